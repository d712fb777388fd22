package org.fengqiao.deadline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.deadline.domain.Alarms;
import org.fengqiao.deadline.domain.Alarms.Armed;
import org.fengqiao.deadline.domain.Alarms.Mark;
import org.fengqiao.deadline.domain.ClockPlaces;
import org.fengqiao.deadline.domain.ClockPlaces.Place;
import org.fengqiao.deadline.domain.FiredTimer;
import org.fengqiao.deadline.domain.FiringStore;
import org.fengqiao.deadline.domain.ItemHolds;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerHandler;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Fires what is due, one transaction at a time: what handlers do about a stage, the row that keeps
 * it from firing again, the message, and where the clock goes on are kept together or not at all.
 */
@Singleton
class Firing {
  private final FiringStore store;
  private final ClockTable table;
  private final List<TimerHandler> handlers;
  private final Optional<ClockPlaces> places;
  private final Deadlines deadlines;
  private final ItemHolds holds;
  private final Outbox outbox;
  private final Clock clock;

  Firing(
      FiringStore store,
      ClockTable table,
      List<TimerHandler> handlers,
      Optional<ClockPlaces> places,
      Deadlines deadlines,
      ItemHolds holds,
      Outbox outbox,
      Clock clock) {
    this.store = store;
    this.table = table;
    this.handlers = List.copyOf(handlers);
    this.places = places;
    this.deadlines = deadlines;
    this.holds = holds;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Fires a page of clocks.
   *
   * @param claimed filled with the clocks of the page before any of them fires
   */
  @Transactional
  void page(int most, List<Timer.Key> claimed) {
    Instant now = clock.now();
    List<Timer> timers = claim(store.due(now, most), now);
    timers.forEach(t -> claimed.add(t.key()));
    fire(timers, now);
  }

  /** Fires one clock, unless it has been settled otherwise meanwhile. */
  @Transactional
  void one(Timer.Key key) {
    Instant now = clock.now();
    fire(claim(List.of(key), now), now);
  }

  /**
   * First the items, then their clocks, as an event of a person does. What somebody else holds is
   * his for the moment: the next sweep comes back to it.
   */
  private List<Timer> claim(List<Timer.Key> due, Instant now) {
    if (due.isEmpty()) {
      return List.of();
    }
    Map<String, Set<UUID>> items =
        due.stream()
            .collect(
                Collectors.groupingBy(
                    Timer.Key::district,
                    Collectors.mapping(Timer.Key::itemId, Collectors.toSet())));
    Set<UUID> busy = new HashSet<>();
    items.forEach((district, ids) -> busy.addAll(holds.busy(district, ids)));
    return store.claim(due.stream().filter(k -> !busy.contains(k.itemId())).toList(), now);
  }

  /** Puts a clock off whose handler failed. Returns the tries failed in a row. */
  @Transactional
  int putOff(Timer.Key key) {
    return store.putOff(key, clock.now());
  }

  private void fire(List<Timer> claimed, Instant now) {
    claimed.stream().filter(t -> !t.running()).forEach(this::wake);
    List<Timer> timers = claimed.stream().filter(Timer::running).toList();
    if (timers.isEmpty()) {
      return;
    }
    WorkCalendar calendar = table.calendar();
    Map<Timer.Key, Set<Mark>> fired = store.fired(timers);
    List<FiredTimer> told = new ArrayList<>(timers.size());
    List<@Nullable Instant> next = new ArrayList<>(timers.size());
    for (Timer timer : timers) {
      Set<Mark> before = fired.getOrDefault(timer.key(), Set.of());
      List<Armed> armed = Alarms.of(table.ruleOf(timer), timer, calendar);
      List<Armed> reached = Alarms.reached(armed, before, now);
      for (Armed a : reached) {
        fire(new FiredTimer(timer, a.stage(), a.dueAt(), now));
      }
      if (!reached.isEmpty()) {
        // Of several stages at once the last says all.
        Armed last = reached.getLast();
        told.add(new FiredTimer(timer, last.stage(), last.dueAt(), now));
      }
      next.add(Alarms.next(armed, before, now).orElse(null));
    }
    store.next(timers, next);
    tell(told);
  }

  /** Goes on from the moment that was told, however late it is; what is due then comes next. */
  private void wake(Timer timer) {
    store
        .wakesAt(timer.key())
        .ifPresent(at ->
            deadlines
                .resume(timer.district(), timer.itemId(), List.of(timer.code()), at)
                .orThrow());
  }

  private void fire(FiredTimer fired) {
    for (TimerHandler handler : handlers) {
      if (handler.codes().contains(fired.timer().code())) {
        handler.fired(fired);
      }
    }
    store.write(fired);
  }

  private void tell(List<FiredTimer> told) {
    if (told.isEmpty() || places.isEmpty()) {
      return;
    }
    Map<String, Set<UUID>> items =
        told.stream()
            .map(FiredTimer::timer)
            .collect(
                Collectors.groupingBy(
                    Timer::district, Collectors.mapping(Timer::itemId, Collectors.toSet())));
    Map<UUID, Place> found = new HashMap<>();
    items.forEach((district, ids) -> found.putAll(places.get().of(district, ids)));
    for (FiredTimer f : told) {
      Place place = found.get(f.timer().itemId());
      if (place != null) {
        outbox.publish(message(f, place));
      }
    }
  }

  private static Outbox.Message message(FiredTimer fired, Place place) {
    return new Outbox.Message(
        fired.timer().district(),
        Outbox.Topic.CLOCK,
        place.grid(),
        Map.of(
            "number", place.number(),
            "grid", place.grid(),
            "street", place.street(),
            "clock", fired.timer().code().name(),
            "stage", fired.stage().name(),
            "dueDate", fired.timer().due().dueDate().toString(),
            "legalDueDate", fired.timer().due().legalDueDate().toString()),
        place.recused());
  }
}
