package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Counts of one kind by grid in windows that end today: 14 days are today and the 13 days before.
 * The past of the surprise test is what lies before those 14 days, up to a year back.
 */
final class Windows {
  /** Days of the window tested for surprise. */
  static final int RECENT = 14;

  /** Days looked back at all. */
  static final int YEAR = 365;

  final int[] d7;
  final int[] d14;
  final int[] d30;
  final int[] d90;
  final int[] past;
  final boolean[] severe;

  /** Epoch day of the newest matter of 90 days, {@code Integer.MIN_VALUE} for none. */
  final int[] lastDay;

  Windows(int grids) {
    d7 = new int[grids];
    d14 = new int[grids];
    d30 = new int[grids];
    d90 = new int[grids];
    past = new int[grids];
    severe = new boolean[grids];
    lastDay = new int[grids];
    Arrays.fill(lastDay, Integer.MIN_VALUE);
  }

  /** One element per kind index, the last one counting every matter. */
  static Windows[] of(Matters matters, int kinds, int grids, int today) {
    Windows[] windows = new Windows[kinds];
    for (int k = 0; k < kinds; k++) {
      windows[k] = new Windows(grids);
    }
    int total = kinds - 1;
    for (int i = 0; i < matters.size(); i++) {
      int age = today - matters.day(i);
      if (age >= 0 && age < YEAR) {
        windows[total].count(matters, i, age);
        if (matters.kind(i) < total) {
          windows[matters.kind(i)].count(matters, i, age);
        }
      }
    }
    return windows;
  }

  private void count(Matters matters, int i, int age) {
    int grid = matters.grid(i);
    d7[grid] += age < 7 ? 1 : 0;
    d14[grid] += age < RECENT ? 1 : 0;
    past[grid] += age < RECENT ? 0 : 1;
    d30[grid] += age < 30 ? 1 : 0;
    d90[grid] += age < 90 ? 1 : 0;
    severe[grid] |= matters.red(i) && age < 30;
    lastDay[grid] = age < 90 ? Math.max(lastDay[grid], matters.day(i)) : lastDay[grid];
  }

  /** Whether the other counts the same everywhere. */
  boolean same(Windows other) {
    return Arrays.equals(d7, other.d7)
        && Arrays.equals(d14, other.d14)
        && Arrays.equals(d30, other.d30)
        && Arrays.equals(d90, other.d90)
        && Arrays.equals(past, other.past)
        && Arrays.equals(severe, other.severe)
        && Arrays.equals(lastDay, other.lastDay);
  }

  boolean empty() {
    for (int count : d90) {
      if (count > 0) {
        return false;
      }
    }
    return true;
  }
}
