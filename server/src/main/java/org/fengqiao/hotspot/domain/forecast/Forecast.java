package org.fengqiao.hotspot.domain.forecast;

/**
 * Matters to be expected per cell from the origin on. Holds the arrays it is given: who reads does
 * not write.
 *
 * @param origin epoch day of the first day that is forecast
 * @param horizon how many days
 * @param mean matters told per cell, 0 or more, so that told chances come true
 * @param bare matters per cell by the voices alone; their order is the ranking, and that of {@code
 *     mean} never differs from it
 * @param low lower end of the predictive interval, whole matters
 * @param high upper end
 * @param held probability of the interval by the forecast's own law: at least what was asked for,
 *     and more where few are expected, as whole numbers cannot hold exactly that
 * @param total sum of {@code bare}
 */
public record Forecast(
    int origin,
    int horizon,
    double[] mean,
    double[] bare,
    int[] low,
    int[] high,
    double[] held,
    double total) {}
