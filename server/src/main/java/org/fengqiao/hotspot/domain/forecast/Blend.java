package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;

/**
 * Weights of a mixture of shares by expectation-maximisation: the log score is concave in them, so
 * what is found is the best there is, whatever the start. The first voice has a prior.
 */
final class Blend {
  private static final int STEPS = 120;

  private Blend() {}

  /**
   * Finds the weights.
   *
   * @param shares per observation, what each voice gave its cell, summing to 1 over the cells
   * @param count how many matters each observation stands for
   * @param least weight the first voice keeps whatever the evidence, 0 to 1
   * @param counts matters' worth of prior trust in it
   * @return weights of 0 or more, summing to 1
   */
  static double[] weights(
      double[][] shares, double[] count, int voices, double least, double counts) {
    double[] w = new double[voices];
    double evidence = History.sum(count);
    if (shares.length == 0 || evidence == 0) {
      w[0] = 1;
      return w;
    }
    Arrays.fill(w, 1.0 / voices);
    for (int step = 0; step < STEPS; step++) {
      double[] next = new double[voices];
      next[0] = counts;
      for (int i = 0; i < shares.length; i++) {
        double mixed = 0;
        for (int k = 0; k < voices; k++) {
          mixed += w[k] * shares[i][k];
        }
        for (int k = 0; mixed > 0 && k < voices; k++) {
          next[k] += count[i] * w[k] * shares[i][k] / mixed;
        }
      }
      double total = History.sum(next);
      double moved = 0;
      for (int k = 0; k < voices; k++) {
        moved = Math.max(moved, Math.abs(w[k] - next[k] / total));
        w[k] = next[k] / total;
      }
      if (moved < 1e-5) {
        break;
      }
    }
    for (int k = 0; k < voices; k++) {
      w[k] = (1 - least) * w[k] + (k == 0 ? least : 0);
    }
    return w;
  }
}
