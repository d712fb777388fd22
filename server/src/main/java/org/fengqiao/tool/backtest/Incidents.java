package org.fengqiao.tool.backtest;

import java.util.List;

/**
 * Rows of a file that can be used, and what became of the others.
 *
 * @param x longitude or easting as in the file
 * @param y latitude or northing
 * @param day epoch day of each
 * @param arrival epoch day on which each became known
 * @param kind of each, empty where there is no such column
 * @param rows in the file, without the header
 * @param filtered left out by {@code --where} and {@code --drop}
 * @param unplaced without a position
 * @param undated without a time, or ten years and more from the middle of all
 * @param stacks default geocodes found, whether dropped or kept
 * @param stacked rows on them among those that were otherwise kept
 */
record Incidents(
    double[] x,
    double[] y,
    int[] day,
    int[] arrival,
    String[] kind,
    int rows,
    int filtered,
    int unplaced,
    int undated,
    List<Found> stacks,
    int stacked) {

  /**
   * A default geocode.
   *
   * @param x as in the file
   * @param y as in the file
   * @param rows of the whole file on it
   * @param share of all rows
   */
  record Found(double x, double y, int rows, double share) {}

  int size() {
    return x.length;
  }
}
