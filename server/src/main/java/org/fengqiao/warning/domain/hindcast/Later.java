package org.fengqiao.warning.domain.hindcast;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.law.domain.AlarmRules;
import org.jspecify.annotations.Nullable;

/**
 * What came after an entry: further matters of a kind at a place, and those that went a tier up.
 */
public final class Later implements Tally.Followed {
  private final Map<String, List<Integer>> matters = new HashMap<>();
  private final Map<String, List<Integer>> escalated = new HashMap<>();

  /**
   * A matter that went a tier up.
   *
   * @param kind index of {@code hotspot}, -1 for a kind that is not scored
   */
  public record Escalation(String grid, int kind, LocalDate day) {}

  /**
   * @param known distinct matters, as they are known at the end
   * @param grids codes by ordinal
   */
  public Later(Matters known, List<String> grids, List<Escalation> escalations) {
    for (int i = 0; i < known.size(); i++) {
      add(matters, grids.get(known.grid(i)), known.kind(i), known.day(i));
    }
    escalations.forEach(e -> add(escalated, e.grid(), e.kind(), (int) e.day().toEpochDay()));
  }

  private static void add(Map<String, List<Integer>> days, String grid, int kind, int day) {
    if (kind >= 0 && kind < RunResult.TOTAL) {
      days.computeIfAbsent(grid + '/' + kind, k -> new java.util.ArrayList<>()).add(day);
    }
    days.computeIfAbsent(grid + '/' + RunResult.TOTAL, k -> new java.util.ArrayList<>()).add(day);
  }

  @Override
  public @Nullable Integer after(String grid, int kind, LocalDate day, AlarmRules rule) {
    int entered = (int) day.toEpochDay();
    Integer more = nth(matters, grid, kind, entered, rule.hitDays(), rule.hitMatters());
    Integer up = nth(escalated, grid, kind, entered, rule.hitDays(), 1);
    if (more == null || up == null) {
      return more == null ? up : more;
    }
    return Math.min(more, up);
  }

  /** Days to the n-th one after a day, null when fewer come in time. */
  private static @Nullable Integer nth(
      Map<String, List<Integer>> days, String grid, int kind, int entered, int within, int n) {
    PriorityQueue<Integer> after = new PriorityQueue<>();
    for (int day : days.getOrDefault(grid + '/' + kind, List.of())) {
      if (day > entered && day <= entered + within) {
        after.add(day - entered);
      }
    }
    for (int i = 1; i < n; i++) {
      after.poll();
    }
    return after.peek();
  }
}
