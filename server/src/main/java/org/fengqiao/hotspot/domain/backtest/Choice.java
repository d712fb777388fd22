package org.fengqiao.hotspot.domain.backtest;

import java.util.Arrays;

/**
 * The cells somebody would have gone to: the best by a score within a budget.
 *
 * @param cells chosen, best first
 * @param share of the budget's measure (cells or households) they make up, 0 to 1
 */
record Choice(int[] cells, double share) {

  /**
   * The first {@code ceil(percent % of cells)} by score, ties by ordinal.
   *
   * @param order all cells, best first
   */
  static Choice byCount(int[] order, int percent) {
    int n = (int) (((long) percent * order.length + 99) / 100);
    return new Choice(Arrays.copyOf(order, n), order.length == 0 ? 0 : n / (double) order.length);
  }

  /**
   * Cells in order until their weight reaches the percentage of all weight; the one that reaches it
   * is in.
   */
  static Choice byWeight(int[] order, double[] weight, int percent) {
    double all = Arrays.stream(weight).sum();
    double sum = 0;
    int n = 0;
    while (n < order.length && sum < all * percent / 100) {
      sum += weight[order[n++]];
    }
    return new Choice(Arrays.copyOf(order, n), all > 0 ? sum / all : 0);
  }

  /** All cells by score, highest first, ties by ordinal. */
  static int[] order(double[] score) {
    long[] keys = new long[score.length];
    int[] order = new int[score.length];
    double[] sorted = score.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < score.length; i++) {
      int rank = lower(sorted, score[i]);
      keys[i] = ((long) (score.length - rank) << 32) | i;
    }
    Arrays.sort(keys);
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** How many values are smaller. */
  private static int lower(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Double.compare(sorted[middle], value) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Matters in the chosen cells. */
  long hits(int[] found) {
    long hits = 0;
    for (int cell : cells) {
      hits += found[cell];
    }
    return hits;
  }
}
