package org.fengqiao.ledger.domain;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gazetteer.domain.Sheet;
import org.fengqiao.gis.read.Encoding;
import org.fengqiao.ledger.domain.TableFile.Format;
import org.fengqiao.ledger.domain.TableFile.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a file of places, codes or households.
 *
 * @param sheets all of a workbook, one of a text
 * @param format what the file is
 * @param encoding how its texts were read
 */
public record PlaceSheets(List<Sheet> sheets, Format format, Encoding encoding) {
  public PlaceSheets {
    sheets = List.copyOf(sheets);
  }

  /**
   * Reads a file.
   *
   * @param given encoding somebody said a text file is in, null to find out
   * @throws TableFile.Unreadable when it is no table or too much of one
   */
  public static PlaceSheets read(
      byte[] bytes, Format format, Limits limits, @Nullable Charset given) throws IOException {
    if (bytes.length > limits.bytes()) {
      throw new TableFile.Unreadable(
          TableFile.Fault.TOO_LARGE, "larger than " + limits.bytes() + " bytes");
    }
    if (bytes.length == 0) {
      throw new TableFile.Unreadable(TableFile.Fault.EMPTY, "the file is empty");
    }
    String text = "";
    Encoding encoding = new Encoding("UTF-8", Encoding.From.FORMAT);
    if (format == Format.CSV) {
      TextBytes.Decoded decoded = TextBytes.decode(bytes, given);
      text = decoded.text();
      encoding = decoded.encoding();
    }
    List<Sheet> sheets = new ArrayList<>();
    for (List<Table.Row> rows : tables(bytes, text, format, limits)) {
      sheets.add(
          new Sheet(
              rows.stream()
                  .filter(r -> r.cells().stream().anyMatch(c -> !c.isBlank()))
                  .map(r -> new Sheet.Line(r.number(), r.cells()))
                  .toList()));
    }
    return new PlaceSheets(sheets, format, encoding);
  }

  /** What is no workbook fails in as many ways as it can be broken. */
  private static List<List<Table.Row>> tables(
      byte[] bytes, String text, Format format, Limits limits) throws TableFile.Unreadable {
    try {
      return TableFile.all(bytes, text, format, limits);
    } catch (TableFile.Unreadable e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new TableFile.Unreadable(TableFile.Fault.NOT_A_TABLE, "no workbook", e);
    }
  }
}
