package org.fengqiao.deadline.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fengqiao.kernel.Clock;

/**
 * Counting of terms (domain notes 2.0; 民法典 201 to 203). The day of the event does not count. Days
 * are calendar days unless the rule says working days. A last day that is a day of rest is kept as
 * {@code dueDate} and rolled forward for {@code legalDueDate}. Pure.
 */
public final class Terms {
  private Terms() {}

  /** When a clock that starts at this instant is due. */
  public static Due due(TimerRule rule, Instant startAt, WorkCalendar calendar) {
    if (rule.unit() == TimerRule.Unit.HOUR) {
      LocalDate due = day(startAt.plus(rule.length(), ChronoUnit.HOURS));
      return new Due(rule.code(), due, due, false);
    }
    return due(rule, day(startAt), calendar);
  }

  /**
   * When a clock that starts on this day is due.
   *
   * @throws IllegalArgumentException for a rule counted in hours, which needs an instant
   */
  public static Due due(TimerRule rule, LocalDate start, WorkCalendar calendar) {
    int n = rule.length();
    LocalDate due =
        switch (rule.unit()) {
          case HOUR -> throw new IllegalArgumentException("hours are counted from an instant");
          case DAY -> start.plusDays(n);
          case WORKDAY -> calendar.plusWorkdays(start, n);
          case MONTH -> start.plusMonths(n);
          case YEAR -> start.plusYears(n);
        };
    boolean workdays = rule.unit() == TimerRule.Unit.WORKDAY;
    LocalDate legal = workdays ? due : calendar.roll(due);
    // Only the days that were looked up can be wrong: all of them when working days were counted,
    // otherwise the last one and those it was rolled over.
    boolean known = calendar.knowsAll(workdays ? start.plusDays(1) : due, legal);
    return new Due(rule.code(), due, legal, !known);
  }

  /** The day of an instant in the product's zone. */
  public static LocalDate day(Instant at) {
    return at.atZone(Clock.ZONE).toLocalDate();
  }
}
