package org.fengqiao.tool.stat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A comma-separated file with a header line; cells may be quoted, with doubled quotes inside. Line
 * ends of any system and a byte order mark are taken in stride.
 *
 * @param header column names without blanks around them
 * @param rows cells as text, as many as columns
 * @param lines line number of each row
 */
record CsvTable(List<String> header, List<List<String>> rows, List<Integer> lines) {

  /**
   * Reads a file in UTF-8.
   *
   * @throws IOException when it cannot be read or a row has another number of cells
   */
  static CsvTable read(Path file) throws IOException {
    List<String> lines = lines(file);
    if (lines.isEmpty() || lines.getFirst().isBlank()) {
      throw new IOException(file.getFileName() + " is empty");
    }
    List<String> header =
        cells(lines.getFirst().replace("\uFEFF", "")).stream().map(String::strip).toList();
    List<List<String>> rows = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        List<String> row = cells(lines.get(i));
        // Spreadsheets add empty cells at the end.
        while (row.size() > header.size() && row.getLast().isBlank()) {
          row.removeLast();
        }
        if (row.size() != header.size()) {
          throw new IOException(
              file.getFileName()
                  + " line "
                  + (i + 1)
                  + ": "
                  + row.size()
                  + " cells under "
                  + header.size()
                  + " names");
        }
        rows.add(row);
        numbers.add(i + 1);
      }
    }
    return new CsvTable(header, rows, numbers);
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file.getFileName() + " is not in UTF-8", e);
    }
  }

  /** Line of the file that a row stands on. */
  int line(int row) {
    return lines.get(row);
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
