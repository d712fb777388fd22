package org.fengqiao.deadline.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Length of a clock during a period.
 *
 * @param length at least 1
 * @param version edition of the rule
 * @param validTo last day on which a clock of this rule may start, null while it is in force
 */
public record TimerRule(
    TimerCode code,
    int length,
    Unit unit,
    int version,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** What is counted. */
  public enum Unit {
    HOUR,
    DAY,
    WORKDAY,
    MONTH,
    YEAR
  }

  /** Whether a clock starting on this day follows this rule. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
