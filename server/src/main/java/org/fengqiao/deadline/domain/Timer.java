package org.fengqiao.deadline.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A clock of one item.
 *
 * @param startedAt the event that started it; its day in Asia/Shanghai does not count
 * @param due as computed when it was started or last recomputed
 * @param ruleVersion edition of the rule it follows
 */
public record Timer(
    String district, UUID itemId, Instant startedAt, Due due, State state, int ruleVersion) {

  /** Whether a clock still counts. */
  public enum State {
    RUNNING,
    PAUSED,
    /** What it waited for has happened. */
    DONE,
    /** The item took another way. */
    CANCELLED
  }

  /** Whether it may still be missed. */
  public boolean open() {
    return state == State.RUNNING || state == State.PAUSED;
  }
}
