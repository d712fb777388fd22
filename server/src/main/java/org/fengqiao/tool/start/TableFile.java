package org.fengqiao.tool.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of a workbook (.xlsx) or a CSV file in UTF-8 or GB18030. A formula is read
 * as its text with the equals sign in front and never reckoned: where a name is expected it is
 * refused as such.
 */
final class TableFile {
  static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 60;
  private static final int LONGEST_CELL = 1_000;
  private static final long MOST_BYTES = 20_000_000;
  private static final long MOST_UNPACKED = 200_000_000;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TableFile() {}

  /** A file that is no table, or too large; the message says what was found. */
  static final class Unreadable extends IOException {
    Unreadable(String message) {
      super(message, null);
    }

    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static Table read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new Unreadable("larger than 20 MB: " + file.getFileName());
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".txt")) {
      return table(CsvLines.of(text(Files.readAllBytes(file))));
    }
    if (name.endsWith(".xlsx")) {
      return table(sheet(file));
    }
    throw new Unreadable("neither .xlsx nor .csv: " + file.getFileName());
  }

  /** UTF-8 when the bytes are, with or without a mark; else the national code. */
  static String text(byte[] bytes) throws Unreadable {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    boolean marked =
        bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    try {
      ByteBuffer text = marked ? all.slice(3, bytes.length - 3) : all;
      return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
    } catch (CharacterCodingException other) {
      try {
        return GB18030.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException neither) {
        throw new Unreadable("neither UTF-8 nor GBK", neither);
      }
    }
  }

  private static List<Table.Row> sheet(Path file) throws IOException {
    checkUnpacked(file);
    List<Table.Row> rows = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Row> lines = book.getFirstSheet().openStream()) {
      for (Iterator<Row> each = lines.iterator(); each.hasNext(); ) {
        Row row = each.next();
        rows.add(new Table.Row(row.getRowNum(), cells(row)));
        checkCount(rows.size());
      }
    } catch (ExcelReaderException e) {
      throw new Unreadable("no workbook: " + file.getFileName(), e);
    }
    return rows;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
      cells.add(text(row.getCell(i)));
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    String formula = cell.getFormula();
    if (cell.getType() == CellType.FORMULA || formula != null) {
      return "=" + (formula == null ? "" : formula);
    }
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().stripTrailingZeros().toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  private static void checkUnpacked(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long unpacked = zip.stream().mapToLong(e -> Math.max(0, e.getSize())).sum();
      if (unpacked > MOST_UNPACKED) {
        throw new Unreadable("unpacks to more than 200 MB: " + file.getFileName());
      }
    } catch (java.util.zip.ZipException e) {
      throw new Unreadable("no workbook: " + file.getFileName(), e);
    }
  }

  private static void checkCount(int rows) throws Unreadable {
    if (rows > MOST_ROWS) {
      throw new Unreadable("more than " + MOST_ROWS + " lines");
    }
  }

  private static Table table(List<Table.Row> lines) throws Unreadable {
    checkCount(lines.size());
    List<Table.Row> filled = new ArrayList<>();
    for (Table.Row line : lines) {
      if (line.cells().stream().anyMatch(c -> c.length() > LONGEST_CELL)) {
        throw new Unreadable("a cell of line " + line.number() + " is too long");
      }
      if (line.cells().stream().anyMatch(c -> !c.isBlank())) {
        filled.add(line);
      }
    }
    if (filled.isEmpty()) {
      throw new Unreadable("the table is empty");
    }
    return new Table(filled.getFirst().cells(), filled.subList(1, filled.size()));
  }
}
