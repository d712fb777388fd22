package org.fengqiao.prevention.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Part of the year counted from a movable day, e.g. the weeks before Spring Festival.
 *
 * @param anchor name of the day, as in table {@code season_anchor}
 * @param from first day, days after the anchor, negative before it
 * @param to last day, as {@code from}
 */
public record Season(String anchor, int from, int to) {

  /** The days by name, of as many years as are known. */
  public record Anchors(Map<String, List<LocalDate>> days) {
    public Anchors {
      days = Map.copyOf(days);
    }
  }

  /** Whether the day lies in the season of any known year. */
  public boolean holds(LocalDate day, Anchors anchors) {
    return anchors.days().getOrDefault(anchor, List.of()).stream()
        .anyMatch(a -> !day.isBefore(a.plusDays(from)) && !day.isAfter(a.plusDays(to)));
  }
}
