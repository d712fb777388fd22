package org.fengqiao.tool.stat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table whose cells are taken strictly: every complaint names the file, the line and the column.
 *
 * @param file name of the file
 * @param table its cells
 */
record Rows(String file, CsvTable table) {

  /**
   * Reads a table that holds at least a row.
   *
   * @throws IOException when it cannot be read or holds none
   */
  static Rows read(Path path) throws IOException {
    Rows rows = new Rows(String.valueOf(path.getFileName()), CsvTable.read(path));
    if (rows.size() == 0) {
      throw new IOException(rows.file + " holds no rows");
    }
    return rows;
  }

  int size() {
    return table.rows().size();
  }

  /** Position of the first of these columns that is there, in any case; -1 for none. */
  int find(String... names) {
    for (String name : names) {
      for (int c = 0; c < table.header().size(); c++) {
        if (table.header().get(c).toLowerCase(Locale.ROOT).equals(name)) {
          return c;
        }
      }
    }
    return -1;
  }

  boolean has(String... names) {
    return find(names) >= 0;
  }

  int column(String... names) throws IOException {
    int column = find(names);
    if (column < 0) {
      throw new IOException(
          file + " has no column " + String.join(" or ", names) + " among " + table.header());
    }
    return column;
  }

  String text(int row, int column) {
    return table.rows().get(row).get(column).strip();
  }

  /** A finite number. */
  double number(int row, int column) throws IOException {
    String text = text(row, column);
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!Double.isFinite(value)) {
      throw wrong(row, column, "is not a number: '" + text + "'");
    }
    return value;
  }

  /** A whole number in a range. */
  int whole(int row, int column, int least) throws IOException {
    double value = number(row, column);
    if (value != Math.rint(value) || Math.abs(value) > 1e9) {
      throw wrong(row, column, "is not a whole number: " + text(row, column));
    }
    if (value < least) {
      throw wrong(row, column, "is less than " + least + ": " + text(row, column));
    }
    return (int) value;
  }

  /** A whole number of days, or a date as days since 1970. */
  int day(int row, int column) throws IOException {
    LocalDate date = date(text(row, column));
    return date == null ? whole(row, column, Integer.MIN_VALUE) : (int) date.toEpochDay();
  }

  /** A date written 2026-11-23 or 2026/11/23, with or without a time behind it; else null. */
  static @org.jspecify.annotations.Nullable LocalDate date(String text) {
    String[] parts = text.split("[T ]", 2)[0].replace('/', '-').split("-", -1);
    if (parts.length != 3 || parts[0].length() != 4) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  /** Ids of all rows, none twice or empty. */
  Map<String, Integer> ids(int column) throws IOException {
    Map<String, Integer> ids = new LinkedHashMap<>();
    for (int r = 0; r < size(); r++) {
      String id = text(r, column);
      if (id.isEmpty()) {
        throw wrong(r, column, "is empty");
      }
      if (ids.put(id, r) != null) {
        throw wrong(r, column, "has " + id + " a second time");
      }
    }
    return ids;
  }

  double[] numbers(int column) throws IOException {
    double[] numbers = new double[size()];
    for (int r = 0; r < numbers.length; r++) {
      numbers[r] = number(r, column);
    }
    return numbers;
  }

  int[] counts(int column) throws IOException {
    int[] counts = new int[size()];
    for (int r = 0; r < counts.length; r++) {
      counts[r] = whole(r, column, 0);
    }
    return counts;
  }

  IOException wrong(int row, int column, String what) {
    return new IOException(
        file + " line " + table.line(row) + ": " + table.header().get(column) + " " + what);
  }

  static List<String> names(Map<String, Integer> ids) {
    return List.copyOf(ids.keySet());
  }
}
