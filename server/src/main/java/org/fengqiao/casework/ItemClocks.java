package org.fengqiao.casework;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.casework.domain.Clocks;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.Step;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;

/** Starts and ends the clocks that a row of events asks for. */
@Singleton
class ItemClocks {
  private final Deadlines deadlines;

  ItemClocks(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** The item's open clocks. */
  Map<TimerCode, Due> running(Item item) {
    Map<TimerCode, Due> running = new EnumMap<>(TimerCode.class);
    for (Timer timer : deadlines.of(item.district(), item.id())) {
      if (timer.open()) {
        running.put(timer.due().code(), timer.due());
      }
    }
    return running;
  }

  /**
   * The item after the last step, with the dates of its earliest clock.
   *
   * @param running its open clocks before the first; brought up to the last
   */
  Item run(List<Step> steps, Instant at, Map<TimerCode, Due> running) {
    Item item = steps.getLast().after();
    for (Step step : steps) {
      Clocks change = Clocks.of(step);
      end(item, change.done(), Timer.State.DONE, running, at);
      end(item, change.cancelled(), Timer.State.CANCELLED, running, at);
      for (Clocks.Start start : change.started()) {
        running.put(
            start.code(),
            deadlines.start(item.district(), item.id(), start.code(), start.from(at)));
      }
    }
    return Deadlines.earliest(List.copyOf(running.values()))
        .map(due -> item.due(due.dueDate(), due.legalDueDate()))
        .orElseGet(() -> item.due(null, null));
  }

  private void end(
      Item item, List<TimerCode> codes, Timer.State as, Map<TimerCode, Due> running, Instant at) {
    List<TimerCode> ended = new ArrayList<>();
    for (TimerCode code : codes) {
      if (running.remove(code) != null) {
        ended.add(code);
      }
    }
    deadlines.end(item.district(), item.id(), ended, as, at);
  }
}
