package org.fengqiao.classify.domain;

import java.util.List;
import org.fengqiao.kernel.Kind;

/**
 * The kinds a text speaks for, best first.
 *
 * @param ranked kinds with at least one keyword; empty when no word was recognised
 * @param tableVersion version of the keyword table
 */
public record Ranking(List<Ranked> ranked, String tableVersion) {
  /** A kind is taken only from this score up: one usual word, or two hints and more. */
  public static final int ENOUGH = 3;

  public Ranking {
    ranked = List.copyOf(ranked);
  }

  /** The best kind, or {@link Kind#UNCLASSIFIED} when no kind reaches {@link #ENOUGH}. */
  public Kind best() {
    return ranked.isEmpty() || ranked.getFirst().score() < ENOUGH
        ? Kind.UNCLASSIFIED
        : ranked.getFirst().kind();
  }

  /**
   * One candidate.
   *
   * @param score sum of the weights of the words found
   * @param reasons the words found, longest first
   */
  public record Ranked(Kind kind, int score, List<String> reasons) {
    public Ranked {
      reasons = List.copyOf(reasons);
    }
  }
}
