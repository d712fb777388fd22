package org.fengqiao.hotspot.domain.series;

import org.fengqiao.hotspot.domain.Gamma;

/** Quantiles and tails that the bounds of counts need. */
public final class Quantiles {
  /** Guards against a probability a rounding error above the one meant, as R does. */
  private static final double FUZZ = 64 * 0x1p-52;

  private Quantiles() {}

  /** The z that a standard normal exceeds with a chance, between 0 and 1. */
  static double normalUpper(double chance) {
    if (!(chance > 0 && chance < 1)) {
      throw new IllegalArgumentException("a chance lies between 0 and 1");
    }
    if (chance > 0.5) {
      return -normalUpper(1 - chance);
    }
    // A rough start (Hastings 1955), then Halley's steps on the accurate tail.
    double t = Math.sqrt(-2 * Math.log(chance));
    double z = t - (2.30753 + 0.27061 * t) / (1 + (0.99229 + 0.04481 * t) * t);
    for (int i = 0; i < 5; i++) {
      double density = StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
      double step = (Gamma.normalUpper(z) - chance) / density;
      z += step / (1 - 0.5 * z * step);
    }
    return z;
  }

  /**
   * Least count with P(X &lt;= count) at or above {@code 1 - alpha}, for a negative binomial law.
   *
   * @param size above 0
   * @param prob success probability, above 0 and below 1
   */
  static long negativeBinomial(double alpha, double size, double prob) {
    double wanted = (1 - alpha) * (1 - FUZZ);
    long high = 1;
    while (negativeBinomialLower(high, size, prob) < wanted && high < 1L << 40) {
      high *= 2;
    }
    long low = -1;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (negativeBinomialLower(middle, size, prob) >= wanted) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Least count with P(X &lt;= count) at or above {@code 1 - alpha}, for a Poisson law. */
  static long poisson(double alpha, double mean) {
    double wanted = (1 - alpha) * (1 - FUZZ);
    long high = 1;
    while (Gamma.poissonLower(high, mean) < wanted && high < 1L << 40) {
      high *= 2;
    }
    long low = -1;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (Gamma.poissonLower(middle, mean) >= wanted) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** P(X &lt;= count). */
  static double negativeBinomialLower(long count, double size, double prob) {
    return count < 0 ? 0 : beta(prob, size, count + 1.0);
  }

  /** Both tails of Student's t. */
  static double studentTwoSided(double t, double freedom) {
    return beta(freedom / (freedom + t * t), 0.5 * freedom, 0.5);
  }

  /**
   * Point that Student's t exceeds on either side with 5 % together.
   *
   * @param freedom 1 or more
   */
  public static double student95(double freedom) {
    double low = 1;
    double high = 16;
    while (high - low > 1e-12 * high) {
      double middle = (low + high) / 2;
      if (studentTwoSided(middle, freedom) > 0.05) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Regularised incomplete beta function (continued fraction of Lentz). */
  static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - beta(1 - x, b, a);
    }
    double front =
        StrictMath.exp(
            a * StrictMath.log(x)
                + b * StrictMath.log1p(-x)
                + logGamma(a + b)
                - logGamma(a)
                - logGamma(b));
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < 100_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      h *= d * c;
      if (Math.abs(d * c - 1) < 1e-16) {
        break;
      }
    }
    return Math.min(1, front * h / a);
  }

  private static double away(double value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
  }

  /** Logarithm of the gamma function above 0 (Stirling's series after a shift). */
  static double logGamma(double a) {
    double shift = 1;
    double at = a;
    while (at < 16) {
      shift *= at;
      at++;
    }
    double square = 1 / (at * at);
    double series =
        (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680)))) / at;
    return (at - 0.5) * StrictMath.log(at)
        - at
        + 0.9189385332046728
        + series
        - StrictMath.log(shift);
  }
}
