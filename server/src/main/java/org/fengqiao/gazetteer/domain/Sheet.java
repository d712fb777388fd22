package org.fengqiao.gazetteer.domain;

import java.util.List;

/**
 * A table as it came: texts only, titles and headers among its lines.
 *
 * @param lines the lines that are not empty
 */
public record Sheet(List<Line> lines) {
  public Sheet {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param number line of the file, from 1
   * @param cells may be fewer than those of the header
   */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }
}
