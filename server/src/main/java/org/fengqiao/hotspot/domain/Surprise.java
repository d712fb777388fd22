package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

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
  private final double[] expected;

  private final Doubles tail;
  private final Doubles value;

  private Surprise(double[] expected, Doubles tail, Doubles value) {
    this.expected = expected;
    this.tail = tail;
    this.value = value;
  }

  /**
   * Tests every place.
   *
   * @param recent counts of the last 14 days
   * @param past counts before
   * @param exposure above 0 everywhere
   */
  public static Surprise of(int[] recent, int[] past, double[] exposure, DayWeights days) {
    return of(i -> recent[i], i -> past[i], exposure, days, Calibration.NEWEST);
  }

  static Surprise of(
      IntUnaryOperator recent,
      IntUnaryOperator past,
      double[] exposure,
      DayWeights days,
      Calibration rules) {
    int n = exposure.length;
    double[] expected = new double[n];
    double[] tail = new double[n];
    double[] value = new double[n];
    Arrays.fill(tail, 1);
    if (days.surprising()) {
      double[] events = new double[n];
      double[] span = new double[n];
      for (int i = 0; i < n; i++) {
        events[i] = past.applyAsInt(i);
        span[i] = exposure[i] * days.past();
      }
      EmpiricalBayes eb = EmpiricalBayes.global(events, span);
      double least = HALF_A_MATTER / Sums.of(span);
      for (int i = 0; i < n; i++) {
        double rate = eb.mean[0] > 0 ? Math.max(least, eb.estimate[i]) : least;
        expected[i] = rate * exposure[i] * days.recent();
        tail[i] = Gamma.poissonUpper(recent.applyAsInt(i), expected[i]);
        value[i] = value(recent.applyAsInt(i), expected[i], tail[i], rules);
      }
    }
    return new Surprise(expected, Doubles.of(tail), Doubles.of(value));
  }

  /**
   * The same after the recent counts of some places have changed, their past and the days being
   * what they were.
   */
  Surprise after(IntUnaryOperator recent, int[] places, DayWeights days, Calibration rules) {
    if (!days.surprising()) {
      return this;
    }
    double[] tails = new double[places.length];
    double[] values = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      int count = recent.applyAsInt(places[i]);
      tails[i] = Gamma.poissonUpper(count, expected[places[i]]);
      values[i] = value(count, expected[places[i]], tails[i], rules);
    }
    return new Surprise(
        expected,
        tail.with(places, tails, places.length),
        value.with(places, values, places.length));
  }

  /** Expected count of the recent window. */
  public double expected(int place) {
    return expected[place];
  }

  /** P(X >= count). */
  public double tail(int place) {
    return tail.at(place);
  }

  /** Calibrated 0 to 1. */
  public double value(int place) {
    return value.at(place);
  }

  private static double value(int count, double expected, double tail, Calibration rules) {
    return count > expected ? rules.surprise(tail) : 0;
  }
}
