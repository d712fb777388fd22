package org.fengqiao.hotspot.domain;

import org.jspecify.annotations.Nullable;

/**
 * Distinct matters of 90 days by grid as they stood on past days, from the matters of one year. Of
 * days whose 90 days reach back before that year nothing is known, and nothing may be shown.
 */
public final class PastCounts {
  private static final int WINDOW = 90;

  private final int[] grid;

  /** Offset of the first matter of each day in {@link #grid}. */
  private final int[] start;

  private final int first;
  private final int grids;

  /**
   * Sorts the matters of a kind by day.
   *
   * @param matters of the year up to {@code today}
   * @param kind index of a kind, or of all together
   * @param total index of all together
   * @param grids number of grids
   * @param today epoch day
   */
  public PastCounts(Matters matters, int kind, int total, int grids, int today) {
    this.grids = grids;
    this.first = today - Windows.YEAR + 1;
    int[] sizes = new int[Windows.YEAR + 1];
    for (int i = 0; i < matters.size(); i++) {
      if (counts(matters, i, kind, total)) {
        sizes[matters.day(i) - first + 1]++;
      }
    }
    for (int d = 0; d < Windows.YEAR; d++) {
      sizes[d + 1] += sizes[d];
    }
    start = sizes.clone();
    grid = new int[start[Windows.YEAR]];
    for (int i = 0; i < matters.size(); i++) {
      if (counts(matters, i, kind, total)) {
        grid[sizes[matters.day(i) - first]++] = matters.grid(i);
      }
    }
  }

  private boolean counts(Matters matters, int i, int kind, int total) {
    int day = matters.day(i) - first;
    return day >= 0 && day < Windows.YEAR && (kind == total || matters.kind(i) == kind);
  }

  /**
   * Counts by grid ordinal of the 90 days up to a day.
   *
   * @return null when these days are not all known
   */
  public int @Nullable [] on(int epochDay) {
    int last = epochDay - first;
    if (last < WINDOW - 1 || last >= Windows.YEAR) {
      return null;
    }
    int[] counts = new int[grids];
    for (int i = start[last - WINDOW + 1]; i < start[last + 1]; i++) {
      counts[grid[i]]++;
    }
    return counts;
  }
}
