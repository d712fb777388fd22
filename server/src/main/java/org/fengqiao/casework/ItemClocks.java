package org.fengqiao.casework;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fengqiao.casework.domain.Clocks;
import org.fengqiao.casework.domain.Halt;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.Step;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Limitation;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Clock;
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
   * @param since the newest start there ever was of each clock
   */
  record Open(
      Map<TimerCode, Due> running, Map<TimerCode, Due> paused, Map<TimerCode, Instant> since) {
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
    Open open =
        new Open(
            new EnumMap<>(TimerCode.class),
            new EnumMap<>(TimerCode.class),
            new EnumMap<>(TimerCode.class));
    List<Timer> all = deadlines.of(item.district(), item.id());
    all.forEach(t -> open.since().put(t.code(), t.startedAt()));
    all.stream().filter(Timer::open).forEach(open::put);
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
      List<TimerCode> ended = new ArrayList<>();
      ended.addAll(end(item, change.done(), Timer.State.DONE, open, at));
      ended.addAll(end(item, change.cancelled(), Timer.State.CANCELLED, open, at));
      deadlines
          .freed(item.district(), item.id(), ended, List.copyOf(open.running().values()), at)
          .forEach(open::put);
      if (step.event().event() == ItemEvent.UNMERGE) {
        // As if it had never been merged: law does not wait for a mistake of ours.
        deadlines.restore(item.district(), item.id(), mergedAt.get()).forEach(open::put);
      }
      start(item, change.started(), open, at);
      change.halt().ifPresent(halt -> halt(item, halt, open, at));
      limitations(step, open, at);
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

  /**
   * The parties' own limitations begin when a person has said what the matter is, and anew when the
   * day they count from is told.
   */
  private void limitations(Step step, Open open, Instant at) {
    switch (step.event().event()) {
      case TRIAGE, REOPEN -> settle(step.after(), open, at);
      case RECORD_LIMITATION -> {
        if (step.command() instanceof RegionCommand.RecordLimitation told) {
          begin(step.after(), told, open, at);
        }
      }
      default -> {}
    }
  }

  /** Those of the kind run, others no longer; since the day told before, else since it happened. */
  private void settle(Item item, Open open, Instant at) {
    List<TimerCode> apply = limitations(item, at).stream().map(Limitation::code).toList();
    List<TimerCode> others =
        open.running().keySet().stream().filter(c -> c.limitation() && !apply.contains(c)).toList();
    Instant since =
        open.since().entrySet().stream()
            .filter(e -> e.getKey().limitation())
            .map(Map.Entry::getValue)
            .max(Comparator.naturalOrder())
            .orElse(item.occurredAt());
    var _ = end(item, others, Timer.State.CANCELLED, open, at);
    apply.stream().filter(c -> !open.runs(c)).forEach(c -> start(item, c, since, open));
  }

  private void begin(Item item, RegionCommand.RecordLimitation told, Open open, Instant at) {
    LocalDate on = told.on();
    RegionCommand.RecordLimitation.Ground ground = told.ground();
    if (on == null || ground == null) {
      return;
    }
    Instant since = on.atStartOfDay(Clock.ZONE).toInstant();
    for (Limitation l : limitations(item, at)) {
      if (l.interruptible() || !ground.interrupts()) {
        var _ = end(item, List.of(l.code()), Timer.State.CANCELLED, open, at);
        start(item, l.code(), since, open);
      }
    }
  }

  private void start(Item item, TimerCode code, Instant since, Open open) {
    Due due = deadlines.start(item.district(), item.id(), code, since);
    open.running().put(code, due);
    open.since().put(code, since);
  }

  /** What limits the parties of such a claim; who accuses or suggests claims nothing. */
  List<Limitation> limitations(Item item, Instant at) {
    return item.category() == PetitionCategory.ACCUSATION
            || item.category() == PetitionCategory.SUGGESTION
        ? List.of()
        : deadlines.limitations(item.kind(), item.subKind(), at);
  }

  private void halt(Item item, Halt halt, Open open, Instant at) {
    switch (halt) {
      case Halt.Pause pause -> {
        for (TimerCode code : among(pause.codes(), open.running())) {
          // A clock that may not stand still for this cause goes on.
          Instant from = pause.from(at);
          kept(
              deadlines.pause(item.district(), item.id(), List.of(code), from, pause.cause()),
              open);
        }
      }
      case Halt.Resume resume -> {
        for (TimerCode code : among(resume.codes(), open.paused())) {
          kept(deadlines.resume(item.district(), item.id(), List.of(code), resume.from(at)), open);
        }
      }
      case Halt.Extend extend -> {
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

  private List<TimerCode> end(
      Item item, List<TimerCode> codes, Timer.State as, Open open, Instant at) {
    List<TimerCode> ended = new ArrayList<>();
    for (TimerCode code : codes) {
      if (open.remove(code)) {
        ended.add(code);
      }
    }
    deadlines.end(item.district(), item.id(), ended, as, at);
    return ended;
  }
}
