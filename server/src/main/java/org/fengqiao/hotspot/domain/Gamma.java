package org.fengqiao.hotspot.domain;

/**
 * Gamma, Poisson and normal tails with small relative error far out in the tail. Series and Lentz
 * continued fraction for the incomplete gamma function; its prefactor by Loader's saddle-point
 * expansion (C. Loader, "Fast and accurate computation of binomial probabilities", 2000), so that
 * nothing cancels for large shapes. {@link StrictMath} keeps results equal on every machine.
 */
public final class Gamma {
  private static final double EPSILON = 1e-17;
  private static final double TINY = 1e-300;
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  /** Bernoulli terms of Stirling's series. */
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };

  private static final double SERIES_FROM = 16;

  private Gamma() {}

  /** Upper tail of a standard normal: P(Z > z), relative error below 1e-14. */
  public static double normalUpper(double z) {
    if (Double.isNaN(z)) {
      return Double.NaN;
    }
    double upper = 0.5 * upper(0.5, 0.5 * z * z);
    return z >= 0 ? upper : 1 - upper;
  }

  /** Both tails of a standard normal: P(|Z| > |z|). */
  public static double normalTwoSided(double z) {
    return Double.isNaN(z) ? Double.NaN : upper(0.5, 0.5 * z * z);
  }

  /**
   * P(X >= count) for a Poisson law; 1 for count 0.
   *
   * @param mean 0 or more
   */
  public static double poissonUpper(long count, double mean) {
    if (count <= 0) {
      return 1;
    }
    return mean == 0 ? 0 : lower((double) count, mean);
  }

  /** P(X <= count) for a Poisson law; 0 below 0. */
  public static double poissonLower(long count, double mean) {
    if (count < 0) {
      return 0;
    }
    return mean == 0 ? 1 : upper(count + 1.0, mean);
  }

  /** Regularised lower incomplete gamma function P(shape, x), shape > 0, x >= 0. */
  public static double lower(double shape, double x) {
    if (!(x > 0)) {
      return 0;
    }
    return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x);
  }

  /** Regularised upper incomplete gamma function Q(shape, x), shape > 0, x >= 0. */
  public static double upper(double shape, double x) {
    if (!(x > 0)) {
      return 1;
    }
    return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
  }

  private static double series(double shape, double x) {
    double term = 1;
    double sum = 1;
    for (double a = shape + 1; term > sum * EPSILON; a++) {
      term *= x / a;
      sum += term;
    }
    return Math.min(1, sum * density(shape, x));
  }

  private static double fraction(double shape, double x) {
    double b = x + 1 - shape;
    double c = 1 / TINY;
    double d = 1 / b;
    double h = d;
    double delta = 0;
    for (int i = 1; Math.abs(delta - 1) > 1e-16 && i < 100_000; i++) {
      double a = -i * (i - shape);
      b += 2;
      d = 1 / nonZero(a * d + b);
      c = nonZero(b + a / c);
      delta = d * c;
      h *= delta;
    }
    return Math.min(1, h * shape * density(shape, x));
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** {@code x^shape e^-x / Gamma(shape + 1)}: the Poisson probability of a real count. */
  static double density(double shape, double x) {
    double exponent = -stirlingError(shape) - deviance(shape, x);
    return StrictMath.exp(exponent) / StrictMath.sqrt(2 * Math.PI * shape);
  }

  /** {@code log Gamma(a + 1) - [(a + 1/2) log a - a + log(2 pi) / 2]}. */
  private static double stirlingError(double a) {
    if (a >= SERIES_FROM) {
      return stirlingSeries(a);
    }
    double shifted = a;
    double product = 1;
    while (shifted < SERIES_FROM) {
      shifted++;
      product *= shifted;
    }
    double logGamma =
        (shifted + 0.5) * StrictMath.log(shifted)
            - shifted
            + HALF_LOG_TWO_PI
            + stirlingSeries(shifted)
            - StrictMath.log(product);
    return logGamma - ((a + 0.5) * StrictMath.log(a) - a + HALF_LOG_TWO_PI);
  }

  private static double stirlingSeries(double a) {
    double sum = 0;
    for (int i = STIRLING.length - 1; i >= 0; i--) {
      sum = sum / (a * a) + STIRLING[i];
    }
    return sum / a;
  }

  /** {@code x log(x / mean) + mean - x} without cancellation near the mean. */
  private static double deviance(double x, double mean) {
    double difference = x - mean;
    if (Math.abs(difference) > 0.1 * (x + mean)) {
      return x * StrictMath.log(x / mean) + mean - x;
    }
    double v = difference / (x + mean);
    double sum = difference * v;
    double term = 2 * x * v;
    double square = v * v;
    for (int j = 1; j < 1000; j++) {
      term *= square;
      double next = sum + term / (2 * j + 1);
      if (next == sum) {
        break;
      }
      sum = next;
    }
    return sum;
  }
}
