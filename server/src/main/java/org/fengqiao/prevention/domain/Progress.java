package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.util.Map;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is.
 *
 * @param startedAt first record or ticked step
 * @param ticks state of steps that were ever ticked, by code
 * @param records number of records on the spot
 */
public record Progress(
    @Nullable Instant acceptedAt,
    @Nullable Instant startedAt,
    @Nullable Instant doneAt,
    Map<String, Tick> ticks,
    int records) {

  /** Nothing yet. */
  public static final Progress NONE = new Progress(null, null, null, Map.of(), 0);

  public Progress {
    ticks = Map.copyOf(ticks);
  }

  /** A step as it was last set. */
  public record Tick(boolean done, Instant at, Role role) {}
}
