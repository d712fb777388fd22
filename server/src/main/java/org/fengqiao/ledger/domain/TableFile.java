package org.fengqiao.ledger.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of a workbook (.xlsx) or a CSV file in UTF-8 or GB18030. A formula is read
 * as its text with the equals sign in front and never reckoned: where a name is expected it is
 * refused as such.
 */
public final class TableFile {
  private static final int MOST_COLUMNS = 60;

  /** How often the words of a list repeat each other: a string or formula many cells share. */
  private static final int TIMES = 4;

  private final Limits limits;

  private TableFile(Limits limits) {
    this.limits = limits;
  }

  /**
   * How much is read before a file is refused.
   *
   * @param rows most lines, the header among them
   * @param cell most characters of a cell
   * @param bytes most bytes of the file
   * @param unpacked most bytes a workbook may unpack to
   */
  public record Limits(int rows, int cell, long bytes, long unpacked) {
    /** For somebody at the server's own command line. */
    public static final Limits TOOL = new Limits(20_000, 1_000, 20_000_000, 200_000_000);

    /** Tables of places: a district has tens of thousands of them. */
    public static final Limits PLACES = new Limits(200_000, 2_000, 40_000_000, 400_000_000);

    /** For an upload: several may be read at the same time in a small memory. */
    public static final Limits DOOR = new Limits(5_001, 4_000, 6_000_000, 60_000_000);
  }

  /** What a file is by its name. */
  public enum Format {
    XLSX,
    CSV
  }

  /** What can be wrong with a file. */
  public enum Fault {
    TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    CELL_TOO_LONG,
    EMPTY,
    NOT_A_TABLE
  }

  /** A file that is no table, or too large; the message says what was found. */
  public static final class Unreadable extends IOException {
    private final Fault fault;

    /** What is wrong, as a value and in words. */
    public Unreadable(Fault fault, String message) {
      this(fault, message, null);
    }

    Unreadable(Fault fault, String message, @Nullable Throwable cause) {
      super(message, cause);
      this.fault = fault;
    }

    /** What kind of fault it is. */
    public Fault fault() {
      return fault;
    }
  }

  /** A file on the server, read by its ending. */
  public static Table read(Path file) throws IOException {
    Limits limits = Limits.TOOL;
    if (Files.size(file) > limits.bytes()) {
      throw new Unreadable(Fault.TOO_LARGE, "larger than 20 MB: " + file.getFileName());
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean text = name.endsWith(".csv") || name.endsWith(".txt");
    if (!text && !name.endsWith(".xlsx")) {
      throw new Unreadable(Fault.NOT_A_TABLE, "neither .xlsx nor .csv: " + file.getFileName());
    }
    return read(Files.readAllBytes(file), text ? Format.CSV : Format.XLSX, limits);
  }

  /** Bytes that came from somewhere. */
  public static Table read(byte[] bytes, Format format, Limits limits) throws IOException {
    if (bytes.length > limits.bytes()) {
      throw new Unreadable(Fault.TOO_LARGE, "larger than " + limits.bytes() + " bytes");
    }
    TableFile file = new TableFile(limits);
    return file.table(format == Format.CSV ? CsvLines.of(text(bytes), limits) : file.sheet(bytes));
  }

  /**
   * All sheets of a workbook, or the one of a text, with every line that is not empty: titles and
   * headers are lines like others.
   *
   * @param text the decoded bytes of a CSV file; not looked at for a workbook
   */
  static List<List<Table.Row>> all(byte[] bytes, String text, Format format, Limits limits)
      throws IOException {
    if (bytes.length > limits.bytes()) {
      throw new Unreadable(Fault.TOO_LARGE, "larger than " + limits.bytes() + " bytes");
    }
    TableFile file = new TableFile(limits);
    return format == Format.CSV ? List.of(CsvLines.of(text, limits)) : file.sheets(bytes);
  }

  /** UTF-8 when the bytes are, with or without a mark; else the national code. */
  static String text(byte[] bytes) throws Unreadable {
    return TextBytes.decode(bytes, null).text();
  }

  private List<List<Table.Row>> sheets(byte[] bytes) throws IOException {
    WorkbookWeight.check(bytes, limits);
    List<List<Table.Row>> all = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : book.getSheets().toList()) {
        try (Stream<Row> lines = sheet.openStream()) {
          all.add(rows(lines));
        }
      }
    } catch (ExcelReaderException e) {
      throw new Unreadable(Fault.NOT_A_TABLE, "no workbook", e);
    }
    return all;
  }

  private List<Table.Row> sheet(byte[] bytes) throws IOException {
    WorkbookWeight.check(bytes, limits);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Row> lines = book.getFirstSheet().openStream()) {
      return rows(lines);
    } catch (ExcelReaderException e) {
      throw new Unreadable(Fault.NOT_A_TABLE, "no workbook", e);
    }
  }

  private List<Table.Row> rows(Stream<Row> lines) throws Unreadable {
    List<Table.Row> rows = new ArrayList<>();
    long most = TIMES * limits.bytes();
    for (Iterator<Row> each = lines.iterator(); each.hasNext(); ) {
      Row row = each.next();
      List<String> cells = cells(row);
      rows.add(new Table.Row(row.getRowNum(), cells));
      checkCount(rows.size());
      most -= cells.stream().mapToLong(String::length).sum();
      if (most < 0) {
        throw new Unreadable(Fault.TOO_LARGE, "more words than " + limits.bytes());
      }
    }
    return rows;
  }

  private List<String> cells(Row row) throws Unreadable {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
      String text = text(row.getCell(i));
      checkCell(text.length(), row.getRowNum());
      cells.add(text);
    }
    return cells;
  }

  private String text(@Nullable Cell cell) throws Unreadable {
    if (cell == null) {
      return "";
    }
    String formula = cell.getFormula();
    if (cell.getType() == CellType.FORMULA || formula != null) {
      return "=" + (formula == null ? "" : formula);
    }
    if (cell.getType() == CellType.NUMBER) {
      return plain(cell.asNumber());
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  /** A dozen characters may stand for a number of a hundred million digits. */
  private String plain(BigDecimal number) throws Unreadable {
    if ((long) number.precision() + Math.abs((long) number.scale()) > limits.cell()) {
      throw new Unreadable(Fault.CELL_TOO_LONG, "a number is too long");
    }
    return number.stripTrailingZeros().toPlainString();
  }

  private void checkCell(int length, int line) throws Unreadable {
    if (length > limits.cell()) {
      throw new Unreadable(Fault.CELL_TOO_LONG, "a cell of line " + line + " is too long");
    }
  }

  private void checkCount(int rows) throws Unreadable {
    if (rows > limits.rows()) {
      throw new Unreadable(Fault.TOO_MANY_ROWS, "more than " + limits.rows() + " lines");
    }
  }

  private Table table(List<Table.Row> lines) throws Unreadable {
    List<Table.Row> filled = new ArrayList<>();
    for (Table.Row line : lines) {
      if (line.cells().stream().anyMatch(c -> !c.isBlank())) {
        filled.add(line);
      }
    }
    if (filled.isEmpty()) {
      throw new Unreadable(Fault.EMPTY, "the table is empty");
    }
    return new Table(filled.getFirst().cells(), filled.subList(1, filled.size()));
  }
}
