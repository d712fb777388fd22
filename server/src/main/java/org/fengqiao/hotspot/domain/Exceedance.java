package org.fengqiao.hotspot.domain;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Probability that a place's true rate exceeds {@link #TIMES} the district's. The prior is a gamma
 * law fitted to the neighbourhood's empirical-Bayes mean and variance, never surer of itself than
 * the neighbourhood's own matters allow; where the neighbourhood shows no variance between places,
 * the pooled neighbourhood speaks for the place.
 */
public final class Exceedance {
  /** How many times the district's rate counts as raised. */
  public static final double TIMES = 1.5;

  /** Shrunken rates per unit of exposure. */
  private final Doubles rate;

  private final Doubles probability;

  /** The rate per unit of exposure that is raised {@link #TIMES} times: the district's. */
  private final double districtRate;

  private Exceedance(Doubles rate, Doubles probability, double districtRate) {
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
    return of(links, counts, exposure, district(i -> counts[i], exposure), TIMES);
  }

  /**
   * The same against a rate that is given.
   *
   * @param district the district's rate per unit of exposure
   * @param times how many times the district's rate counts as raised, above 0
   */
  static Exceedance of(
      Links links, int[] counts, double[] exposure, double district, double times) {
    double[] rates = new double[counts.length];
    double[] chances = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      compute(links, j -> counts[j], exposure, i, times * district, rates, chances, i);
    }
    return new Exceedance(Doubles.of(rates), Doubles.of(chances), district);
  }

  /**
   * The same after the counts of some places have changed, the district's rate being what it was.
   *
   * @param around places that have changed and all that have them as a neighbour
   */
  Exceedance after(
      Links links, IntUnaryOperator counts, double[] exposure, int[] around, double times) {
    double[] rates = new double[around.length];
    double[] chances = new double[around.length];
    for (int at = 0; at < around.length; at++) {
      double limit = times * districtRate;
      compute(links, counts, exposure, around[at], limit, rates, chances, at);
    }
    return new Exceedance(
        rate.with(around, rates, around.length),
        probability.with(around, chances, around.length),
        districtRate);
  }

  /** Shrunken rate per unit of exposure; 0 where the neighbourhood had nothing. */
  public double rate(int place) {
    return rate.at(place);
  }

  /** Probability, 0 to 1. */
  public double probability(int place) {
    return probability.at(place);
  }

  /** The rate per unit of exposure that is raised {@link #TIMES} times: the district's. */
  public double districtRate() {
    return districtRate;
  }

  /**
   * Chance that the rate counted over as long again is raised: what the law of the true rate says
   * of counts, the luck of counting included. This can be held against what came.
   *
   * @param exposure above 0 everywhere
   * @param limit rate per unit of exposure that counts as raised when it is passed
   */
  public static double[] counted(Links links, int[] counts, double[] exposure, double limit) {
    double[] chances = new double[counts.length];
    for (int i = 0; i < chances.length; i++) {
      Law law = Law.of(links, j -> counts[j], exposure, i);
      if (law != null) {
        int least = (int) Math.min(Integer.MAX_VALUE, Math.floor(limit * exposure[i]) + 1);
        chances[i] = Scatter.reaches(least, law.shape / law.rate * exposure[i], law.shape);
      }
    }
    return chances;
  }

  /** Matters per unit of exposure; 0 where nothing happened. */
  static double district(IntUnaryOperator counts, double[] exposure) {
    long sum = 0;
    for (int i = 0; i < exposure.length; i++) {
      sum += counts.applyAsInt(i);
    }
    return sum / Sums.of(exposure);
  }

  private static void compute(
      Links links,
      IntUnaryOperator counts,
      double[] exposure,
      int i,
      double limit,
      double[] rates,
      double[] chances,
      int at) {
    Law law = Law.of(links, counts, exposure, i);
    if (law != null) {
      rates[at] =
          EmpiricalBayes.shrink(
              counts.applyAsInt(i) / exposure[i], law.mean, law.variance, exposure[i]);
      chances[at] = Gamma.upper(law.shape, law.rate * limit);
    }
  }

  /**
   * Gamma law of a place's true rate.
   *
   * @param mean of the neighbourhood
   * @param variance between its places
   */
  private record Law(double shape, double rate, double mean, double variance) {

    /** Null where the neighbourhood had nothing. */
    static @Nullable Law of(Links links, IntUnaryOperator counts, double[] exposure, int i) {
      double events = counts.applyAsInt(i);
      double pooled = events;
      double people = exposure[i];
      for (int o = links.from(i); o < links.to(i); o++) {
        pooled += counts.applyAsInt(links.at(o));
        people += exposure[links.at(o)];
      }
      if (!(pooled > 0)) {
        return null;
      }
      double mean = pooled / people;
      double variance = EmpiricalBayes.localVariance(links, counts, exposure, i, mean);
      if (!(variance > 0)) {
        return new Law(pooled + 0.5, people, mean, variance);
      }
      double shape = Math.min(pooled + 0.5, mean * mean / variance);
      return new Law(shape + events, shape / mean + exposure[i], mean, variance);
    }
  }
}
