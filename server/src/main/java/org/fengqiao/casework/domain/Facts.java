package org.fengqiao.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a guard has to know beside the item and the command.
 *
 * @param today in Asia/Shanghai
 * @param clocks the item's open clocks
 * @param other the item that the command names, null when there is none the actor may know of
 * @param leads whether other items are merged into this one
 * @param confirmable what of an agreement of this kind a court may confirm, {@code law_kind}
 * @param stepsOpen a step of the agreement was neither proved nor waived
 * @param rootCauses codes of the district's list in force today; empty: nobody is asked
 * @param routes lawful routes of the item's kind, {@code law_route}; null when nothing is known of
 *     the law
 * @param ledTo channel the matter was last led out to, null when it never was or nobody asked
 * @param limitations limitations of the parties in matters of this kind, and whether acts interrupt
 *     each; null when nothing is known of the law
 * @param now the moment of the request
 */
public record Facts(
    LocalDate today,
    Map<TimerCode, Due> clocks,
    @Nullable Item other,
    boolean leads,
    boolean stepsOpen,
    String confirmable,
    Set<String> rootCauses,
    @Nullable Set<String> routes,
    @Nullable String ledTo,
    @Nullable Map<TimerCode, Boolean> limitations,
    Instant now) {
  /** Nothing is known of the law: what a court confirms is judged by the contents alone. */
  static final String CONFIRMABLE = "CONFIRMABLE";

  /** Without the law's word on the kind. */
  public Facts(LocalDate today, Map<TimerCode, Due> clocks, @Nullable Item other) {
    this(today, clocks, other, false, false, CONFIRMABLE, Set.of(), null, null);
  }

  /** Where nothing is known of limitations, and any moment of the day has come. */
  Facts(
      LocalDate today,
      Map<TimerCode, Due> clocks,
      @Nullable Item other,
      boolean leads,
      boolean stepsOpen,
      String confirmable,
      Set<String> rootCauses,
      @Nullable Set<String> routes,
      @Nullable String ledTo) {
    this(
        today,
        clocks,
        other,
        leads,
        stepsOpen,
        confirmable,
        rootCauses,
        routes,
        ledTo,
        null,
        today.plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
  }

  public Facts {
    clocks = Map.copyOf(clocks);
    rootCauses = Set.copyOf(rootCauses);
    routes = routes == null ? null : Set.copyOf(routes);
    limitations = limitations == null ? null : Map.copyOf(limitations);
  }

  /** Whether this is one of the district's causes, or none where it keeps no list. */
  boolean causeFits(@Nullable String cause) {
    return cause == null ? rootCauses.isEmpty() : rootCauses.contains(cause);
  }

  /** Whether this clock runs and its last lawful day is past. */
  boolean over(TimerCode code) {
    return over(code, today);
  }

  /** Whether this clock runs and its last lawful day was past on that day. */
  boolean over(TimerCode code, LocalDate on) {
    Due due = clocks.get(code);
    return due != null && on.isAfter(due.legalDueDate());
  }

  /** Whether this clock runs and may still be met. */
  boolean runs(TimerCode code) {
    Due due = clocks.get(code);
    return due != null && !today.isAfter(due.legalDueDate());
  }
}
