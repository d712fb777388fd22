package org.fengqiao.warning.domain;

import java.time.Instant;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.domain.Thresholds;

/**
 * When and by which table a run judges.
 *
 * @param at the run's as-of
 * @param table thresholds in force
 */
public record Moment(Instant at, Thresholds table) {
  /** Epoch day in Asia/Shanghai. */
  public long day() {
    return at.atZone(Clock.ZONE).toLocalDate().toEpochDay();
  }
}
