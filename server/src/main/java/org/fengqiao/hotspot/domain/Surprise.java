package org.fengqiao.hotspot.domain;

/**
 * How surprising the last 14 days of a place are against its own past: the Poisson tail of the
 * count at the place's past rate, which is drawn towards the district's by empirical Bayes and
 * corrected for weekdays and holidays. Two thousand grids by a dozen kinds by 26 fortnights are
 * looked at in a year, so a tail of one in a thousand is everyday chance; the marks are rules
 * ({@link Calibration}).
 */
public final class Surprise {
  /** Least past, in days, without which nothing can be called surprising. */
  public static final int LEAST_PAST_DAYS = 28;

  /** Half a matter in the whole district: no past rate is exactly 0. */
  private static final double HALF_A_MATTER = 0.5;

  /** Expected counts of the recent window. */
  public final double[] expected;

  /** P(X >= count). */
  public final double[] p;

  /** Calibrated 0 to 1. */
  public final double[] u;

  private Surprise(int n) {
    this(new double[n], new double[n], new double[n]);
  }

  private Surprise(double[] expected, double[] p, double[] u) {
    this.expected = expected;
    this.p = p;
    this.u = u;
  }

  /**
   * Tests every place.
   *
   * @param recent counts of the last 14 days
   * @param past counts before
   * @param exposure above 0 everywhere
   */
  public static Surprise of(int[] recent, int[] past, double[] exposure, DayWeights days) {
    return of(recent, past, exposure, days, Calibration.NEWEST);
  }

  static Surprise of(
      int[] recent, int[] past, double[] exposure, DayWeights days, Calibration rules) {
    int n = recent.length;
    Surprise result = new Surprise(n);
    java.util.Arrays.fill(result.p, 1);
    if (!days.surprising()) {
      return result;
    }
    double[] events = new double[n];
    double[] span = new double[n];
    for (int i = 0; i < n; i++) {
      events[i] = past[i];
      span[i] = exposure[i] * days.past();
    }
    EmpiricalBayes eb = EmpiricalBayes.global(events, span);
    double least = HALF_A_MATTER / Sums.of(span);
    for (int i = 0; i < n; i++) {
      double rate = eb.mean[0] > 0 ? Math.max(least, eb.estimate[i]) : least;
      result.expected[i] = rate * exposure[i] * days.recent();
      result.compute(recent, i, rules);
    }
    return result;
  }

  /**
   * The same after the recent counts of some places have changed, their past and the days being
   * what they were.
   */
  Surprise after(int[] recent, int[] places, DayWeights days, Calibration rules) {
    if (!days.surprising()) {
      return this;
    }
    Surprise next = new Surprise(expected, p.clone(), u.clone());
    for (int place : places) {
      next.compute(recent, place, rules);
    }
    return next;
  }

  private void compute(int[] recent, int i, Calibration rules) {
    p[i] = Gamma.poissonUpper(recent[i], expected[i]);
    u[i] = recent[i] > expected[i] ? rules.surprise(p[i]) : 0;
  }
}
