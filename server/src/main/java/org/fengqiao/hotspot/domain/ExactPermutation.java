package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * The exact conditional permutation law of a unit's neighbour sum: the unit keeps its value, its k
 * neighbours are drawn without replacement from the other n - 1 values. Replaces Monte-Carlo
 * permutations: no seed, no floor of 1 / (nsim + 1). For whole-number values only.
 *
 * <p>The law is the coefficient of {@code u^k} in the product over the other values v of {@code (1
 * + u y^v)}. It depends on k and the unit's own value alone, so units share tables. Every value is
 * taken into the draw with the same small probability (conditional Bernoulli sampling): all terms
 * are positive probabilities, nothing is subtracted, so tails keep their relative accuracy down to
 * about 1e-290, and nothing overflows for any n and k. "All values but one" is built by halving:
 * the recursion adds the left half's values before going right and the reverse, D log D additions
 * instead of D squared. Sums above the largest one observed share one bucket.
 */
public final class ExactPermutation {
  /** Degrees up to this share one pass; above, a pass per degree keeps the probabilities tuned. */
  private static final int SHARED_DEGREE = 24;

  /** P(sum >= observed); 1 for islands. */
  public final double[] greater;

  /** P(sum <= observed); 1 for islands. */
  public final double[] less;

  /** Observed sums of the neighbours' values. */
  public final long[] sum;

  private ExactPermutation(double[] greater, double[] less, long[] sum) {
    this.greater = greater;
    this.less = less;
    this.sum = sum;
  }

  /**
   * Both tails for every unit.
   *
   * @param x whole numbers; any sign
   */
  public static ExactPermutation of(Links links, long[] x) {
    Pool pool = Pool.of(x);
    return of(pool, Draws.of(links, pool, x));
  }

  /** Both tails of draws from a pool. */
  static ExactPermutation of(Pool pool, Draws draws) {
    int n = draws.degree.length;
    double[] greater = new double[n];
    double[] less = new double[n];
    Arrays.fill(greater, 1);
    Arrays.fill(less, 1);
    for (int[] degrees : draws.passes(SHARED_DEGREE)) {
      new LeaveOneOut(pool, draws, degrees, greater, less).run();
    }
    return new ExactPermutation(greater, less, draws.observed());
  }

  /** Number of distinct pairs of degree and own value, islands included. */
  public static int tables(Links links, long[] x) {
    Pool pool = Pool.of(x);
    long[] keys = new long[x.length];
    Arrays.setAll(keys, i -> ((long) links.degree(i) << 32) | pool.place[i]);
    return (int) Arrays.stream(keys).distinct().count();
  }

  /**
   * Work that {@link #of} would do, in multiplications, to refuse values that are too large for an
   * exact answer in reasonable time; infinite where its tables would not fit into the memory.
   */
  public static double cost(Links links, long[] x) {
    Pool pool = Pool.of(x);
    Draws draws = Draws.of(links, pool, x);
    double cost = 0;
    for (int[] degrees : draws.passes(SHARED_DEGREE)) {
      double width = draws.widest(degrees) + 2.0;
      double most = degrees[degrees.length - 1];
      double halvings = 1 + Math.log(pool.distinct()) / Math.log(2);
      double bytes = 2 * halvings * (most + 1) * width * Double.BYTES;
      if (width > Integer.MAX_VALUE - 8.0 || bytes > Runtime.getRuntime().maxMemory() / 2.0) {
        return Double.POSITIVE_INFINITY;
      }
      cost += pool.distinct() * halvings * most * width * Math.min(most, pool.meanCopies()) / 2;
    }
    return cost;
  }
}
