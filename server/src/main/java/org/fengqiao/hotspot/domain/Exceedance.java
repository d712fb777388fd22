package org.fengqiao.hotspot.domain;

/**
 * Probability that a place's true rate exceeds {@link #TIMES} the district's. The prior is a gamma
 * law fitted to the neighbourhood's empirical-Bayes mean and variance, never surer of itself than
 * the neighbourhood's own matters allow; where the neighbourhood shows no variance between places,
 * the pooled neighbourhood speaks for the place.
 */
public final class Exceedance {
  /** How many times the district's rate counts as raised. */
  public static final double TIMES = 1.5;

  /** Shrunken rates per unit of exposure; 0 where the neighbourhood had nothing. */
  public final double[] rate;

  /** Probabilities 0 to 1. */
  public final double[] probability;

  /** The district's rate per unit of exposure. */
  public final double districtRate;

  private Exceedance(double[] rate, double[] probability, double districtRate) {
    this.rate = rate;
    this.probability = probability;
    this.districtRate = districtRate;
  }

  /**
   * Computes the probabilities.
   *
   * @param exposure above 0 everywhere
   */
  public static Exceedance of(Links links, int[] counts, double[] exposure) {
    return of(links, counts, exposure, TIMES);
  }

  /**
   * The same for another multiple.
   *
   * @param times how many times the district's rate counts as raised, above 0
   */
  static Exceedance of(Links links, int[] counts, double[] exposure, double times) {
    int n = counts.length;
    double[] events = new double[n];
    for (int i = 0; i < n; i++) {
      events[i] = counts[i];
    }
    EmpiricalBayes eb = EmpiricalBayes.local(links, events, exposure);
    double district = Sums.of(events) / Sums.of(exposure);
    double[] rate = new double[n];
    double[] probability = new double[n];
    for (int i = 0; i < n; i++) {
      double pooled = events[i];
      double people = exposure[i];
      for (int o = links.from(i); o < links.to(i); o++) {
        pooled += events[links.at(o)];
        people += exposure[links.at(o)];
      }
      if (pooled > 0) {
        rate[i] = eb.estimate[i];
        double limit = times * district;
        double mean = eb.mean[i];
        double variance = eb.variance[i];
        double shape = Math.min(pooled + 0.5, variance > 0 ? mean * mean / variance : 1e300);
        probability[i] =
            variance > 0
                ? Gamma.upper(shape + events[i], (shape / mean + exposure[i]) * limit)
                : Gamma.upper(pooled + 0.5, people * limit);
      }
    }
    return new Exceedance(rate, probability, district);
  }
}
