package org.fengqiao.hotspot.domain.series;

/**
 * Bounds of a range of steps.
 *
 * @param from first step, counted from 0
 * @param upper by step of the range: the count above which it is unusual; NaN where none is told
 * @param alarm by step of the range: whether the count is unusual
 */
public record Bounds(int from, double[] upper, boolean[] alarm) {
  static void range(int[] counts, int from, int earliest) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 0) {
        throw new IllegalArgumentException("step " + (i + 1) + " has a negative count");
      }
    }
    if (from < earliest || from > counts.length) {
      throw new IllegalArgumentException(
          "the first step told is " + (earliest + 1) + " to " + counts.length + " here");
    }
  }
}
