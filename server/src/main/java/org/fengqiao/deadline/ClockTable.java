package org.fengqiao.deadline;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.deadline.domain.Alarms;
import org.fengqiao.deadline.domain.CalendarStore;
import org.fengqiao.deadline.domain.Limitation;
import org.fengqiao.deadline.domain.Recount;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerRule;
import org.fengqiao.deadline.domain.TimerStore;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Rules and calendar, kept in memory for a while. */
@Singleton
class ClockTable {
  /** Another server may have imported a year; how long this one may not know of it. */
  private static final Duration CACHED = Duration.ofMinutes(5);

  private final TimerStore store;
  private final CalendarStore calendars;
  private volatile @Nullable Cached cached;

  ClockTable(TimerStore store, CalendarStore calendars) {
    this.store = store;
    this.calendars = calendars;
  }

  private record Cached(
      WorkCalendar calendar, List<TimerRule> rules, List<Limitation> limitations, long readAt) {}

  WorkCalendar calendar() {
    return current().calendar();
  }

  List<TimerRule> rules() {
    return current().rules();
  }

  List<Limitation> limitations() {
    return current().limitations();
  }

  /** Reads anew at the next question. */
  void forget() {
    cached = null;
  }

  /** The newest rule for a clock that starts now. */
  TimerRule rule(TimerCode code, Instant startAt) {
    LocalDate day = Terms.day(startAt);
    TimerRule newest = null;
    for (TimerRule r : rules()) {
      boolean holds = r.code() == code && r.holdsOn(day);
      newest = holds && (newest == null || r.version() > newest.version()) ? r : newest;
    }
    if (newest == null) {
      throw new IllegalStateException("no rule for " + code + " on " + day);
    }
    return newest;
  }

  /** The rule a clock was started with. */
  TimerRule ruleOf(Timer timer) {
    return rules().stream()
        .filter(r -> r.code() == timer.code() && r.version() == timer.ruleVersion())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no rule of " + timer.key()));
  }

  Recount recount(WorkCalendar calendar) {
    return new Recount(this::ruleOf, calendar);
  }

  /** When the sweep must look first at a clock with these dates. */
  Instant nextAt(Timer timer, WorkCalendar calendar) {
    return Alarms.first(ruleOf(timer), timer, calendar);
  }

  private Cached current() {
    Cached held = cached;
    if (held == null || System.nanoTime() - held.readAt() > CACHED.toNanos()) {
      held =
          new Cached(calendars.calendar(), store.rules(), store.limitations(), System.nanoTime());
      cached = held;
    }
    return held;
  }
}
