package org.fengqiao.tool.replay;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fengqiao.kernel.Clock;

/** A clock that stands where it was set. Safe to read from any thread. */
final class SimulatedClock implements Clock {
  private volatile Instant now = Instant.EPOCH;

  @Override
  public Instant now() {
    return now;
  }

  /** Sets the clock; it never goes back. */
  void set(Instant to) {
    Instant next = to.truncatedTo(ChronoUnit.MICROS);
    if (next.isBefore(now)) {
      throw new IllegalArgumentException("time goes on: " + now + " then " + next);
    }
    now = next;
  }
}
