package org.fengqiao.hotspot.domain;

import java.util.Arrays;

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

  /** The rate per unit of exposure that is raised {@link #TIMES} times: the district's. */
  public final double districtRate;

  private Exceedance(double[] rate, double[] probability, double districtRate) {
    this.rate = rate;
    this.probability = probability;
    this.districtRate = districtRate;
  }

  /**
   * Computes the probabilities against the rate of these counts.
   *
   * @param exposure above 0 everywhere
   */
  public static Exceedance of(Links links, int[] counts, double[] exposure) {
    return of(links, counts, exposure, district(counts, exposure), TIMES);
  }

  /**
   * The same against a rate that is given.
   *
   * @param district the district's rate per unit of exposure
   * @param times how many times the district's rate counts as raised, above 0
   */
  static Exceedance of(
      Links links, int[] counts, double[] exposure, double district, double times) {
    int n = counts.length;
    Exceedance result = new Exceedance(new double[n], new double[n], district);
    double[] events = widened(counts);
    double[] raw = EmpiricalBayes.rates(events, exposure);
    for (int i = 0; i < n; i++) {
      result.compute(links, events, raw, exposure, i, times * district);
    }
    return result;
  }

  /**
   * The same after the counts of some places have changed, the district's rate being what it was.
   *
   * @param touched places that have changed and all that have them as a neighbour
   */
  Exceedance after(Links links, int[] counts, double[] exposure, int[] touched, double times) {
    Exceedance next = new Exceedance(rate.clone(), probability.clone(), districtRate);
    double[] events = widened(counts);
    double[] raw = EmpiricalBayes.rates(events, exposure);
    for (int i : touched) {
      next.compute(links, events, raw, exposure, i, times * districtRate);
    }
    return next;
  }

  /** Matters per unit of exposure; 0 where nothing happened. */
  static double district(int[] counts, double[] exposure) {
    long sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum / Sums.of(exposure);
  }

  private void compute(
      Links links, double[] events, double[] raw, double[] exposure, int i, double limit) {
    double pooled = events[i];
    double people = exposure[i];
    for (int o = links.from(i); o < links.to(i); o++) {
      pooled += events[links.at(o)];
      people += exposure[links.at(o)];
    }
    rate[i] = 0;
    probability[i] = 0;
    if (pooled > 0) {
      double mean = pooled / people;
      double variance = EmpiricalBayes.localVariance(links, raw, exposure, i, mean, null);
      rate[i] = EmpiricalBayes.shrink(raw[i], mean, variance, exposure[i]);
      double shape = Math.min(pooled + 0.5, variance > 0 ? mean * mean / variance : 1e300);
      probability[i] =
          variance > 0
              ? Gamma.upper(shape + events[i], (shape / mean + exposure[i]) * limit)
              : Gamma.upper(pooled + 0.5, people * limit);
    }
  }

  private static double[] widened(int[] counts) {
    double[] wide = new double[counts.length];
    Arrays.setAll(wide, i -> counts[i]);
    return wide;
  }
}
