package org.fengqiao.hotspot.domain.backtest;

import org.jspecify.annotations.Nullable;

/**
 * How one method did with one budget, all windows together. NaN where undefined.
 *
 * @param hits matters in chosen cells
 * @param hitRate of all matters, those outside the area included, 0 to 1
 * @param pai predictive accuracy index: hit rate by share of the area (or households) chosen
 * @param pei the same by the best that any choice of that size could have reached, 0 to 1
 * @param share of the area (or households) chosen, mean of the windows
 * @param ours interval of the paired difference in PAI between ours and this method (for ours:
 *     between ours and all-history); null when there are fewer than 12 windows
 * @param own interval of this method's own PAI
 * @param ratio ours by this method in hits (for ours: by all-history)
 * @param ratioInterval of it
 * @param precision share of alarms, a chosen cell in a window, in which something happened
 * @param leadDays mean days from the first alarm of an unbroken run to a matter it hit
 * @param hitRateInterval of this method's own hit rate; null when there are fewer than 12 windows
 * @param aheadInterval of the paired difference in hit rate, ours less this method's (for ours:
 *     less all-history's); null when there are fewer than 12 windows
 */
public record Measure(
    double hits,
    double hitRate,
    double pai,
    double pei,
    double share,
    @Nullable Interval ours,
    @Nullable Interval own,
    double ratio,
    @Nullable Interval ratioInterval,
    double precision,
    double leadDays,
    @Nullable Interval hitRateInterval,
    @Nullable Interval aheadInterval) {}
