package org.fengqiao.hotspot.domain.series;

import java.util.Arrays;

/**
 * Cumulative log-likelihood ratio of a rise by a given factor over a seasonal mean (Höhle and Paul
 * 2008, known change). The sum starts anew after an alarm.
 */
public final class LikelihoodCusum {
  private LikelihoodCusum() {}

  /**
   * Bounds of the steps from {@code from} on. The mean is a yearly wave fitted to the steps before.
   *
   * @param counts 0 or more
   * @param rise logarithm of the factor, above 0
   * @param limit sum at which an alarm is given
   * @param frequency steps of a year
   * @param from first step judged, 4 or later
   * @return the count at which the sum would reach the limit
   */
  public static Bounds of(int[] counts, double rise, double limit, int frequency, int from) {
    Bounds.range(counts, from, 4);
    double[][] design = new double[from][];
    double[] weight = new double[from];
    Arrays.fill(weight, 1);
    for (int i = 0; i < from; i++) {
      design[i] = wave(i, frequency);
    }
    PoissonFit fit = PoissonFit.of(design, Arrays.copyOf(counts, from), weight);
    double[] upper = new double[counts.length - from];
    boolean[] alarm = new boolean[upper.length];
    double sum = 0;
    for (int i = 0; i < upper.length; i++) {
      double mean = Math.exp(fit.predicted(wave(from + i, frequency)));
      double loss = mean * Math.expm1(rise);
      upper[i] = Math.max(0, (limit + loss - sum) / rise);
      sum = Math.max(0, sum + counts[from + i] * rise - loss);
      alarm[i] = sum > limit;
      sum = alarm[i] ? 0 : sum;
    }
    return new Bounds(from, upper, alarm);
  }

  private static double[] wave(int step, int frequency) {
    double angle = 2 * Math.PI / frequency * (step + 1);
    return new double[] {1, Math.cos(angle), Math.sin(angle)};
  }
}
