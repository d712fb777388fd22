package org.fengqiao.prevention.domain.effect;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.fengqiao.prevention.domain.effect.EffortStore.Effort;

/**
 * Patrol effort of a window against the past, per recorded week. Weeks nobody entered are unknown,
 * not idle.
 *
 * @param known whether both stretches have a recorded week and the past has any hours
 * @param ratio hours a week in the window over hours a week in the past; 1 where not known
 */
public record Exposure(boolean known, double ratio) {
  /** A window without any hour is worth this share of a usual one, so that nothing divides by 0. */
  private static final double LEAST = 0.05;

  private static final double MOST = 20;

  /** From recorded weeks. */
  public static Exposure of(List<Effort> past, List<Effort> window) {
    double before = past.stream().mapToDouble(Effort::hours).average().orElse(0);
    if (before <= 0 || window.isEmpty()) {
      return new Exposure(false, 1);
    }
    double now = window.stream().mapToDouble(Effort::hours).average().orElse(0);
    return new Exposure(true, Math.clamp(now / before, LEAST, MOST));
  }

  /**
   * What it does to an expected count.
   *
   * @param elasticity 0 not at all, 1 in proportion
   */
  public double factor(double elasticity) {
    return elasticity == 0 ? 1 : Math.pow(ratio, elasticity);
  }

  /** Monday of the week of a day. */
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
