package org.fengqiao.law.domain;

import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the severity of one item is computed from: properties of the event, never the identity or
 * history of a person (domain notes 3.5).
 *
 * @param peopleInvolved at least 1
 * @param amountTotal disputed amount in yuan, null when not told
 * @param livelihood wages, lost housing or medical care at stake; also set by the sub-kind's own
 *     row
 * @param timePressure a limitation, appeal or milestone date is near
 * @param failedSessions failed mediations and bounces between units, at least 0
 * @param sameKindNearby matters of the same kind in the same grid in the last 30 days, at least 0
 * @param publicAttention the matter is in the news or on social media
 */
public record SeverityFacts(
    Kind kind,
    @Nullable String subKind,
    int peopleInvolved,
    @Nullable Long amountTotal,
    Set<Safety> safety,
    boolean livelihood,
    boolean timePressure,
    int failedSessions,
    int sameKindNearby,
    boolean publicAttention) {

  public SeverityFacts {
    safety = safety.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(safety));
    if (peopleInvolved < 1 || failedSessions < 0 || sameKindNearby < 0) {
      throw new IllegalArgumentException("people < 1 or a negative count");
    }
  }

  /** The same without money told and without anything alike beside it. */
  public static SeverityFacts ofReport(
      Kind kind, @Nullable String subKind, int peopleInvolved, Set<Safety> safety) {
    return ofReport(kind, subKind, peopleInvolved, null, safety, 0);
  }

  /**
   * What is known of a matter when it is reported: kind, people, money and the safety answers as
   * told, and how many alike came up beside it.
   */
  public static SeverityFacts ofReport(
      Kind kind,
      @Nullable String subKind,
      int peopleInvolved,
      @Nullable Long amount,
      Set<Safety> safety,
      int sameKindNearby) {
    return new SeverityFacts(
        kind, subKind, peopleInvolved, amount, safety, false, false, 0, sameKindNearby, false);
  }
}
