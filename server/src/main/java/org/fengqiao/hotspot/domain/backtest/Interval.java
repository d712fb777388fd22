package org.fengqiao.hotspot.domain.backtest;

/**
 * An interval of 95 %.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {}
