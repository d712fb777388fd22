package org.fengqiao.casework.domain;

import java.time.LocalDate;
import java.util.Map;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.TimerCode;
import org.jspecify.annotations.Nullable;

/**
 * What a guard has to know beside the item and the command.
 *
 * @param today in Asia/Shanghai
 * @param clocks the item's open clocks
 * @param other the item that the command names, null when there is none the actor may know of
 */
public record Facts(LocalDate today, Map<TimerCode, Due> clocks, @Nullable Item other) {
  public Facts {
    clocks = Map.copyOf(clocks);
  }

  /** Whether this clock runs and its last lawful day is past. */
  boolean over(TimerCode code) {
    Due due = clocks.get(code);
    return due != null && today.isAfter(due.legalDueDate());
  }

  /** Whether this clock runs and may still be met. */
  boolean runs(TimerCode code) {
    Due due = clocks.get(code);
    return due != null && !today.isAfter(due.legalDueDate());
  }
}
