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

  /** The item after the last step, with the dates of its earliest clock. */
  Item run(List<Step> steps, Instant at) {
    Item item = steps.getLast().after();
    Map<TimerCode, Due> running = new EnumMap<>(TimerCode.class);
    for (Timer timer : deadlines.of(item.district(), item.id())) {
      if (timer.open()) {
        running.put(timer.due().code(), timer.due());
      }
    }
    for (Step step : steps) {
      Clocks change = Clocks.of(step);
      end(item, change.done(), Timer.State.DONE, running, at);
      end(item, change.cancelled(), Timer.State.CANCELLED, running, at);
      for (TimerCode code : change.started()) {
        running.put(code, deadlines.start(item.district(), item.id(), code, at));
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
