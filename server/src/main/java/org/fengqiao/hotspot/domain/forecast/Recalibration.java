package org.fengqiao.hotspot.domain.forecast;

import java.util.function.IntPredicate;

/**
 * What is told instead of what the voices expect, so that told chances come true. Three things are
 * put right; the order of cells never turns round (ADR 0069):
 *
 * <ul>
 *   <li>a cell is known because something happened in it, and often only once: of the coming
 *       matters a share comes to cells without any so far ({@link #seen}; Good 1953, after Turing);
 *   <li>for the same reason quiet known cells are expected to have too much and busy ones too
 *       little: the power that windows of the past speak for, 1 or more;
 *   <li>the scatter of a cell's own count is learned apart from the ups and downs of the area.
 * </ul>
 *
 * @param power 1 or more
 * @param sizes of the negative binomial law of one cell's count, by class of mean
 */
record Recalibration(double power, double[] sizes) {
  /** Matters that what was thought before weighs. */
  private static final double FEW = 20;

  /**
   * Share of the next matters that lies in cells with a history: all but the share of single ones,
   * drawn towards what was thought before while there are few.
   *
   * @param counts matters per cell so far
   * @param before share that was thought before, 0 to 1
   * @return 0 to 1; {@code before} for no history
   */
  static double seen(double[] counts, double before) {
    int single = 0;
    double total = 0;
    for (double n : counts) {
      single += n == 1 ? 1 : 0;
      total += n;
    }
    return (total - single + FEW * before) / (total + FEW);
  }

  /**
   * What to tell in an area that was made of the cells where something was known.
   *
   * @param expected matters per cell, 0 or more
   * @param staying share of them that goes on lying in the area
   */
  double[] told(double[] expected, double staying) {
    return spread(expected, g -> true, power, History.sum(expected) * staying);
  }

  /**
   * What to tell in an area with cells of either sort.
   *
   * @param expected matters per cell, 0 or more
   * @param counts matters per cell so far
   */
  double[] toldOfAll(double[] expected, double[] counts) {
    double total = History.sum(expected);
    double fresh = 0;
    for (int g = 0; g < counts.length; g++) {
      fresh += counts[g] > 0 ? 0 : expected[g];
    }
    if (!(fresh > 0 && fresh < total)) {
      return told(expected, 1);
    }
    double known = total * seen(counts, 1 - fresh / total);
    double[] told = spread(expected, g -> counts[g] > 0, power, known);
    double[] others = spread(expected, g -> !(counts[g] > 0), 1, total - known);
    for (int g = 0; g < told.length; g++) {
      told[g] += others[g];
    }
    return InOrder.of(expected, told);
  }

  /** A power of what some cells expect, summing to a total; 0 elsewhere. */
  static double[] spread(double[] expected, IntPredicate of, double power, double total) {
    double most = 0;
    for (int g = 0; g < expected.length; g++) {
      most = of.test(g) ? Math.max(most, expected[g]) : most;
    }
    double[] spread = new double[expected.length];
    if (!(most > 0 && total > 0)) {
      return spread;
    }
    double sum = 0;
    for (int g = 0; g < spread.length; g++) {
      if (of.test(g)) {
        double relative = expected[g] / most;
        spread[g] = power == 1 ? relative : StrictMath.pow(relative, power);
        sum += spread[g];
      }
    }
    double scale = total / sum;
    for (int g = 0; g < spread.length; g++) {
      spread[g] *= scale;
    }
    return spread;
  }
}
