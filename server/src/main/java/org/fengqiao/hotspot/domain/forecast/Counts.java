package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Negative binomial counts: mean {@code m}, variance {@code m + m^2 / size}; a Poisson law for an
 * infinite size.
 */
public final class Counts {
  private static final double[] SIZES = {
    0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128, 256, 1024
  };

  private Counts() {}

  /** Log probability of a count, up to terms without the size. */
  static double score(double count, double mean, double size) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += StrictMath.log1p(i / size);
    }
    return sum - (size + count) * StrictMath.log1p(mean / size);
  }

  /** The size under which counts are likeliest, from a ladder; the largest for no data. */
  static double size(double[] means, double[] counts) {
    double best = Double.NEGATIVE_INFINITY;
    double found = SIZES[SIZES.length - 1];
    for (double size : SIZES) {
      double sum = 0;
      for (int i = 0; i < means.length; i++) {
        sum += score(counts[i], means[i], size);
      }
      if (sum >= best) {
        best = sum;
        found = size;
      }
    }
    return found;
  }

  /**
   * Bounds of the means that have a size of their own: counts scatter more where few are expected.
   */
  private static final double[] BOUNDS = {0.25, 1, 3, 8, Double.POSITIVE_INFINITY};

  private static final int LEAST_SAMPLE = 60;

  /**
   * Sizes by how much is expected.
   *
   * @param means forecasts of the past
   * @param counts what came
   * @return one per class of means; a class with too few forecasts takes that of the class below
   */
  static double[] sizes(double[] means, double[] counts) {
    double[] sizes = new double[BOUNDS.length];
    double before = size(means, counts);
    for (int k = 0; k < sizes.length; k++) {
      int wanted = k;
      int[] of = IntStream.range(0, means.length).filter(i -> bin(means[i]) == wanted).toArray();
      if (of.length >= LEAST_SAMPLE) {
        before =
            size(
                Arrays.stream(of).mapToDouble(i -> means[i]).toArray(),
                Arrays.stream(of).mapToDouble(i -> counts[i]).toArray());
      }
      sizes[k] = before;
    }
    return sizes;
  }

  /** Class of a mean. */
  static int bin(double mean) {
    int k = 0;
    while (mean >= BOUNDS[k]) {
      k++;
    }
    return k;
  }

  /**
   * Least count whose cumulative probability reaches {@code p}.
   *
   * @param mean 0 or more
   * @param size above 0
   * @param p 0 to below 1
   */
  public static int quantile(double mean, double size, double p) {
    if (!(mean > 0)) {
      return 0;
    }
    double log = -size * StrictMath.log1p(mean / size);
    double ratio = StrictMath.log(mean / (mean + size));
    double sum = 0;
    for (int k = 0; k < 1_000_000; k++) {
      sum += StrictMath.exp(log);
      if (sum >= p) {
        return k;
      }
      log += ratio + StrictMath.log((size + k) / (k + 1.0));
    }
    return 1_000_000;
  }
}
