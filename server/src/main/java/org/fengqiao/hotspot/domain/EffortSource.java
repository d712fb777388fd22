package org.fengqiao.hotspot.domain;

import java.time.LocalDate;
import java.util.List;

/** Where patrol effort is read from. A port: the table behind it is another feature's. */
public interface EffortSource {
  /**
   * Effort of one week in a place, of everybody together.
   *
   * @param week its Monday
   * @param hours hours on patrol, 0 or more
   * @param rounds rounds made, 0 or more
   */
  record Week(LocalDate week, double hours, int rounds) {}

  /**
   * Recorded weeks of one or more grids taken together, oldest first. A week counts only when it
   * was recorded for all of them.
   *
   * @param from Monday of the first week
   * @param to last day
   */
  List<Week> weeks(String district, List<String> grids, LocalDate from, LocalDate to);
}
