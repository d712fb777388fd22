package org.fengqiao.warning.domain;

import java.time.Instant;
import org.fengqiao.law.domain.AlarmRules;

/** Holds warnings against what was reported later. */
@FunctionalInterface
public interface TrackRecordStore {
  /**
   * Reads the record.
   *
   * @param rule what counts as a hit
   * @param now entries whose time for a hit is not over by then are not judged
   */
  TrackRecord read(String district, TrackRecord.Question question, AlarmRules rule, Instant now);
}
