package org.fengqiao.hotspot.domain.backtest;

import java.util.Arrays;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.forecast.Budget;
import org.fengqiao.hotspot.domain.forecast.Occurrences;

/**
 * What a back-test is about: the cells that may be chosen, what happened in them, and what happened
 * outside, which no choice can hit and which counts among all matters nevertheless.
 */
public final class Study {
  final Links links;

  /** Households per cell, or 1 each. */
  final double[] weight;

  final Budget budget;

  final Occurrences inside;
  final int[] outsideDay;

  /** First epoch day of the data, first day of the test half, and the day after the last. */
  final int first;

  final int half;
  final int end;

  /** Whether the cells are those in which something was known. */
  final boolean ofKnown;

  /** Which cell of the caller each cell is, ascending. */
  final int[] cells;

  private Study(
      Links links,
      double[] weight,
      boolean weighted,
      Occurrences inside,
      int[] outsideDay,
      int[] span,
      int[] cells,
      boolean ofKnown) {
    this.links = links;
    this.weight = weight;
    this.budget = weighted ? Budget.ofHouseholds(weight) : Budget.ofCells(weight.length);
    this.inside = inside;
    this.outsideDay = outsideDay;
    this.first = span[0];
    this.half = span[1];
    this.end = span[2];
    this.cells = cells;
    this.ofKnown = ofKnown;
  }

  /**
   * Cells in which something had become known in the first half of the period are the area; what
   * happens elsewhere later is outside.
   *
   * @param links of all cells
   * @param cell cell of each matter, -1 for none
   * @param day epoch day of each
   * @param arrival epoch day on which each became known
   */
  public static Study ofKnownCells(Links links, int[] cell, int[] day, int[] arrival) {
    int[] span = span(day);
    boolean[] known = new boolean[links.size()];
    for (int i = 0; i < cell.length; i++) {
      if (cell[i] >= 0 && Math.max(day[i], arrival[i]) < span[1]) {
        known[cell[i]] = true;
      }
    }
    int[] cells = new int[links.size()];
    int[] ordinal = new int[links.size()];
    Arrays.fill(ordinal, -1);
    int n = 0;
    for (int c = 0; c < known.length; c++) {
      if (known[c]) {
        ordinal[c] = n;
        cells[n++] = c;
      }
    }
    int[] there = Arrays.copyOf(cells, n);
    int[] at = Arrays.stream(cell).map(c -> c < 0 ? -1 : ordinal[c]).toArray();
    double[] weight = new double[n];
    Arrays.fill(weight, 1);
    return of(among(links, there, ordinal), weight, false, at, day, arrival, span, there, true);
  }

  /**
   * All cells are the area.
   *
   * @param weight households per cell, all positive, or null for equal cells
   */
  public static Study ofBoundary(
      Links links,
      double @org.jspecify.annotations.Nullable [] weight,
      int[] cell,
      int[] day,
      int[] arrival) {
    int[] span = span(day);
    return ofBoundary(links, weight, cell, day, arrival, span[0], span[2]);
  }

  /**
   * All cells are the area, and the period is told: kinds of one district are tested over the same
   * windows, however late the first matter of a kind came.
   *
   * @param weight households per cell, all positive, or null for equal cells
   * @param first first epoch day of the period, not after any matter's
   * @param end the day after its last, after every matter's
   */
  public static Study ofBoundary(
      Links links,
      double @org.jspecify.annotations.Nullable [] weight,
      int[] cell,
      int[] day,
      int[] arrival,
      int first,
      int end) {
    int[] cells = new int[links.size()];
    Arrays.setAll(cells, i -> i);
    double[] equal = new double[links.size()];
    Arrays.fill(equal, 1);
    double[] taken = weight == null ? equal : weight;
    int[] span = {first, first + (end - first) / 2, end};
    return of(links, taken, weight != null, cell, day, arrival, span, cells, false);
  }

  private static Study of(
      Links links,
      double[] weight,
      boolean weighted,
      int[] cell,
      int[] day,
      int[] arrival,
      int[] span,
      int[] cells,
      boolean ofKnown) {
    int[] outside = new int[cell.length];
    int n = 0;
    for (int i = 0; i < cell.length; i++) {
      if (cell[i] < 0) {
        outside[n++] = day[i];
      }
    }
    Occurrences inside = Occurrences.of(cell, day, arrival);
    return new Study(
        links, weight, weighted, inside, Arrays.copyOf(outside, n), span, cells, ofKnown);
  }

  private static int[] span(int[] day) {
    int first = Arrays.stream(day).min().orElse(0);
    int end = Arrays.stream(day).max().orElse(-1) + 1;
    return new int[] {first, first + (end - first) / 2, end};
  }

  private static Links among(Links links, int[] cells, int[] ordinal) {
    int[] start = new int[cells.length + 1];
    int[] index = new int[Arrays.stream(cells).map(links::degree).sum()];
    int used = 0;
    for (int i = 0; i < cells.length; i++) {
      for (int o = links.from(cells[i]); o < links.to(cells[i]); o++) {
        if (ordinal[links.at(o)] >= 0) {
          index[used++] = ordinal[links.at(o)];
        }
      }
      start[i + 1] = used;
    }
    return new Links(start, Arrays.copyOf(index, used));
  }

  /** Number of cells that may be chosen. */
  public int size() {
    return links.size();
  }

  /** Matters inside and outside. */
  public int matters() {
    return inside.size() + outsideDay.length;
  }

  /** Matters of the whole period outside the area. */
  public int outside() {
    return outsideDay.length;
  }

  /** Whether budgets are shares of the households and not of the number of cells. */
  public boolean countsHouseholds() {
    return budget.countsHouseholds();
  }

  /** First epoch day of the data. */
  public int firstDay() {
    return first;
  }

  /** First epoch day of the test half. */
  public int halfDay() {
    return half;
  }

  /** The day after the last. */
  public int endDay() {
    return end;
  }

  /** Whole windows of a length in the test half. */
  public int windows(int horizon) {
    return (end - half) / horizon;
  }

  /** Matters per cell from a day to the day before another. */
  int[] found(int from, int to) {
    int[] found = new int[size()];
    for (int i = 0; i < inside.size(); i++) {
      if (inside.day(i) >= from && inside.day(i) < to) {
        found[inside.cell(i)]++;
      }
    }
    return found;
  }

  /** Matters outside the area in those days. */
  int foundOutside(int from, int to) {
    int found = 0;
    for (int day : outsideDay) {
      found += day >= from && day < to ? 1 : 0;
    }
    return found;
  }
}
