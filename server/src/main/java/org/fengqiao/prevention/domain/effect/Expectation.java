package org.fengqiao.prevention.domain.effect;

import org.fengqiao.hotspot.domain.EmpiricalBayes;

/**
 * Expected matters of a place from its own past, shrunk to the district: gamma prior by moments
 * over all places (Marshall 1991), posterior with the place's own count, negative binomial for a
 * window to come. The past must end before the window whose counts raised the warning: a place is
 * looked at because it was high then, and would fall back by itself.
 */
public final class Expectation {
  private final double mean;
  private final double variance;
  private final double[] counts;
  private final double pastDays;

  private Expectation(double mean, double variance, double[] counts, double pastDays) {
    this.mean = mean;
    this.variance = variance;
    this.counts = counts;
    this.pastDays = pastDays;
  }

  /**
   * Learns from the past of every place of the district.
   *
   * @param past matters by place, before the triggering window; zeros belong to it
   * @param pastDays ordinary days of that past, above 0
   * @throws IllegalArgumentException when a count is below 0 or the past has no day
   */
  public static Expectation of(int[] past, double pastDays) {
    if (!(pastDays > 0)) {
      throw new IllegalArgumentException("no past: " + pastDays);
    }
    double[] counts = new double[past.length];
    double[] days = new double[past.length];
    for (int i = 0; i < past.length; i++) {
      if (past[i] < 0) {
        throw new IllegalArgumentException("a count below 0: " + past[i]);
      }
      counts[i] = past[i];
      days[i] = pastDays;
    }
    EmpiricalBayes eb = EmpiricalBayes.global(counts, days);
    return new Expectation(eb.mean[0], eb.variance[0], counts, pastDays);
  }

  /**
   * What a place would have seen in a window.
   *
   * @param place ordinal
   * @param days what the window is worth in ordinary days of the past, season and effort included
   */
  public Predictive of(int place, double days) {
    if (!(mean > 0) || !(days > 0)) {
      return new Predictive(0, Double.POSITIVE_INFINITY);
    }
    double shape = mean * mean / variance;
    if (!(variance > 0) || shape > 1e9) {
      return new Predictive(mean * days, Double.POSITIVE_INFINITY);
    }
    double rate = mean / variance;
    double own = shape + counts[place];
    return new Predictive(own / (rate + pastDays) * days, own);
  }
}
