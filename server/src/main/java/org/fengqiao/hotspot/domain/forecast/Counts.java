package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.Scatter;

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

  private static final int LEAST_SAMPLE = 60;

  /**
   * Sizes by how much is expected.
   *
   * @param means forecasts of the past
   * @param counts what came
   * @return one per class of means; a class with too few forecasts takes that of the class below
   */
  static double[] sizes(double[] means, double[] counts) {
    double[] sizes = new double[Scatter.CLASSES];
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

  /**
   * Sizes by how much is expected, looked for from others on: up and down the ladder while it
   * helps, which takes a sixth of the time of a whole look.
   *
   * @param start one per class, what a class with too few forecasts keeps
   */
  static double[] sizesFrom(double[] start, double[] means, double[] counts) {
    double[] sizes = start.clone();
    for (int k = 0; k < sizes.length; k++) {
      int wanted = k;
      int[] of = IntStream.range(0, means.length).filter(i -> bin(means[i]) == wanted).toArray();
      if (of.length >= LEAST_SAMPLE) {
        sizes[k] = climb(start[k], of, means, counts);
      }
    }
    return sizes;
  }

  private static double climb(double start, int[] of, double[] means, double[] counts) {
    int at = 0;
    while (at < SIZES.length - 1 && SIZES[at] < start) {
      at++;
    }
    double best = score(SIZES[at], of, means, counts);
    for (int way = -1; way <= 1; way += 2) {
      boolean better = true;
      while (better && at + way >= 0 && at + way < SIZES.length) {
        double next = score(SIZES[at + way], of, means, counts);
        better = next > best;
        if (better) {
          best = next;
          at += way;
        }
      }
    }
    return SIZES[at];
  }

  private static double score(double size, int[] of, double[] means, double[] counts) {
    double sum = 0;
    for (int i : of) {
      sum += score(counts[i], means[i], size);
    }
    return sum;
  }

  /** Class of a mean. */
  static int bin(double mean) {
    return Scatter.classOf(mean);
  }

  /**
   * Whole numbers from {@code low} to {@code high}.
   *
   * @param held probability that the count is one of them
   */
  record Range(int low, int high, double held) {}

  /**
   * The fewest whole numbers that hold a count with at least some probability: from the likeliest
   * one on, always the likelier neighbour is taken in. Equal tails would promise more than they say
   * wherever few matters are expected: nothing can lie below 0.
   *
   * @param mean 0 or more
   * @param size above 0
   * @param level 0 to below 1
   */
  static Range range(double mean, double size, double level) {
    if (!(mean > 0)) {
      return new Range(0, 0, 1);
    }
    double ratio = mean / (mean + size);
    double log = -size * StrictMath.log1p(mean / size);
    int mode = size > 1 ? (int) (mean * (size - 1) / size) : 0;
    for (int k = 0; k < mode; k++) {
      log += StrictMath.log(ratio * (size + k) / (k + 1.0));
    }
    int low = mode;
    int high = mode;
    double held = StrictMath.exp(log);
    double below = held * before(mode, size, ratio);
    double above = held * after(mode, size, ratio);
    while (held < level && (below > 0 || above > 0)) {
      if (below >= above) {
        held += below;
        below *= before(--low, size, ratio);
      } else {
        held += above;
        above *= after(++high, size, ratio);
      }
    }
    return new Range(low, high, Math.min(1, held));
  }

  /** Probability of one less by that of {@code k}; 0 below 0. */
  private static double before(int k, double size, double ratio) {
    return k == 0 ? 0 : k / (ratio * (size + k - 1));
  }

  /** Probability of one more by that of {@code k}. */
  private static double after(int k, double size, double ratio) {
    return ratio * (size + k) / (k + 1.0);
  }
}
