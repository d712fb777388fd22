package org.fengqiao.tool.stat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A comma-separated file with a header line; cells may be quoted, with doubled quotes inside.
 *
 * @param header column names
 * @param rows cells as text, as many as columns
 */
record CsvTable(List<String> header, List<List<String>> rows) {

  /**
   * Reads a file in UTF-8.
   *
   * @throws IOException when it cannot be read or a row has another number of cells
   */
  static CsvTable read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      throw new IOException(file.getFileName() + " is empty");
    }
    List<String> header = cells(lines.getFirst().replace("\uFEFF", ""));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        List<String> row = cells(lines.get(i));
        if (row.size() != header.size()) {
          throw new IOException(file.getFileName() + " line " + (i + 1) + ": " + row.size());
        }
        rows.add(row);
      }
    }
    return new CsvTable(header, rows);
  }

  /**
   * Position of a column.
   *
   * @throws IOException when there is none of that name
   */
  int column(String name) throws IOException {
    int column = header.indexOf(name);
    if (column < 0) {
      throw new IOException("no column " + name + " among " + header);
    }
    return column;
  }

  /** A column as numbers; NaN where a cell is empty or not a number. */
  double[] numbers(int column) {
    double[] numbers = new double[rows.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(rows.get(i).get(column));
    }
    return numbers;
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell.trim());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
