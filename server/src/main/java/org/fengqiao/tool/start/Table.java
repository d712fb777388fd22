package org.fengqiao.tool.start;

import java.util.List;

/**
 * A table as a file holds it: texts only.
 *
 * @param header texts of the first line
 * @param rows the other lines that are not empty
 */
record Table(List<String> header, List<Row> rows) {
  Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * One line.
   *
   * @param number line of the file, from 1; the header is 1
   * @param cells may be fewer than the header
   */
  record Row(int number, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }
}
