package org.fengqiao.hotspot.domain.backtest;

import org.fengqiao.hotspot.domain.forecast.Budget;

/**
 * The cells somebody would have gone to within a budget.
 *
 * @param cells chosen
 * @param share of the budget's measure (cells or households) they make up, 0 to 1
 */
record Choice(int[] cells, double share) {

  static Choice of(Budget budget, int[] cells) {
    return new Choice(cells, budget.share(cells));
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
