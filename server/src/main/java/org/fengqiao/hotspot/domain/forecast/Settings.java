package org.fengqiao.hotspot.domain.forecast;

import java.util.function.IntToDoubleFunction;

/**
 * What is given to a forecast and not learned from the data.
 *
 * @param anchorLeast share of the anchor (the whole history with a little of the last month and of
 *     the neighbours) that no evidence can take away, 0 to 1: what a short past prefers is half
 *     luck
 * @param anchorCounts matters' worth of further trust in the anchor, 0 or more: a sparse kind stays
 *     near it
 * @param steps steps of the self-exciting fit at most
 * @param tail half of the probability outside a predictive interval, 0 to 0.5
 * @param calendar how busy an epoch day is apart from its weekday, 1 for a usual one
 */
public record Settings(
    double anchorLeast, double anchorCounts, int steps, double tail, IntToDoubleFunction calendar) {

  /** The product's settings: see ADR 0057. Intervals of 90 %, no calendar. */
  public static final Settings DEFAULT = new Settings(0.4, 50, 60, 0.05, day -> 1);

  public Settings {
    if (!(anchorLeast >= 0 && anchorLeast <= 1 && anchorCounts >= 0 && tail > 0 && tail < 0.5)) {
      throw new IllegalArgumentException("settings out of range");
    }
  }

  /** The same with a calendar. */
  public Settings calendar(IntToDoubleFunction other) {
    return new Settings(anchorLeast, anchorCounts, steps, tail, other);
  }
}
