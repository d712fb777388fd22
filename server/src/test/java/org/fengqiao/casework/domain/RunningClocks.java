package org.fengqiao.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.TimerCode;

/** The clocks of one item in memory, moved by its steps as {@code ItemClocks} moves the rows. */
final class RunningClocks {
  private Map<TimerCode, Instant> open = new EnumMap<>(TimerCode.class);
  private final Map<TimerCode, Instant> merged = new HashMap<>();

  RunningClocks(OpenItem matter) {
    Clocks.atOpening(matter).forEach(s -> open.put(s.code(), s.from(matter.reportedAt())));
  }

  void apply(Step step) {
    Map<TimerCode, Instant> before = new EnumMap<>(open);
    Clocks change = Clocks.of(step);
    change.done().forEach(open::remove);
    change.cancelled().forEach(open::remove);
    switch (step.event().event()) {
      case MERGE -> {
        merged.clear();
        merged.putAll(before);
        merged.keySet().removeAll(change.done());
      }
      case UNMERGE -> open = new EnumMap<>(merged);
      default -> {}
    }
    change.started().forEach(s -> open.putIfAbsent(s.code(), s.from(step.event().at())));
  }

  Set<TimerCode> codes() {
    return open.keySet();
  }

  boolean run(TimerCode code) {
    return open.containsKey(code);
  }

  Instant since(TimerCode code) {
    return open.get(code);
  }

  LocalDate day(TimerCode code) {
    return Terms.day(since(code));
  }
}
