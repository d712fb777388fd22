package org.fengqiao.hotspot.domain.backtest;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Percentile intervals from windows drawn with replacement, whole windows at a time because matters
 * of one week are not independent, and the same windows for both sides of a comparison because a
 * busy week is busy for both. A window is a week or longer. The seed is fixed.
 */
final class Bootstrap {
  /** Fewer windows than this carry no interval. */
  static final int LEAST_WINDOWS = Backtest.LEAST_WINDOWS;

  private static final int DRAWS = 2000;
  private static final long SEED = 20261123;

  private final int[][] draws;

  Bootstrap(int windows) {
    draws = new int[windows < LEAST_WINDOWS ? 0 : DRAWS][windows];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int[] draw : draws) {
      Arrays.setAll(draw, i -> random.nextInt(windows));
    }
  }

  /** Interval of a figure of drawn windows; null where there are too few of them. */
  @Nullable Interval of(ToDoubleFunction<int[]> figure) {
    double[] values =
        Arrays.stream(draws).mapToDouble(figure).filter(Double::isFinite).sorted().toArray();
    if (values.length < DRAWS * 9 / 10) {
      return null;
    }
    return new Interval(at(values, 0.025), at(values, 0.975));
  }

  private static double at(double[] sorted, double p) {
    double position = p * (sorted.length - 1);
    int low = (int) position;
    int high = Math.min(sorted.length - 1, low + 1);
    return sorted[low] + (position - low) * (sorted[high] - sorted[low]);
  }
}
