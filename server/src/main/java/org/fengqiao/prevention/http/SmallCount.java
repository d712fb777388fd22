package org.fengqiao.prevention.http;

import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Counts of one or two are told to the place's own staff only: one matter may be one family. */
final class SmallCount {
  private static final int LEAST = 3;

  /** Digits of a community: whoever answers for that or less works in the place. */
  private static final int COMMUNITY = 12;

  private SmallCount() {}

  /** Whether the actor belongs to the place's own staff. */
  static boolean own(Actor actor, String grid) {
    return actor.territory().prefixes().stream()
        .anyMatch(p -> p.length() >= COMMUNITY && grid.startsWith(p));
  }

  static @Nullable Integer shown(boolean own, int count) {
    return own || count == 0 || count >= LEAST ? count : null;
  }

  static boolean hidden(boolean own, int count) {
    return !own && count > 0 && count < LEAST;
  }
}
