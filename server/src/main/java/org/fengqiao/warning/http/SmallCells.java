package org.fengqiao.warning.http;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fengqiao.hotspot.Showing;
import org.fengqiao.hotspot.domain.Sight;
import org.fengqiao.kernel.Actor;
import org.fengqiao.warning.domain.Reason;
import org.fengqiao.warning.http.WarningViews.ReasonView;
import org.jspecify.annotations.Nullable;

/** Reasons of a warning with the numbers this reader may see (ADR 0062). */
@Singleton
final class SmallCells {
  private static final double STEPS = 4;

  /** What a reason may say outside: rules of the house and the score, which the map shows too. */
  private static final Set<String> OPEN = Set.of("days", "score", "needs", "missing", "level");

  private final Showing showing;

  SmallCells(Showing showing) {
    this.showing = showing;
  }

  /**
   * The reason for this reader.
   *
   * @param wide whether the warning is told of a wider place than its grid: then without counts
   */
  ReasonView reason(Actor actor, String grid, Reason reason, boolean wide) {
    Sight sight = Sight.of(actor, grid);
    Map<String, @Nullable Object> args = new HashMap<>(reason.args());
    if (args.get("n") instanceof Number n) {
      args.put("n", wide ? null : showing.count(actor, grid, n.intValue()));
    }
    if (sight == Sight.OUTSIDE) {
      args.replaceAll((name, value) -> outside(name, value));
    }
    return new ReasonView(reason.code(), args);
  }

  private static @Nullable Object outside(String name, @Nullable Object value) {
    if (name.equals("u") && value instanceof Number u) {
      return Math.round(u.doubleValue() * STEPS) / STEPS;
    }
    return OPEN.contains(name) || name.equals("n") || !(value instanceof Number) ? value : null;
  }
}
