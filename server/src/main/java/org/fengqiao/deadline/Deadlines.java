package org.fengqiao.deadline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.deadline.domain.CalendarStore;
import org.fengqiao.deadline.domain.CalendarYear;
import org.fengqiao.deadline.domain.DeadlineRefusal;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Halting;
import org.fengqiao.deadline.domain.ItemHolds;
import org.fengqiao.deadline.domain.Limitation;
import org.fengqiao.deadline.domain.Pause;
import org.fengqiao.deadline.domain.PauseCause;
import org.fengqiao.deadline.domain.Recount;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerMove.Cause;
import org.fengqiao.deadline.domain.TimerRule;
import org.fengqiao.deadline.domain.TimerRule.Nature;
import org.fengqiao.deadline.domain.TimerStore;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Starts, stops, extends, ends and reads clocks, and keeps the work calendar. */
@Singleton
public class Deadlines {
  private final TimerStore store;
  private final CalendarStore calendars;
  private final ClockTable table;
  private final ClockMoves moves;
  private final ItemHolds holds;
  private final Clock clock;

  Deadlines(
      TimerStore store,
      CalendarStore calendars,
      ClockTable table,
      ClockMoves moves,
      ItemHolds holds,
      Clock clock) {
    this.holds = holds;
    this.store = store;
    this.calendars = calendars;
    this.table = table;
    this.moves = moves;
    this.clock = clock;
  }

  /** When a clock started at this instant would be due; starts nothing. */
  public Due preview(TimerCode code, Instant startAt) {
    return Terms.due(table.rule(code, startAt), startAt, calendar());
  }

  /** Starts the first clock of an item in the caller's transaction; day 1 is the day after. */
  public Due start(String district, UUID itemId, TimerCode code, Instant startAt) {
    return start(district, itemId, code, startAt, List.of());
  }

  /**
   * Starts a clock beside others in the caller's transaction; day 1 is the day after {@code
   * startAt}. An internal limit ends where the earliest statutory clock does, and those that run
   * already are cut when this is a statutory clock that comes before them.
   *
   * @param running what runs of the item, as the caller knows it
   */
  public Due start(
      String district, UUID itemId, TimerCode code, Instant startAt, Collection<Due> running) {
    TimerRule rule = table.rule(code, startAt);
    Due counted = Terms.due(rule, startAt, calendar());
    Due due =
        rule.nature() == Nature.LIMIT
            ? Recount.statutory(ofNature(running, Nature.STATUTORY, startAt))
                .map(counted::within)
                .orElse(counted)
            : counted;
    Timer timer = new Timer(district, itemId, startAt, due, Timer.State.RUNNING, rule.version());
    store.add(timer, table.nextAt(timer, calendar()));
    if (rule.nature() == Nature.STATUTORY
        && ofNature(running, Nature.LIMIT, startAt).stream()
            .anyMatch(d -> d.passesAt().isAfter(due.passesAt()))) {
      List<Timer> open = store.lock(district, itemId);
      moves.keep(open, open, Cause.RULE, startAt);
    }
    return due;
  }

  private List<Due> ofNature(Collection<Due> dues, Nature nature, Instant at) {
    return dues.stream().filter(d -> table.rule(d.code(), at).nature() == nature).toList();
  }

  /**
   * Writes down a clock of a past history in the caller's transaction.
   *
   * @param endedAt when it ended; null when it still runs
   */
  public Due chronicle(
      String district,
      UUID itemId,
      TimerCode code,
      Instant startAt,
      Timer.State state,
      @Nullable Instant endedAt) {
    TimerRule rule = table.rule(code, startAt);
    Due due = Terms.due(rule, startAt, calendar());
    Timer timer = new Timer(district, itemId, startAt, due, state, rule.version());
    store.chronicle(timer, endedAt, table.nextAt(timer, calendar()));
    return due;
  }

  /**
   * Ends the item's open clocks of these codes in the caller's transaction.
   *
   * @param as DONE or CANCELLED
   */
  public void end(String district, UUID itemId, List<TimerCode> codes, Timer.State as, Instant at) {
    if (!codes.isEmpty()) {
      store.end(district, itemId, codes, as, at);
    }
  }

  /**
   * Holds the item of clocks that are going to be changed outside its events, in the caller's
   * transaction: first the item, then its clocks.
   */
  public void hold(String district, UUID itemId) {
    holds.hold(district, itemId);
  }

  /**
   * Counts the item's clocks anew in the caller's transaction, because a statutory clock that cut
   * its internal limits has ended.
   *
   * @param ended codes that have ended
   * @return the open clocks as they are now; empty when nothing had to be counted
   */
  public List<Timer> freed(
      String district,
      UUID itemId,
      Collection<TimerCode> ended,
      Collection<Due> running,
      Instant at) {
    boolean statutory =
        ended.stream().anyMatch(code -> table.rule(code, at).nature() == Nature.STATUTORY);
    if (!statutory || ofNature(running, Nature.LIMIT, at).isEmpty()) {
      return List.of();
    }
    List<Timer> open = store.lock(district, itemId);
    return moves.keep(open, open, Cause.RULE, at);
  }

  /** Limitations of the parties in matters of this kind, by the table of a day. */
  public List<Limitation> limitations(Kind kind, @Nullable String subKind, Instant at) {
    LocalDate day = Terms.day(at);
    return table.limitations().stream().filter(l -> l.applies(kind, subKind, day)).toList();
  }

