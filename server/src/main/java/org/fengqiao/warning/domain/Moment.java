package org.fengqiao.warning.domain;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.domain.AlarmRules;
import org.fengqiao.law.domain.Thresholds;

/**
 * When and by which rules a run judges.
 *
 * @param at the run's as-of
 * @param table thresholds in force
 * @param alarm how often people are told
 * @param rules editions of the rules that made the scores
 */
public record Moment(Instant at, Thresholds table, AlarmRules alarm, String rules) {
  /** By the product's newest rules but for the thresholds. */
  public Moment(Instant at, Thresholds table) {
    this(at, table, AlarmRules.NEWEST, "");
  }

  /** Epoch day in Asia/Shanghai. */
  public long day() {
    return at.atZone(Clock.ZONE).toLocalDate().toEpochDay();
  }

  Duration apart() {
    return Duration.ofHours(alarm.tellHours());
  }

  /** The same moment by other marks. */
  Moment by(Thresholds other) {
    return new Moment(at, other, alarm, rules);
  }
}
