package org.fengqiao.prevention.domain;

import java.time.LocalDate;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted; null asks for all.
 *
 * @param place code prefix of a street, community or grid
 * @param kind index of {@code hotspot}
 * @param dueTo only open ones that are due on this day or before
 */
public record TaskFilter(
    @Nullable TaskState state,
    @Nullable String place,
    @Nullable Integer kind,
    @Nullable Level level,
    @Nullable LocalDate dueTo) {

  /** All tasks. */
  public static final TaskFilter ALL = new TaskFilter(null, null, null, null, null);

  /** Tasks of a state. */
  public static TaskFilter of(@Nullable TaskState state) {
    return new TaskFilter(state, null, null, null, null);
  }
}
