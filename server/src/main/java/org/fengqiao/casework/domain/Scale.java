package org.fengqiao.casework.domain;

import org.jspecify.annotations.Nullable;

/**
 * How large a matter is, for its severity (domain notes 3.5): properties of the event and of its
 * place, never of a person.
 *
 * @param amount money in dispute in yuan, at least 1; null when nobody told
 * @param nearby matters of the same kind in the same grid during the days before
 */
public record Scale(@Nullable Long amount, int nearby) {
  /** Most yuan anybody may tell. */
  public static final long MOST = 100_000_000_000L;

  /** Nothing told, nothing alike beside it. */
  public static final Scale NONE = new Scale(null, 0);

  /** Whether somebody may tell this amount; null tells none. */
  public static boolean tellable(@Nullable Long amount) {
    return amount == null || (amount >= 1 && amount <= MOST);
  }
}
