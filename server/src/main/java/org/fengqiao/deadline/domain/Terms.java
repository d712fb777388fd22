package org.fengqiao.deadline.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fengqiao.kernel.Clock;

/**
 * Counting of terms (domain notes 2.0; 民法典 201 to 203). The day of the event does not count. Days
 * are calendar days unless the rule says working days. A last day that is a day of rest is kept as
 * {@code dueDate} and rolled forward for {@code legalDueDate}. Hours are counted from the moment
 * and never rolled. A due date is always counted from the start, from the extension and from every
 * time of standing still, never from the due date before: so it does not depend on the order in
 * which things happened or on how often it was counted. Pure.
 */
public final class Terms {
  private Terms() {}

  /** When a clock that starts at this instant is due. */
  public static Due due(TimerRule rule, Instant startAt, WorkCalendar calendar) {
    return rule.unit() == TimerRule.Unit.HOUR
        ? hours(rule, startAt, 0, List.of())
        : days(rule, day(startAt), 0, List.of(), calendar);
  }

  /**
   * When a clock that starts on this day is due.
   *
   * @throws IllegalArgumentException for a rule counted in hours, which needs an instant
   */
  public static Due due(TimerRule rule, LocalDate start, WorkCalendar calendar) {
    return days(rule, start, 0, List.of(), calendar);
  }

  /** When this clock is due, with its extension and all times of standing still that have ended. */
  public static Due due(TimerRule rule, Timer timer, WorkCalendar calendar) {
    return rule.unit() == TimerRule.Unit.HOUR
        ? hours(rule, timer.startedAt(), timer.extension(), timer.pauses())
        : days(rule, day(timer.startedAt()), timer.extension(), timer.pauses(), calendar);
  }

  private static Due hours(TimerRule rule, Instant start, int extension, List<Pause> pauses) {
    Instant at = start.plus(rule.length() + (long) extension, ChronoUnit.HOURS);
    for (Pause p : pauses) {
      at = at.plus(Duration.between(p.from(), p.to()));
    }
    return new Due(rule.code(), day(at), day(at), false, at);
  }

  private static Due days(
      TimerRule rule, LocalDate start, int extension, List<Pause> pauses, WorkCalendar calendar) {
    boolean workdays = rule.unit() == TimerRule.Unit.WORKDAY;
    int more = extension;
    for (Pause p : pauses) {
      more += stood(p, workdays, calendar);
    }
    int n = rule.length();
    LocalDate due =
        switch (rule.unit()) {
          case HOUR -> throw new IllegalArgumentException("hours are counted from an instant");
          case DAY -> start.plusDays(n + (long) more);
          case WORKDAY -> calendar.plusWorkdays(start, n + more);
          case MONTH -> start.plusMonths(n).plusDays(more);
          case YEAR -> start.plusYears(n).plusDays(more);
        };
    LocalDate legal = workdays ? due : calendar.roll(due);
    // Only the days that were looked up can be wrong: all of them when working days were counted,
    // otherwise the last one and those it was rolled over.
    boolean known = calendar.knowsAll(workdays ? start.plusDays(1) : due, legal);
    return new Due(rule.code(), due, legal, !known);
  }

  /** Days on which the clock did not count: after the day it stopped, up to that it went on. */
  private static int stood(Pause pause, boolean workdays, WorkCalendar calendar) {
    LocalDate from = day(pause.from());
    LocalDate to = day(pause.to());
    return workdays
        ? calendar.workdaysBetween(from, to)
        : Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  /** The day of an instant in the product's zone. */
  public static LocalDate day(Instant at) {
    return at.atZone(Clock.ZONE).toLocalDate();
  }
}
