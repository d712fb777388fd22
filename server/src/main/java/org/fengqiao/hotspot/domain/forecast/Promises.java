package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;

/**
 * Looks in windows of the past whether the forecast kept what it promised over the whole history:
 * the cells it would have chosen and the whole history would not, against the other way round.
 */
final class Promises {
  private static final int[] PERCENT = {1, 2, 5};

  private final Budget budget;
  private final int[] cells;
  private final double[] sizes;
  private final double[] promised = new double[PERCENT.length];
  private final double[] kept = new double[PERCENT.length];
  private final double[] noise = new double[PERCENT.length];

  /**
   * Of some cells.
   *
   * @param budget of these cells only
   * @param cells ordinals of them in the arrays to come
   * @param sizes of the negative binomial law of one window, by class of mean
   */
  Promises(Budget budget, int[] cells, double[] sizes) {
    this.budget = budget;
    this.cells = cells;
    this.sizes = sizes;
  }

  /**
   * Adds a window.
   *
   * @param counts matters per cell known before it
   * @param shares what the forecast gave each cell
   * @param found matters per cell in the window
   */
  void add(double[] counts, double[] shares, double[] found) {
    double[] history = picked(counts);
    double[] expected = picked(shares);
    double[] came = picked(found);
    double scale = History.sum(came) / Math.max(Double.MIN_NORMAL, History.sum(expected));
    for (int i = 0; i < expected.length; i++) {
      expected[i] *= scale;
    }
    int[] byHistory = budget.order(history);
    int[] byForecast = budget.order(expected);
    for (int k = 0; k < PERCENT.length; k++) {
      compare(
          k,
          budget.first(byHistory, PERCENT[k]),
          budget.first(byForecast, PERCENT[k]),
          expected,
          came);
    }
  }

  private double[] picked(double[] values) {
    return Arrays.stream(cells).mapToDouble(g -> values[g]).toArray();
  }

  private void compare(int k, int[] base, int[] ours, double[] expected, double[] came) {
    double scale = budget.share(base) / budget.share(ours);
    double[] weight = new double[expected.length];
    for (int g : ours) {
      weight[g] = scale;
    }
    boolean[] both = new boolean[weight.length];
    for (int g : base) {
      both[g] = weight[g] > 0;
      weight[g] -= 1;
    }
    for (int g = 0; g < weight.length; g++) {
      promised[k] += weight[g] * expected[g];
      kept[k] += weight[g] * came[g];
      if (weight[g] != 0 && !both[g]) {
        noise[k] += Departure.variance(expected[g], 1, sizes);
      }
    }
  }

  /**
   * What all windows say; budgets are exchanged at different borders and count as separate looks.
   *
   * @param overlap how many windows a day lies in, 1 or more: so many of them count as one
   */
  Credit credit(double overlap) {
    Credit credit = Credit.NONE;
    for (int k = 0; k < PERCENT.length; k++) {
      credit = credit.after(promised[k] / overlap, kept[k] / overlap, noise[k] / overlap);
    }
    return credit;
  }
}
