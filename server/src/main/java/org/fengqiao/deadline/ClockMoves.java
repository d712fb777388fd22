package org.fengqiao.deadline;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.DueListener;
import org.fengqiao.deadline.domain.ItemHolds;
import org.fengqiao.deadline.domain.Recount;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerMove;
import org.fengqiao.deadline.domain.TimerMove.Cause;
import org.fengqiao.deadline.domain.TimerStore;
import org.fengqiao.deadline.domain.WorkCalendar;

/** Moves running clocks, writes down what moved, and tells the owner of the items. */
@Singleton
class ClockMoves {
  private final TimerStore store;
  private final ClockTable table;
  private final List<DueListener> listeners;
  private final ItemHolds holds;

  ClockMoves(TimerStore store, ClockTable table, List<DueListener> listeners, ItemHolds holds) {
    this.store = store;
    this.table = table;
    this.listeners = List.copyOf(listeners);
    this.holds = holds;
  }

  /** An item. */
  record ItemKey(String district, UUID itemId) {}

  /** What an import would move. */
  record Preview(int moved, List<TimerMove> sample) {}

  /**
   * Keeps clocks of one item that were changed, and every other clock of it that follows.
   *
   * @param before its open clocks, locked
   * @param after the same with the changes, not yet counted anew
   * @return the open clocks as they are now
   */
  List<Timer> keep(List<Timer> before, List<Timer> after, Cause cause, Instant at) {
    WorkCalendar calendar = table.calendar();
    List<Timer> counted = table.recount(calendar).of(after);
    boolean any = false;
    for (int i = 0; i < before.size(); i++) {
      boolean own = !after.get(i).equals(before.get(i));
      TimerMove move = new TimerMove(before.get(i), counted.get(i), own ? cause : Cause.RULE, null);
      if (!move.before().equals(move.after())) {
        store.change(move, table.nextAt(move.after(), calendar), at);
        any = true;
      }
    }
    if (any) {
      tell(counted);
    }
    return counted;
  }

  /** Counts every clock anew that the calendar of a year may move. Returns how many moved. */
  int recount(int year, WorkCalendar calendar, Instant at) {
    int[] moved = {0};
    items(
        year,
        calendar,
        (item, recount) -> {
          holds.hold(item.district(), item.itemId());
          List<Timer> before = store.lock(item.district(), item.itemId());
          List<Timer> after = recount.of(before);
          for (int i = 0; i < before.size(); i++) {
            TimerMove move = new TimerMove(before.get(i), after.get(i), Cause.CALENDAR, year);
            if (!move.before().equals(move.after())) {
              store.change(move, table.nextAt(move.after(), calendar), at);
              moved[0] += move.moved() ? 1 : 0;
            }
          }
          if (!before.equals(after)) {
            tell(after);
          }
        });
    return moved[0];
  }

  /** What {@link #recount} would do; writes nothing. */
  Preview preview(int year, WorkCalendar calendar, int sample) {
    int[] moved = {0};
    List<TimerMove> shown = new ArrayList<>();
    items(
        year,
        calendar,
        (item, recount) -> {
          List<Timer> before =
              store.of(item.district(), item.itemId()).stream().filter(Timer::open).toList();
          List<Timer> after = recount.of(before);
          for (int i = 0; i < before.size(); i++) {
            TimerMove move = new TimerMove(before.get(i), after.get(i), Cause.CALENDAR, year);
            if (move.moved()) {
              moved[0]++;
              if (shown.size() < sample) {
                shown.add(move);
              }
            }
          }
        });
    return new Preview(moved[0], shown);
  }

  /** Each item of which some clock would be counted otherwise. */
  private void items(int year, WorkCalendar calendar, BiConsumer<ItemKey, Recount> each) {
    Recount recount = table.recount(calendar);
    Set<ItemKey> done = Set.of();
    List<Timer> page = store.touching(year, null);
    while (!page.isEmpty()) {
      Set<ItemKey> touched = new LinkedHashSet<>();
      for (Timer t : page) {
        if (!Terms.due(table.ruleOf(t), t, calendar).equals(t.due())) {
          touched.add(new ItemKey(t.district(), t.itemId()));
        }
      }
      Timer last = page.getLast();
      page = store.touching(year, last);
      Set<ItemKey> before = done;
      touched.stream().filter(item -> !before.contains(item)).forEach(i -> each.accept(i, recount));
      done = Set.of(new ItemKey(last.district(), last.itemId()));
    }
  }

  /**
   * A clock of the item has ended outside its events: what it cut is counted anew, and its owner is
   * told what is due first now.
   */
  void ended(String district, UUID itemId, Instant at) {
    List<Timer> open = store.lock(district, itemId);
    Optional<Due> first = first(open.isEmpty() ? open : keep(open, open, Cause.RULE, at));
    listeners.forEach(l -> l.moved(district, itemId, first.orElse(null)));
  }

  /** What is due first; limitations of the parties make nothing due. */
  private static Optional<Due> first(List<Timer> clocks) {
    return Deadlines.earliest(clocks.stream().filter(Timer::running).map(Timer::due).toList());
  }

  private void tell(List<Timer> clocks) {
    Timer any = clocks.getFirst();
    Optional<Due> first = first(clocks);
    listeners.forEach(l -> l.moved(any.district(), any.itemId(), first.orElse(null)));
  }
}
