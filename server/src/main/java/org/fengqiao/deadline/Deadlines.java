package org.fengqiao.deadline;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.TimerCode;

/** Starts and reads clocks. */
@Singleton
public class Deadlines {
  /** Starts a clock in the caller's transaction; day 1 is the day after {@code startAt}. */
  public Due start(String district, UUID itemId, TimerCode code, Instant startAt) {
    throw new UnsupportedOperationException("start " + district + itemId + code + startAt);
  }
}
