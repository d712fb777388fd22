package org.fengqiao.deadline.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/** When the stages of a clock come. Pure. */
public final class Alarms {
  /** Warnings of clocks counted in days come when offices open, never at midnight. */
  static final LocalTime OFFICE_OPENS = LocalTime.of(8, 30);

  private Alarms() {}

  /**
   * A stage that will fire.
   *
   * @param at when
   * @param dueAt the moment it is about; a clock whose date moves has another one, and fires again
   */
  public record Armed(Stage stage, Instant at, Instant dueAt) {}

  /** A stage and the moment it was about. */
  public record Mark(Stage stage, Instant dueAt) {}

  /**
   * Every stage of a running clock, in order. Of a limitation of the parties only the warning: that
   * it has run out is no duty missed.
   */
  public static List<Armed> of(TimerRule rule, Timer timer, WorkCalendar calendar) {
    Due due = timer.due();
    List<Armed> armed = new ArrayList<>(3);
    @Nullable Instant soon = soon(rule, timer, calendar);
    if (soon != null) {
      armed.add(new Armed(Stage.DUE_SOON, soon, due.passesAt()));
    }
    if (timer.code().limitation()) {
      return armed;
    }
    armed.add(new Armed(Stage.DUE, due.passesAt(), due.passesAt()));
    armed.add(new Armed(Stage.OVERDUE, due.lapsesAt(), due.lapsesAt()));
    return armed;
  }

  /** Stages to fire now. A warning of a date that has passed already is left out. */
  public static List<Armed> reached(List<Armed> armed, Set<Mark> fired, Instant now) {
    return armed.stream()
        .filter(a -> !a.at().isAfter(now) && open(a, fired, now))
        .sorted(Comparator.comparing(Armed::stage))
        .toList();
  }

  /** When the next of them comes; empty when none is left. */
  public static Optional<Instant> next(List<Armed> armed, Set<Mark> fired, Instant now) {
    return armed.stream()
        .filter(a -> a.at().isAfter(now) && open(a, fired, now))
        .map(Armed::at)
        .min(Comparator.naturalOrder());
  }

  /** When a clock that has fired nothing for its dates must be looked at; may lie in the past. */
  public static Instant first(TimerRule rule, Timer timer, WorkCalendar calendar) {
    List<Armed> armed = of(rule, timer, calendar);
    return armed.isEmpty() ? timer.due().passesAt() : armed.getFirst().at();
  }

  private static boolean open(Armed a, Set<Mark> fired, Instant now) {
    boolean late = a.stage() == Stage.DUE_SOON && !a.dueAt().isAfter(now);
    return !late && !fired.contains(new Mark(a.stage(), a.dueAt()));
  }

  /** Null when the rule asks for no warning or the whole term is shorter. */
  private static @Nullable Instant soon(TimerRule rule, Timer timer, WorkCalendar calendar) {
    int before = rule.alarmBefore();
    Due due = timer.due();
    if (before == 0) {
      return null;
    }
    Instant at =
        rule.unit() == TimerRule.Unit.HOUR
            ? due.passesAt().minus(before, ChronoUnit.HOURS)
            : officeDay(rule, due.dueDate(), calendar)
                .atTime(OFFICE_OPENS)
                .atZone(Clock.ZONE)
                .toInstant();
    Instant begun = at.isBefore(timer.startedAt()) ? timer.startedAt() : at;
    return begun.isBefore(due.passesAt()) ? begun : null;
  }

  private static LocalDate officeDay(TimerRule rule, LocalDate due, WorkCalendar calendar) {
    return rule.unit() == TimerRule.Unit.WORKDAY
        ? calendar.minusWorkdays(due, rule.alarmBefore())
        : calendar.rollBack(due.minusDays(rule.alarmBefore()));
  }
}
