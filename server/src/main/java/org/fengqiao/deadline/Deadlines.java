package org.fengqiao.deadline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.deadline.domain.CalendarYear;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.DueListener;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerRule;
import org.fengqiao.deadline.domain.TimerStore;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/** Starts, ends and reads clocks, and keeps the work calendar. */
@Singleton
public class Deadlines {
  /** Another server may have imported a year; how long this one may not know of it. */
  private static final Duration CACHED = Duration.ofMinutes(5);

  private static final Comparator<Due> EARLIEST =
      Comparator.comparing(Due::dueDate).thenComparing(Due::legalDueDate);

  private final TimerStore store;
  private final Clock clock;
  private final List<DueListener> listeners;
  private volatile @Nullable Cached cached;

  public Deadlines(TimerStore store, Clock clock, List<DueListener> listeners) {
    this.store = store;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  private record Cached(WorkCalendar calendar, List<TimerRule> rules, long readAt) {}

  /** When a clock started at this instant would be due; starts nothing. */
  public Due preview(TimerCode code, Instant startAt) {
    return Terms.due(rule(code, startAt), startAt, calendar());
  }

  /** Starts a clock in the caller's transaction; day 1 is the day after {@code startAt}. */
  public Due start(String district, UUID itemId, TimerCode code, Instant startAt) {
    TimerRule rule = rule(code, startAt);
    Due due = Terms.due(rule, startAt, calendar());
    store.add(new Timer(district, itemId, startAt, due, Timer.State.RUNNING, rule.version()));
    return due;
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
    TimerRule rule = rule(code, startAt);
    Due due = Terms.due(rule, startAt, calendar());
    store.chronicle(new Timer(district, itemId, startAt, due, state, rule.version()), endedAt);
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

  /** The item's clocks, oldest first, as committed. */
  public List<Timer> of(String district, UUID itemId) {
    return store.of(district, itemId);
  }

  /** The due dates that come first among these clocks. */
  public static Optional<Due> earliest(List<Due> running) {
    return running.stream().min(EARLIEST);
  }

  /** The published years. */
  public WorkCalendar calendar() {
    return current().calendar();
  }

  /** Keeps a year and moves every running clock it changes. Returns how many moved. */
  @Transactional
  public int keep(CalendarYear year, String source) {
    Instant at = clock.now();
    store.keep(year, source, at);
    cached = null;
    WorkCalendar calendar = store.calendar();
    Set<ItemKey> moved = new LinkedHashSet<>();
    int count = 0;
    List<Timer> page = store.touching(year.year(), null);
    while (!page.isEmpty()) {
      for (Timer timer : page) {
        Due due = Terms.due(ruleOf(timer), timer.startedAt(), calendar);
        if (!due.equals(timer.due())) {
          store.move(timer, due, year.year(), at);
          moved.add(new ItemKey(timer.district(), timer.itemId()));
          count++;
        }
      }
      page = store.touching(year.year(), page.getLast());
    }
    moved.forEach(this::tell);
    return count;
  }

  private record ItemKey(String district, UUID itemId) {}

  private void tell(ItemKey item) {
    List<Due> running =
        store.of(item.district(), item.itemId()).stream()
            .filter(Timer::open)
            .map(Timer::due)
            .toList();
    Due first = earliest(running).orElse(null);
    listeners.forEach(l -> l.moved(item.district(), item.itemId(), first));
  }

  private TimerRule rule(TimerCode code, Instant startAt) {
    LocalDate day = Terms.day(startAt);
    TimerRule newest = null;
    for (TimerRule r : current().rules()) {
      boolean holds = r.code() == code && r.holdsOn(day);
      newest = holds && (newest == null || r.version() > newest.version()) ? r : newest;
    }
    if (newest == null) {
      throw new IllegalStateException("no rule for " + code + " on " + day);
    }
    return newest;
  }

  private TimerRule ruleOf(Timer timer) {
    return current().rules().stream()
        .filter(r -> r.code() == timer.due().code() && r.version() == timer.ruleVersion())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no rule of " + timer));
  }

  private Cached current() {
    Cached held = cached;
    if (held == null || System.nanoTime() - held.readAt() > CACHED.toNanos()) {
      held = new Cached(store.calendar(), store.rules(), System.nanoTime());
      cached = held;
    }
    return held;
  }
}
