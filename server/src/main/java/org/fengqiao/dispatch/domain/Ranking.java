package org.fengqiao.dispatch.domain;

import java.util.List;
import org.fengqiao.law.domain.TierDecision.Reason;

/**
 * Who could take an item, best first, and who was passed over and why.
 *
 * @param tier why this tier, codes with values
 * @param ranked at most {@value #MOST}, best first
 * @param rejected bodies of the place that are not offered
 */
public record Ranking(List<Reason> tier, List<Candidate> ranked, List<Rejected> rejected) {
  /** Nobody reads more. */
  public static final int MOST = 5;

  public Ranking {
    tier = List.copyOf(tier);
    ranked = List.copyOf(ranked);
    rejected = List.copyOf(rejected);
  }

  /**
   * One that could.
   *
   * @param open items it carries; may be seconds old
   * @param distanceM metres from its office to the matter
   * @param results past results with this kind
   * @param reasons what speaks for and against it, with numbers
   */
  public record Candidate(
      Body body, int open, long distanceM, Tally results, List<Reason> reasons) {
    public Candidate {
      reasons = List.copyOf(reasons);
    }
  }

  /** One that is not offered: KIND_NOT_TAKEN, RECUSED, NOT_ON_DUTY or FULL. */
  public record Rejected(Body body, Reason reason) {}
}
