package org.fengqiao.prevention.domain.effect;

import java.util.List;

/**
 * Matters after tasks that began at once over matters after tasks that began later, with what can
 * be said about it by re-assignment alone. Null hypothesis of the test: it made no difference to
 * any place when the work began. The interval holds every ratio r for which the same test, on
 * counts of the first arm divided by r, does not reject.
 *
 * @param estimate ratio of Mantel and Haenszel over the blocks, 0 or more; NaN when the controls
 *     had no matter
 * @param low lower end of the interval, 0 or more
 * @param high upper end; infinite when the data do not bound it
 * @param pValue of the test at ratio 1, with as many sides as asked for, 0 to 1
 * @param confidence of the interval, 0 to 1
 * @param draws 0 when every re-assignment was counted; else drawn ones
 */
public record RateRatio(
    double estimate, double low, double high, double pValue, double confidence, int draws) {

  /** How large a table of exact counting may be, in steps; about half a second. */
  static final double EXACT_STEPS = 4e8;

  /** Drawn re-assignments where exact counting is too long. */
  static final int DRAWS = 9_999;

  /**
   * Evaluates a trial.
   *
   * @param blocks as drawn; a block with one arm only tells nothing and takes no part
   * @param alpha level of the test; the interval has confidence {@code 1 - alpha} for two sides,
   *     {@code 1 - 2 alpha} for one
   * @param sides 1: only fewer matters count as an effect; 2: both directions
   * @param seed of the drawn re-assignments, without meaning where all are counted
   */
  public static RateRatio of(List<Block> blocks, double alpha, int sides, long seed) {
    return of(blocks, alpha, sides, seed, EXACT_STEPS);
  }

  static RateRatio of(List<Block> blocks, double alpha, int sides, long seed, double steps) {
    List<Block> told =
        blocks.stream().filter(b -> b.now().length > 0 && b.later().length > 0).toList();
    boolean exact = ExactLaw.steps(told) <= steps;
    CriticalRatios law = exact ? ExactLaw.of(told) : DrawnLaw.of(told, DRAWS, seed);
    double tail = sides == 2 ? alpha / 2 : alpha;
    double low = law.below(1);
    double high = law.above(1);
    double p = sides == 2 ? Math.min(1, 2 * Math.min(low, high)) : low;
    return new RateRatio(
        mantelHaenszel(told),
        law.lowerEnd(tail),
        law.upperEnd(tail),
        p,
        1 - 2 * tail,
        exact ? 0 : DRAWS);
  }

  /** Whether the interval leaves out "no difference" on the side of fewer matters. */
  public boolean fewer() {
    return high < 1;
  }

  /** Whether it leaves it out on the side of more matters. */
  public boolean more() {
    return low > 1;
  }

  static double mantelHaenszel(List<Block> blocks) {
    double now = 0;
    double later = 0;
    for (Block b : blocks) {
      now += (double) b.sumNow() * b.later().length / b.size();
      later += (double) b.sumLater() * b.now().length / b.size();
    }
    return later == 0 ? Double.NaN : now / later;
  }
}