  /** Ends a clock whose duty was met outside the item's events, in the caller's transaction. */
  public void met(String district, UUID itemId, TimerCode code, Instant at) {
    holds.hold(district, itemId);
    end(district, itemId, List.of(code), Timer.State.DONE, at);
    moves.ended(district, itemId, at);
  }

  /**
   * Lets the clocks that were cancelled at that instant run again, with the dates they had: what
   * cancelled them was a mistake. In the caller's transaction.
   *
   * @return the clocks that run again
   */
  public List<Timer> restore(String district, UUID itemId, Instant cancelledAt) {
    return store.restore(district, itemId, cancelledAt);
  }

  /** Lets clocks stand still until {@link #resume}. */
  @Transactional
  public Outcome<List<Timer>> pause(
      String district, UUID itemId, List<TimerCode> codes, Instant at, PauseCause cause) {
    return pause(district, itemId, codes, at, cause, null);
  }

  /**
   * Lets clocks stand still, all of them or none. While it does a clock neither becomes due nor
   * warns.
   *
   * @param until when they go on by themselves; null when somebody must say so
   * @return the item's open clocks as they are now; refused when one does not run, has run out, or
   *     may not stand still for this cause
   */
  @Transactional
  public Outcome<List<Timer>> pause(
      String district,
      UUID itemId,
      List<TimerCode> codes,
      Instant at,
      PauseCause cause,
      @Nullable Instant until) {
    holds.hold(district, itemId);
    List<Timer> before = store.lock(district, itemId);
    List<Timer> after = new ArrayList<>(before);
    for (TimerCode code : codes) {
      int i = index(before, code);
      Outcome<Timer> stopped =
          i < 0
              ? Outcome.refused(new DeadlineRefusal.NotRunning(code))
              : Halting.pause(table.ruleOf(before.get(i)), before.get(i), at, cause);
      if (stopped instanceof Outcome.Refused<Timer>(var refusal)) {
        return Outcome.refused(refusal);
      }
      after.set(i, stopped.orThrow());
    }
    List<Timer> now = moves.keep(before, after, Cause.PAUSE, at);
    codes.forEach(code -> store.stopped(now.get(index(now, code)), cause, until));
    return Outcome.done(now);
  }

  /**
   * Lets clocks go on, all of them or none; their due dates move by the days they stood still.
   *
   * @return the item's open clocks as they are now; refused when one does not stand still
   */
  @Transactional
  public Outcome<List<Timer>> resume(
      String district, UUID itemId, List<TimerCode> codes, Instant at) {
    holds.hold(district, itemId);
    List<Timer> before = store.lock(district, itemId);
    List<Timer> after = new ArrayList<>(before);
    for (TimerCode code : codes) {
      int i = index(before, code);
      Outcome<Timer> going =
          i < 0
              ? Outcome.refused(new DeadlineRefusal.NotRunning(code))
              : Halting.resume(before.get(i), at);
      if (going instanceof Outcome.Refused<Timer>(var refusal)) {
        return Outcome.refused(refusal);
      }
      after.set(i, going.orThrow());
    }
    List<Timer> now = moves.keep(before, after, Cause.RESUME, at);
    for (TimerCode code : codes) {
      Timer timer = now.get(index(now, code));
      Pause last = timer.pauses().getLast();
      store.resumed(timer, last);
    }
    return Outcome.done(now);
  }

  /**
   * Makes a clock longer, once, before it has run out. Who may, and that he is not the handler, is
   * for the caller to check; {@link TimerRule#extendBy} says who.
   *
   * @param days days, working days or hours as the rule counts, 1 to its maximum
   * @return the clock as it is now
   */
  @Transactional
  public Outcome<Timer> extend(String district, UUID itemId, TimerCode code, int days, Instant at) {
    holds.hold(district, itemId);
    List<Timer> before = store.lock(district, itemId);
    int i = index(before, code);
    if (i < 0) {
      return Outcome.refused(new DeadlineRefusal.NotRunning(code));
    }
    Timer timer = before.get(i);
    return Halting.extend(table.ruleOf(timer), timer, days, at)
        .map(longer -> {
          List<Timer> after = new ArrayList<>(before);
          after.set(i, longer);
          return moves.keep(before, after, Cause.EXTENSION, at).get(i);
        });
  }

  /** The newest open clock of this code; -1 when there is none. */
  private static int index(List<Timer> timers, TimerCode code) {
    for (int i = timers.size() - 1; i >= 0; i--) {
      if (timers.get(i).code() == code) {
        return i;
      }
    }
    return -1;
  }

  /** The item's clocks, oldest first, as committed. */
  public List<Timer> of(String district, UUID itemId) {
    return store.of(district, itemId);
  }

  /** The due dates that come first among these clocks, limitations of the parties left out. */
  public static Optional<Due> earliest(List<Due> running) {
    return running.stream().filter(d -> !d.code().limitation()).min(Due.EARLIEST);
  }

  /** Every edition of every rule. */
  public List<TimerRule> rules() {
    return table.rules();
  }

  /** The rule a clock starting now follows. */
  public TimerRule rule(TimerCode code, Instant startAt) {
    return table.rule(code, startAt);
  }

  /** The published years. */
  public WorkCalendar calendar() {
    return table.calendar();
  }

  /** Keeps a year and moves every running clock it changes. Returns how many moved. */
  @Transactional
  public int keep(CalendarYear year, String source) {
    Instant at = clock.now();
    calendars.keep(year, source, at, table::forget);
    return moves.recount(year.year(), calendars.calendar(), at);
  }
}
