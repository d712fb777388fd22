package org.fengqiao.dispatch.domain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Kind;

/** Past results of bodies by kind; never of a person. Immutable. */
public final class Results {
  /** Nothing is known. */
  public static final Results NONE = new Results(List.of());

  private final Map<String, Map<Kind, Tally>> byBody = new HashMap<>();

  /** One row as casework publishes it; rows of the same body and kind are added up. */
  public record Row(String body, Kind kind, int agreed, int failed) {}

  /** From rows of several years. */
  public Results(List<Row> rows) {
    for (Row r : rows) {
      byBody
          .computeIfAbsent(r.body(), b -> new EnumMap<>(Kind.class))
          .merge(
              r.kind(),
              new Tally(r.agreed(), r.failed()),
              (a, b) -> new Tally(a.agreed() + b.agreed(), a.failed() + b.failed()));
    }
  }

  /** Results of a body with one kind. */
  public Tally of(String body, Kind kind) {
    return byBody.getOrDefault(body, Map.of()).getOrDefault(kind, Tally.NONE);
  }

  /** Results of a body by kind. */
  public Map<Kind, Tally> of(String body) {
    return Map.copyOf(byBody.getOrDefault(body, Map.of()));
  }
}
