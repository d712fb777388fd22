package org.fengqiao.law.domain;

import java.util.List;
import org.fengqiao.kernel.Level;

/**
 * Severity of one item.
 *
 * @param points sum of the parts, at least 0
 * @param level BLUE to RED, never NONE
 * @param parts the factors that gave points, in the order of the table
 * @param tableVersion version of the severity table used
 */
public record Severity(int points, Level level, List<Part> parts, int tableVersion) {
  public Severity {
    parts = List.copyOf(parts);
  }

  /**
   * One factor's share.
   *
   * @param factor name of the factor's rows, e.g. {@code PEOPLE}
   * @param points at least 0; a part of 0 points is left out
   */
  public record Part(String factor, int points) {}
}
