package org.fengqiao.casework;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fengqiao.casework.domain.Clocks;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.Step;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Outcome;

/** Starts, ends, stops and lengthens the clocks that a row of events asks for. */
@Singleton
class ItemClocks {
  private final Deadlines deadlines;

  ItemClocks(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * The open clocks of an item while events happen to it.
   *
   * @param running those that count
   * @param paused those that stand still
   */
  record Open(Map<TimerCode, Due> running, Map<TimerCode, Due> paused) {
    private boolean remove(TimerCode code) {
      boolean ran = running.remove(code) != null;
      return paused.remove(code) != null || ran;
    }

    private boolean runs(TimerCode code) {
      return running.containsKey(code) || paused.containsKey(code);
    }

    private void put(Timer timer) {
      boolean _ = remove(timer.code());
      (timer.running() ? running : paused).put(timer.code(), timer.due());
    }
  }

  /** The item's open clocks. */
  Open open(Item item) {
    Open open = new Open(new EnumMap<>(TimerCode.class), new EnumMap<>(TimerCode.class));
    deadlines.of(item.district(), item.id()).stream().filter(Timer::open).forEach(open::put);
    return open;
  }

  /**
   * The item after the last step, with the dates of its earliest clock.
   *
   * @param open its open clocks before the first; brought up to the last
   * @param mergedAt when the item was merged, for a step that undoes it
   * @throws org.fengqiao.kernel.RefusalException when a clock may not be lengthened; the
   *     transaction is undone
   */
  Item run(List<Step> steps, Instant at, Open open, Supplier<Instant> mergedAt) {
    Item item = steps.getLast().after();
    for (Step step : steps) {
      Clocks change = Clocks.of(step);
      end(item, change.done(), Timer.State.DONE, open, at);
      end(item, change.cancelled(), Timer.State.CANCELLED, open, at);
      if (step.event().event() == ItemEvent.UNMERGE) {
        // As if it had never been merged: law does not wait for a mistake of ours.
        deadlines.restore(item.district(), item.id(), mergedAt.get()).forEach(open::put);
      }
      start(item, change.started(), open, at);
      change.halt().ifPresent(halt -> halt(item, halt, open, at));
    }
    return Deadlines.earliest(List.copyOf(open.running().values()))
        .map(due -> item.due(due.dueDate(), due.legalDueDate()))
        .orElseGet(() -> item.due(null, null));
  }

  private void start(Item item, List<Clocks.Start> starts, Open open, Instant at) {
    for (Clocks.Start start : starts) {
      // The receipt of service has started the clock of an appeal before its event comes.
      if (!open.runs(start.code())) {
        Due due =
            deadlines.start(
                item.district(),
                item.id(),
                start.code(),
                start.from(at),
                List.copyOf(open.running().values()));
        open.running().put(start.code(), due);
      }
    }
  }

  private void halt(Item item, Clocks.Halt halt, Open open, Instant at) {
    switch (halt) {
      case Clocks.Halt.Pause pause -> {
        for (TimerCode code : among(Clocks.MEDIATION, open.running())) {
          // A clock that may not stand still for this cause goes on.
          kept(deadlines.pause(item.district(), item.id(), List.of(code), at, pause.cause()), open);
        }
      }
      case Clocks.Halt.Resume _ -> {
        for (TimerCode code : among(Clocks.MEDIATION, open.paused())) {
          kept(deadlines.resume(item.district(), item.id(), List.of(code), at), open);
        }
      }
      case Clocks.Halt.Extend extend -> {
        for (TimerCode code : among(extend.codes(), open.running())) {
          open.put(deadlines.extend(item.district(), item.id(), code, extend.days(), at).orThrow());
        }
      }
    }
  }

  private static void kept(Outcome<List<Timer>> outcome, Open open) {
    if (outcome instanceof Outcome.Done<List<Timer>>(List<Timer> timers)) {
      timers.forEach(open::put);
    }
  }

  private static List<TimerCode> among(List<TimerCode> codes, Map<TimerCode, Due> clocks) {
    return codes.stream().filter(clocks::containsKey).toList();
  }

  private void end(Item item, List<TimerCode> codes, Timer.State as, Open open, Instant at) {
    List<TimerCode> ended = new ArrayList<>();
    for (TimerCode code : codes) {
      if (open.remove(code)) {
        ended.add(code);
      }
    }
    deadlines.end(item.district(), item.id(), ended, as, at);
  }
}
