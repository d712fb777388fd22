package org.fengqiao.hotspot.domain.forecast;

/**
 * Gamma-Poisson shrinkage of a cell's own rate towards what its exposure and its neighbours let
 * expect: {@code m (shape + n) / (shape + m T)}, with {@code m} the expected matters a day.
 *
 * @param shape how alike cells of the same expectation are; large trusts the expectation more
 * @param near weight of the neighbours' rate in the expectation, the rest is the whole area's
 */
record Shrinkage(double shape, double near) {
  private static final double FLOOR = 0.05;

  /**
   * Rates of all cells.
   *
   * @param nearRates whole-history matters per exposure around each cell
   * @param n matters, all or decayed
   * @param days days {@code n} stands for
   */
  double[] rates(History h, double[] nearRates, double[] n, double days) {
    double[] rates = new double[n.length];
    for (int g = 0; g < n.length; g++) {
      rates[g] = rate(h, g, nearRates[g], n[g], days);
    }
    return rates;
  }

  /** The same of some cells, 0 for the others. */
  double[] rates(History h, double[] nearRates, double[] n, double days, int[] cells) {
    double[] rates = new double[n.length];
    for (int g : cells) {
      rates[g] = rate(h, g, nearRates[g], n[g], days);
    }
    return rates;
  }

  private double rate(History h, int g, double nearRate, double n, double days) {
    double everywhere = h.total / h.area.totalExposure;
    double perExposure = near * nearRate + (1 - near) * everywhere;
    double m = h.area.exposure[g] * Math.max(FLOOR * everywhere, perExposure) / h.days;
    return m > 0 ? m * (shape + n) / (shape + m * days) : 0;
  }
}
