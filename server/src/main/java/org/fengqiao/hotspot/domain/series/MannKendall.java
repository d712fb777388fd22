package org.fengqiao.hotspot.domain.series;

import java.util.Arrays;
import org.fengqiao.hotspot.domain.Gamma;

/**
 * Test for a monotone trend (Mann 1945, Kendall 1975).
 *
 * @param n values
 * @param s pairs that rise less pairs that fall
 * @param variance variance of {@code s} without a trend, corrected for ties
 * @param z standardised {@code s}, drawn one towards 0 (continuity); 0 when the variance is 0
 * @param p two-sided normal tail; 1 when the variance is 0
 * @param tau Kendall's tau-b against time; NaN for equal values
 * @param slope Sen's slope: median of the slopes of all pairs, the mean of the middle two for an
 *     even number; NaN for fewer than two values
 * @param tieGroups values that occur more than once
 * @param exactP two-sided tail of the exact law; NaN with ties or more than a thousand values
 */
public record MannKendall(
    int n,
    long s,
    double variance,
    double z,
    double p,
    double tau,
    double slope,
    int tieGroups,
    double exactP) {
  /** Longest series whose exact law is computed. */
  private static final int EXACT_UP_TO = 1000;

  /** Longest series taken: its pairs fit into memory. */
  public static final int LONGEST = 8000;

  /**
   * Tests values at equal steps.
   *
   * @param x finite values, up to {@value #LONGEST}
   * @throws IllegalArgumentException when there are more or one is not finite
   */
  public static MannKendall of(double[] x) {
    double[] time = new double[x.length];
    for (int i = 0; i < time.length; i++) {
      time[i] = i;
    }
    return of(x, time);
  }

  /**
   * Tests values at given times; the times matter to the slope alone.
   *
   * @param time strictly ascending
   */
  public static MannKendall of(double[] x, double[] time) {
    check(x);
    int n = x.length;
    long s = score(x);
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    double correction = 0;
    double tied = 0;
    int groups = 0;
    for (int from = 0, to; from < n; from = to) {
      to = from + 1;
      while (to < n && sorted[to] == sorted[from]) {
        to++;
      }
      double t = to - from;
      correction += t * (t - 1) * (2 * t + 5);
      tied += t * (t - 1) / 2;
      groups += t > 1 ? 1 : 0;
    }
    double variance = ((double) n * (n - 1) * (2.0 * n + 5) - correction) / 18;
    double pairs = 0.5 * n * (n - 1);
    double z = variance > 0 ? (s - Long.signum(s)) / Math.sqrt(variance) : 0;
    double tau = pairs - tied > 0 ? s / Math.sqrt(pairs * (pairs - tied)) : Double.NaN;
    return new MannKendall(
        n,
        s,
        variance,
        z,
        variance > 0 ? Gamma.normalTwoSided(z) : 1,
        tau,
        slope(x, time),
        groups,
        groups == 0 && n > 1 && n <= EXACT_UP_TO ? exact(n, s) : Double.NaN);
  }

  /**
   * The same with the variance inflated for autocorrelation (Hamed and Rao 1998): rank
   * autocorrelations of the series without its slope, those that are significant at 5 %. A factor
   * of 0 or less, which the formula can give, leaves the variance as it is. Slope, tau and exact p
   * stay.
   */
  public MannKendall corrected(double[] x) {
    int size = x.length;
    if (size < 4 || !(variance > 0)) {
      return this;
    }
    double[] rest = new double[size];
    for (int i = 0; i < size; i++) {
      rest[i] = x[i] - slope * i;
    }
    double[] rho = autocorrelations(ranks(rest));
    double limit = 1.959963984540054 / Math.sqrt(size);
    double sum = 0;
    for (int lag = 1; lag < size; lag++) {
      if (Math.abs(rho[lag]) > limit) {
        sum += (size - lag) * (size - lag - 1.0) * (size - lag - 2.0) * rho[lag];
      }
    }
    double factor = 1 + 2 / (size * (size - 1.0) * (size - 2.0)) * sum;
    double wider = factor > 0 ? variance * factor : variance;
    double corrected = (s - Long.signum(s)) / Math.sqrt(wider);
    return new MannKendall(
        n, s, wider, corrected, Gamma.normalTwoSided(corrected), tau, slope, tieGroups, exactP);
  }

  /**
   * Means of whole blocks of steps, counted from the end; what is left over at the beginning is
   * dropped. Overlapping windows (a statistic over four weeks, every week) are independent in
   * blocks of their length, and the test of the blocks needs no correction.
   *
   * @param steps steps of a block, 1 or more
   */
  public static double[] blocks(double[] x, int steps) {
    double[] means = new double[x.length / steps];
    int first = x.length % steps;
    for (int b = 0; b < means.length; b++) {
      double sum = 0;
      for (int i = 0; i < steps; i++) {
        sum += x[first + b * steps + i];
      }
      means[b] = sum / steps;
    }
    return means;
  }

  private static void check(double[] x) {
    if (x.length > LONGEST) {
      throw new IllegalArgumentException("a series of more than " + LONGEST + " values");
    }
    for (double value : x) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a series holds a value that is not a number");
      }
    }
  }

  private static long score(double[] x) {
    long s = 0;
    for (int j = 1; j < x.length; j++) {
      for (int i = 0; i < j; i++) {
        s += x[j] > x[i] ? 1 : x[j] < x[i] ? -1 : 0;
      }
    }
    return s;
  }

  private static double slope(double[] x, double[] time) {
    int n = x.length;
    double[] slopes = new double[(int) ((long) n * (n - 1) / 2)];
    int used = 0;
    for (int j = 1; j < n; j++) {
      for (int i = 0; i < j; i++) {
        slopes[used++] = (x[j] - x[i]) / (time[j] - time[i]);
      }
    }
    if (used == 0) {
      return Double.NaN;
    }
    Arrays.sort(slopes);
    // Adding 0 turns the negative zero of equal values into a zero.
    return used % 2 == 1
        ? slopes[used / 2] + 0.0
        : 0.5 * (slopes[used / 2 - 1] + slopes[used / 2]) + 0.0;
  }

  /** Twice the chance of as few inversions (or as few non-inversions) as seen; at most 1. */
  private static double exact(int n, long s) {
    int pairs = n * (n - 1) / 2;
    int fewest = (int) ((pairs - Math.abs(s)) / 2);
    double[] law = new double[fewest + 1];
    law[0] = 1;
    double[] next = new double[fewest + 1];
    for (int m = 2; m <= n; m++) {
      // A new last value stands before 0 to m - 1 others with equal chance. Below the middle the
      // law rises, so that what leaves the running sum is smaller than what enters.
      double running = 0;
      for (int k = 0; k <= fewest; k++) {
        running += law[k];
        running -= k >= m ? law[k - m] : 0;
        next[k] = Math.max(0, running) / m;
      }
      double[] swap = law;
      law = next;
      next = swap;
    }
    double tail = 0;
    for (double chance : law) {
      tail += chance;
    }
    return Math.min(1, 2 * tail);
  }

  private static double[] ranks(double[] x) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int low = first(sorted, x[i]);
      int high = low;
      while (high < sorted.length && sorted[high] == x[i]) {
        high++;
      }
      ranks[i] = 0.5 * (low + 1 + high);
    }
    return ranks;
  }

  private static int first(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double[] autocorrelations(double[] x) {
    int n = x.length;
    double mean = Arrays.stream(x).sum() / n;
    double[] rho = new double[n];
    for (int lag = 0; lag < n; lag++) {
      for (int i = 0; i + lag < n; i++) {
        rho[lag] += (x[i] - mean) * (x[i + lag] - mean);
      }
    }
    double whole = rho[0];
    for (int lag = 0; lag < n; lag++) {
      rho[lag] = whole > 0 ? rho[lag] / whole : 0;
    }
    return rho;
  }
}
