package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;

/**
 * How many cells somebody can go to: a share of the number of cells, or of the households in them.
 * Ties are broken by ordinal, so the same scores give the same choice.
 */
public final class Budget {
  private final double[] weight;
  private final boolean households;
  private final double all;

  private Budget(double[] weight, boolean households) {
    this.weight = weight;
    this.households = households;
    this.all = History.sum(weight);
  }

  /** Cells that count alike: a budget of K % is {@code ceil(K % of cells)}. */
  public static Budget ofCells(int cells) {
    double[] one = new double[cells];
    Arrays.fill(one, 1);
    return new Budget(one, false);
  }

  /**
   * Cells that count by their households: best per household first, until their households reach K
   * % of all; the cell that reaches it is in.
   *
   * @param households per cell, all positive
   */
  public static Budget ofHouseholds(double[] households) {
    return new Budget(households.clone(), true);
  }

  /** The same for some of the cells only. */
  Budget of(int[] cells) {
    return new Budget(Arrays.stream(cells).mapToDouble(g -> weight[g]).toArray(), households);
  }

  /** Number of cells. */
  public int size() {
    return weight.length;
  }

  /** Whether households are counted and not cells. */
  public boolean countsHouseholds() {
    return households;
  }

  double weight(int cell) {
    return weight[cell];
  }

  /** Households, or cells, from which on the budget is spent. */
  double limit(int percent) {
    if (households) {
      return all * percent / 100;
    }
    long cells = ((long) percent * weight.length + 99) / 100;
    return cells;
  }

  /**
   * All cells, best first.
   *
   * @param score matters per cell; with households it is matters per household that counts
   */
  public int[] order(double[] score) {
    if (!households) {
      return sorted(score);
    }
    double[] rate = new double[score.length];
    Arrays.setAll(rate, g -> score[g] / weight[g]);
    return sorted(rate);
  }

  /** The first cells of an order, as many as the budget lets. */
  public int[] first(int[] order, int percent) {
    double limit = limit(percent);
    double spent = 0;
    int n = 0;
    while (n < order.length && spent < limit) {
      spent += weight[order[n++]];
    }
    return Arrays.copyOf(order, n);
  }

  /** Share of all households, or of the number of cells, that some cells make up, 0 to 1. */
  public double share(int[] cells) {
    return all > 0 ? Arrays.stream(cells).mapToDouble(g -> weight[g]).sum() / all : 0;
  }

  /** Ordinals by score, highest first, ties by ordinal. */
  private static int[] sorted(double[] score) {
    double[] ascending = score.clone();
    Arrays.sort(ascending);
    long[] keys = new long[score.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) (score.length - lower(ascending, score[i])) << 32) | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** How many values are smaller. */
  private static int lower(double[] ascending, double value) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Double.compare(ascending[middle], value) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
