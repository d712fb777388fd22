package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Gi* of counts with the exact conditional p that the neighbours' sum is as large as seen, and its
 * q-value over all units with data. Whole-number arithmetic until the last division. Unlike {@link
 * GetisOrd} it is never undefined: where nothing varies z is 0, where nothing happened p and q are
 * 1.
 *
 * <p>A count takes part with at most {@value #MOST}: the exact law costs memory and time in
 * proportion to the largest sum, and somebody who floods one grid with reports must not take them
 * from everybody else. No grid of some hundred households comes near it.
 */
public final class NeighbourTest {
  /** Matters of one grid and kind in one window that are told apart. */
  static final int MOST = 1_000;

  /** Standardised Gi*. */
  public final double[] z;

  /** Exact P(neighbours' sum >= seen), the unit keeping its own count. */
  public final double[] p;

  /** Benjamini-Hochberg over units with a count in themselves or a neighbour. */
  public final double[] q;

  private NeighbourTest(double[] z, double[] p, double[] q) {
    this.z = z;
    this.p = p;
    this.q = q;
  }

  /** Tests every unit. */
  public static NeighbourTest of(Links links, int[] all) {
    int[] counts = Arrays.stream(all).map(count -> Math.min(count, MOST)).toArray();
    ExactPermutation exact = ExactPermutation.of(links, widened(counts));
    double[] z = z(links, counts, exact.sum);
    double[] tested = exact.greater.clone();
    for (int i = 0; i < tested.length; i++) {
      if (counts[i] + exact.sum[i] == 0) {
        tested[i] = Double.NaN;
      }
    }
    double[] q = MultipleTests.benjaminiHochberg(tested);
    for (int i = 0; i < q.length; i++) {
      q[i] = Double.isNaN(q[i]) ? 1 : q[i];
    }
    return new NeighbourTest(z, exact.greater, q);
  }

  private static long[] widened(int[] counts) {
    long[] wide = new long[counts.length];
    Arrays.setAll(wide, i -> counts[i]);
    return wide;
  }

  private static double[] z(Links links, int[] counts, long[] sums) {
    int n = counts.length;
    long first = 0;
    long second = 0;
    for (int count : counts) {
      first += count;
      second += (long) count * count;
    }
    double variance = ((double) n * second - (double) first * first) / n / n;
    double[] z = new double[n];
    for (int i = 0; i < n && variance > 0; i++) {
      double k = links.degree(i) + 1;
      double spread = variance * (n * k - k * k) / (n - 1);
      z[i] = spread > 0 ? (counts[i] + sums[i] - k * first / n) / Math.sqrt(spread) : 0;
    }
    return z;
  }
}
