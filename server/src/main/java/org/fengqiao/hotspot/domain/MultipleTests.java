package org.fengqiao.hotspot.domain;

/**
 * Adjusted p-values. NaN marks a unit without a test: it stays NaN and is left out of the number of
 * tests. Equal p-values get equal adjusted ones.
 */
public final class MultipleTests {
  private MultipleTests() {}

  /** Benjamini and Hochberg 1995: false discovery rate under independence. */
  public static double[] benjaminiHochberg(double[] p) {
    return stepUp(Ranks.of(p), 1);
  }

  /**
   * The same where each p-value stands for several tests.
   *
   * @param tests how many each stands for
   */
  static double[] benjaminiHochberg(double[] p, int[] tests) {
    return stepUp(Ranks.of(p, tests), 1);
  }

  /** Benjamini and Yekutieli 2001: false discovery rate under any dependence. */
  public static double[] benjaminiYekutieli(double[] p) {
    Ranks ranks = Ranks.of(p);
    double harmonic = 0;
    for (int i = 1; i <= ranks.size(); i++) {
      harmonic += 1.0 / i;
    }
    return stepUp(ranks, harmonic);
  }

  /** Holm 1979: family-wise error rate. */
  public static double[] holm(double[] p) {
    Ranks ranks = Ranks.of(p);
    double[] adjusted = new double[ranks.value.length];
    double running = 0;
    for (int i = 0; i < adjusted.length; i++) {
      int smaller = i == 0 ? 0 : ranks.upTo[i - 1];
      running = Math.max(running, Math.min(1, ranks.value[i] * (ranks.size() - smaller)));
      adjusted[i] = running;
    }
    return ranks.spread(adjusted);
  }

  private static double[] stepUp(Ranks ranks, double factor) {
    int m = ranks.size();
    double[] adjusted = new double[ranks.value.length];
    double running = 1;
    for (int i = adjusted.length - 1; i >= 0; i--) {
      running = Math.min(running, factor * m / ranks.upTo[i] * ranks.value[i]);
      adjusted[i] = running;
    }
    return ranks.spread(adjusted);
  }
}
