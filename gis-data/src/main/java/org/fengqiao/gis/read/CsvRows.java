package org.fengqiao.gis.read;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** Rows of a table of separated values. */
final class CsvRows implements Closeable {
  /** Characters of a field: an outline of about a million corners. */
  private static final int MOST_FIELD = 32 << 20;

  private final String part;
  private final Limits limits;
  private final CloseableIterator<CsvRecord> records;
  private long line;

  CsvRows(String part, Reader text, char separator, boolean skipEmpty, Limits limits) {
    this.part = part;
    this.limits = limits;
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter('"')
            .skipEmptyLines(skipEmpty)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .maxBufferSize(MOST_FIELD)
            .ofCsvRecord(text)
            .iterator();
  }

  /** Where the row that was read last begins, from 1. */
  long line() {
    return line;
  }

  /**
   * The next row; null behind the last.
   *
   * @param feature the feature it belongs to, for the place of an error
   */
  @Nullable List<String> next(int feature) throws UnreadableFile {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      line = record.getStartingLineNumber();
      if (record.getFieldCount() > limits.fields()) {
        throw Faults.tooMuch("fields", limits.fields());
      }
      return record.getFields();
    } catch (CsvParseException e) {
      // What is too long is a quotation mark that is never closed, as a rule.
      throw Faults.feature(
          FindingCode.MALFORMED,
          feature,
          "part",
          part,
          "line",
          line + 1,
          "detail",
          Faults.detail(e));
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
