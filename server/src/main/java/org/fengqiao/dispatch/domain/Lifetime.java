package org.fengqiao.dispatch.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a body exists and who goes on with its duties (信访工作条例 24: after a split, merger or
 * abolition the organ that continues the duties is responsible).
 *
 * @param from first day
 * @param to last day, null while it exists
 * @param successor code of the body that follows, only with a last day
 */
public record Lifetime(LocalDate from, @Nullable LocalDate to, @Nullable String successor) {
  /** Since ever, without end. */
  public static final Lifetime OPEN = new Lifetime(LocalDate.of(2000, 1, 1), null, null);

  /** Whether it exists on this day. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
