package org.fengqiao.dispatch.domain;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.law.domain.TierDecision.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Which body the machine would choose and why, and who else could.
 *
 * @param body the choice; null when the district has no body for this place
 * @param reasons why this tier and this body, codes with values
 * @param alternatives the other bodies that serve the place, best first
 */
public record Suggestion(
    @Nullable Body body, List<Reason> reasons, List<Alternative> alternatives) {
  public Suggestion {
    reasons = List.copyOf(reasons);
    alternatives = List.copyOf(alternatives);
  }

  /** The choice and then the others. */
  public List<Body> offered() {
    return Stream.concat(Stream.ofNullable(body), alternatives.stream().map(Alternative::body))
        .toList();
  }

  /**
   * Another body.
   *
   * @param open items it carries now
   * @param distanceM metres from its office to the matter
   * @param reasons what speaks for and against it
   */
  public record Alternative(Body body, int open, long distanceM, List<Reason> reasons) {
    public Alternative {
      reasons = List.copyOf(reasons);
    }
  }
}
