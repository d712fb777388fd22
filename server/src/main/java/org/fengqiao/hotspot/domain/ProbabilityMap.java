package org.fengqiao.hotspot.domain;

/**
 * How improbable each unit's count is if one rate held everywhere. Counts with a fraction are
 * rounded down for the Poisson tail, as R does.
 */
public final class ProbabilityMap {
  /** Guards whole numbers that arrive a rounding error below themselves. */
  private static final double FUZZ = 1e-7;

  /** Expected counts. */
  public final double[] expected;

  /** Count over expected, in percent. */
  public final double[] relativeRisk;

  /** P(X >= count). */
  public final double[] greater;

  /** P(X <= count) where fewer than expected, P(X >= count) elsewhere (Choynowski 1959). */
  public final double[] choynowski;

  /** Whether the count is below the expected one. */
  public final boolean[] below;

  private ProbabilityMap(int n) {
    expected = new double[n];
    relativeRisk = new double[n];
    greater = new double[n];
    choynowski = new double[n];
    below = new boolean[n];
  }

  /** Computes the map; negative or missing counts give NaN throughout. */
  public static ProbabilityMap of(double[] count, double[] exposure) {
    int n = count.length;
    ProbabilityMap map = new ProbabilityMap(n);
    double rate = Sums.of(count) / Sums.of(exposure);
    for (int i = 0; i < n; i++) {
      double mean = exposure[i] * rate;
      map.expected[i] = mean;
      map.relativeRisk[i] = 100 * (count[i] / mean);
      map.greater[i] = upper(count[i], mean);
      map.below[i] = count[i] < mean;
      map.choynowski[i] = map.below[i] ? lower(count[i], mean) : map.greater[i];
    }
    return map;
  }

  private static double upper(double count, double mean) {
    return defined(count, mean)
        ? Gamma.poissonUpper((long) Math.floor(count - 1 + FUZZ) + 1, mean)
        : Double.NaN;
  }

  private static double lower(double count, double mean) {
    return defined(count, mean)
        ? Gamma.poissonLower((long) Math.floor(count + FUZZ), mean)
        : Double.NaN;
  }

  private static boolean defined(double count, double mean) {
    return mean >= 0 && mean < Double.POSITIVE_INFINITY && !Double.isNaN(count);
  }
}
