package org.fengqiao.indicator.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * How a territory stands.
 *
 * @param asOf when it was counted
 * @param demo whether the newest item is of the demonstration
 * @param today items reported today, Asia/Shanghai
 * @param last7 items reported today and on the six days before
 * @param open items waiting or being handled
 * @param dueSoon open items whose clock ends today or on the next two days
 * @param overdue open items whose clock has ended
 * @param onTime of the items that were concluded, or whose legal term ended, in the last 30 days,
 *     those concluded within the legal term
 * @param byKind items reported in the last 30 days, by kind; null where the guard hides it
 * @param trend the last 14 days, oldest first
 * @param bodies mediation bodies by tier
 * @param tasks prevention tasks by state
 * @param warnings active warnings by level
 */
public record Overview(
    Instant asOf,
    boolean demo,
    long today,
    long last7,
    long open,
    long dueSoon,
    long overdue,
    Rate onTime,
    Map<String, @Nullable Long> byKind,
    List<Day> trend,
    List<TierLoad> bodies,
    Map<String, Long> tasks,
    Map<String, Long> warnings) {

  public Overview {
    trend = List.copyOf(trend);
    bodies = List.copyOf(bodies);
  }

  /** Items reported and items concluded on one day. */
  public record Day(LocalDate date, long reported, long resolved) {}

  /**
   * Bodies of one tier.
   *
   * @param bodies number of bodies
   * @param open items they hold
   * @param avgDays mean days from report to conclusion of the last 90 days; null when there was
   *     none
   */
  public record TierLoad(Tier tier, long bodies, long open, @Nullable Double avgDays) {}
}
