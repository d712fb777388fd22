package org.fengqiao.warning.http;

import java.util.HashMap;
import java.util.Map;
import org.fengqiao.kernel.Actor;
import org.fengqiao.warning.domain.Reason;
import org.fengqiao.warning.http.WarningViews.ReasonView;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts below three from everybody but the staff of the place itself: one matter on a map
 * may be one family.
 */
final class SmallCells {
  static final int LEAST = 3;

  /** Digits of a community: whoever answers for that or less works in the place. */
  private static final int COMMUNITY = 12;

  private SmallCells() {}

  /** Whether the actor belongs to the place's own staff. */
  static boolean own(Actor actor, String grid) {
    return actor.territory().prefixes().stream()
        .anyMatch(p -> p.length() >= COMMUNITY && grid.startsWith(p));
  }

  static @Nullable Integer shown(boolean own, @Nullable Integer count) {
    return own || count == null || count == 0 || count >= LEAST ? count : null;
  }

  static ReasonView reason(boolean own, Reason reason) {
    Map<String, @Nullable Object> args = new HashMap<>(reason.args());
    if (!own && args.get("n") instanceof Number n && n.intValue() > 0 && n.intValue() < LEAST) {
      args.put("n", null);
    }
    return new ReasonView(reason.code(), args);
  }
}
