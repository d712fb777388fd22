package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Adjusted p-values. NaN marks a unit without a test: it stays NaN and is left out of the number of
 * tests. Equal p-values get equal adjusted ones.
 */
public final class MultipleTests {
  private MultipleTests() {}

  /** Benjamini and Hochberg 1995: false discovery rate under independence. */
  public static double[] benjaminiHochberg(double[] p) {
    double[] sorted = sorted(p);
    return stepUp(p, sorted, 1);
  }

  /** Benjamini and Yekutieli 2001: false discovery rate under any dependence. */
  public static double[] benjaminiYekutieli(double[] p) {
    double[] sorted = sorted(p);
    double harmonic = 0;
    for (int i = 1; i <= sorted.length; i++) {
      harmonic += 1.0 / i;
    }
    return stepUp(p, sorted, harmonic);
  }

  /** Holm 1979: family-wise error rate. */
  public static double[] holm(double[] p) {
    double[] sorted = sorted(p);
    double[] adjusted = new double[sorted.length];
    double running = 0;
    for (int i = 0; i < sorted.length; i++) {
      running = Math.max(running, Math.min(1, sorted[i] * (sorted.length - i)));
      adjusted[i] = running;
    }
    return spread(p, sorted, adjusted);
  }

  private static double[] stepUp(double[] p, double[] sorted, double factor) {
    int m = sorted.length;
    double[] adjusted = new double[m];
    double running = 1;
    for (int i = m - 1; i >= 0; i--) {
      running = Math.min(running, factor * m / (i + 1) * sorted[i]);
      adjusted[i] = running;
    }
    return spread(p, sorted, adjusted);
  }

  private static double[] sorted(double[] p) {
    double[] sorted = new double[p.length];
    int m = 0;
    for (double value : p) {
      if (!Double.isNaN(value)) {
        sorted[m++] = value;
      }
    }
    double[] kept = Arrays.copyOf(sorted, m);
    Arrays.sort(kept);
    return kept;
  }

  private static double[] spread(double[] p, double[] sorted, double[] adjusted) {
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i + 1 == sorted.length || sorted[i + 1] != sorted[i]) {
        sorted[distinct] = sorted[i];
        adjusted[distinct] = adjusted[i];
        distinct++;
      }
    }
    double[] result = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      result[i] =
          Double.isNaN(p[i])
              ? Double.NaN
              : adjusted[Arrays.binarySearch(sorted, 0, distinct, p[i])];
    }
    return result;
  }
}
