package org.fengqiao.hotspot.domain.forecast;

/**
 * Matters to be expected per cell from the origin on. Holds the arrays it is given: who reads does
 * not write.
 *
 * @param origin epoch day of the first day that is forecast
 * @param horizon how many days
 * @param mean expected matters per cell, 0 or more; their order is the ranking
 * @param low lower end of the predictive interval, whole matters
 * @param high upper end
 * @param held probability of the interval by the forecast's own law: at least what was asked for,
 *     and more where few are expected, as whole numbers cannot hold exactly that
 * @param total expected matters of the whole area
 */
public record Forecast(
    int origin, int horizon, double[] mean, int[] low, int[] high, double[] held, double total) {}
