package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;

/**
 * Counts per cell and day, in the order of days: what the self-exciting model is fitted to. Cells
 * of a day ascend.
 */
final class CellDays {
  final int[] cell;

  /** Days since the first day of the history. */
  final int[] day;

  final int[] count;

  /** Length of the history, days. */
  final int days;

  private CellDays(int[] cell, int[] day, int[] count, int days) {
    this.cell = cell;
    this.day = day;
    this.count = count;
    this.days = days;
  }

  /** The matters from {@code from} to the day before {@code to}. */
  static CellDays of(Occurrences known, int from, int to) {
    long[] keys = new long[known.size()];
    int used = 0;
    for (int i = 0; i < known.size(); i++) {
      if (known.day(i) >= from && known.day(i) < to) {
        keys[used++] = ((long) (known.day(i) - from) << 32) | known.cell(i);
      }
    }
    Arrays.sort(keys, 0, used);
    int[] cell = new int[used];
    int[] day = new int[used];
    int[] count = new int[used];
    int n = 0;
    for (int i = 0; i < used; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        cell[n] = (int) keys[i];
        day[n] = (int) (keys[i] >>> 32);
        n++;
      }
      count[n - 1]++;
    }
    return new CellDays(
        Arrays.copyOf(cell, n), Arrays.copyOf(day, n), Arrays.copyOf(count, n), to - from);
  }

  int size() {
    return cell.length;
  }

  long total() {
    long total = 0;
    for (int c : count) {
      total += c;
    }
    return total;
  }
}
