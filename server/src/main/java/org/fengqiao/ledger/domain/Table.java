package org.fengqiao.ledger.domain;

import java.util.List;

/**
 * A table as a file holds it: texts only.
 *
 * @param header texts of the first line
 * @param rows the other lines that are not empty
 */
public record Table(List<String> header, List<Row> rows) {
  public Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * One line.
   *
   * @param number line of the file, from 1; the header is 1
   * @param cells may be fewer than the header
   */
  public record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text in a column, empty beyond the last. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }
}
