package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Counts of one kind by grid in windows that end today: 14 days are today and the 13 days before.
 * The past of the surprise test is what lies before its window, up to a year back. Windows of the
 * rules that are as long as one that is shown are that one.
 */
final class Windows {
  /** Days of the window tested for surprise, as the product ships. */
  static final int RECENT = 14;

  /** Days looked back at all. */
  static final int YEAR = 365;

  /** Weights are summed in units of 2^-32, so that their order does not matter. */
  private static final double UNIT = 1L << 32;

  final int[] d7;
  final int[] d14;
  final int[] d30;
  final int[] d90;
  final int[] rate;
  final int[] near;
  final int[] recent;
  final int[] past;
  final boolean[] severe;

  /** Severity-weighted and plain decayed counts in units. */
  private final long[] weighted;

  private final long[] decayed;

  /** Epoch day of the newest matter of 90 days, {@code Integer.MIN_VALUE} for none. */
  final int[] lastDay;

  private final int rateDays;
  private final int nearDays;
  private final int recentDays;
  private final int severityDays;

  Windows(int grids) {
    this(grids, Calibration.NEWEST);
  }

  Windows(int grids, Calibration rules) {
    d7 = new int[grids];
    d14 = new int[grids];
    d30 = new int[grids];
    d90 = new int[grids];
    past = new int[grids];
    severe = new boolean[grids];
    weighted = new long[grids];
    decayed = new long[grids];
    lastDay = new int[grids];
    Arrays.fill(lastDay, Integer.MIN_VALUE);
    rateDays = rules.days(Part.EB);
    nearDays = rules.days(Part.GI);
    recentDays = rules.days(Part.SURPRISE);
    severityDays = rules.days(Part.SEVERITY);
    rate = shown(rateDays, grids);
    near = shown(nearDays, grids);
    recent = shown(recentDays, grids);
  }

  private int[] shown(int days, int grids) {
    return switch (days) {
      case 7 -> d7;
      case 14 -> d14;
      case 30 -> d30;
      case 90 -> d90;
      default -> new int[grids];
    };
  }

  /** Whether a window of so many days is none of those that are shown. */
  private static boolean own(int days) {
    return days != 7 && days != 14 && days != 30 && days != 90;
  }

  /** One element per kind index, the last one counting every matter. */
  static Windows[] of(Matters matters, int kinds, int grids, int today, Calibration rules) {
    Windows[] windows = new Windows[kinds];
    for (int k = 0; k < kinds; k++) {
      windows[k] = new Windows(grids, rules);
    }
    int total = kinds - 1;
    for (int i = 0; i < matters.size(); i++) {
      int age = today - matters.day(i);
      if (age >= 0 && age < YEAR) {
        windows[total].count(matters, i, age, total, rules);
        int kind = matters.kind(i);
        if (kind < total) {
          windows[kind].count(matters, i, age, kind, rules);
        }
      }
    }
    return windows;
  }

  /** The windows of one kind only. */
  static Windows one(
      Matters matters, int kinds, int kind, int grids, int today, Calibration rules) {
    Windows windows = new Windows(grids, rules);
    for (int i = 0; i < matters.size(); i++) {
      int age = today - matters.day(i);
      boolean such = kind == kinds - 1 || matters.kind(i) == kind;
      if (such && age >= 0 && age < YEAR) {
        windows.count(matters, i, age, kind, rules);
      }
    }
    return windows;
  }

  private void count(Matters matters, int i, int age, int kind, Calibration rules) {
    int grid = matters.grid(i);
    d7[grid] += age < 7 ? 1 : 0;
    d14[grid] += age < 14 ? 1 : 0;
    d30[grid] += age < 30 ? 1 : 0;
    d90[grid] += age < 90 ? 1 : 0;
    rate[grid] += own(rateDays) && age < rateDays ? 1 : 0;
    near[grid] += own(nearDays) && age < nearDays ? 1 : 0;
    recent[grid] += own(recentDays) && age < recentDays ? 1 : 0;
    past[grid] += age < recentDays ? 0 : 1;
    severe[grid] |= matters.red(i) && age < 30;
    if (age < severityDays) {
      double decay = rules.decay(kind, age);
      decayed[grid] += (long) (decay * UNIT);
      weighted[grid] += (long) (decay * UNIT * Math.max(1, rules.grave(matters.level(i))));
    }
    lastDay[grid] = age < 90 ? Math.max(lastDay[grid], matters.day(i)) : lastDay[grid];
  }

  /** Severity-weighted count with decay. */
  double weighted(int grid) {
    return weighted[grid] / UNIT;
  }

  /** What graver matters add to the plain count with decay. */
  double graver(int grid) {
    return (weighted[grid] - decayed[grid]) / UNIT;
  }

  /** Whether the other counts the same everywhere. */
  boolean same(Windows other) {
    return Arrays.equals(d7, other.d7)
        && Arrays.equals(d14, other.d14)
        && Arrays.equals(d30, other.d30)
        && Arrays.equals(d90, other.d90)
        && Arrays.equals(rate, other.rate)
        && Arrays.equals(near, other.near)
        && Arrays.equals(recent, other.recent)
        && Arrays.equals(past, other.past)
        && Arrays.equals(severe, other.severe)
        && Arrays.equals(weighted, other.weighted)
        && Arrays.equals(decayed, other.decayed)
        && Arrays.equals(lastDay, other.lastDay);
  }

  boolean empty() {
    for (int g = 0; g < d90.length; g++) {
      if (d90[g] > 0 || rate[g] > 0) {
        return false;
      }
    }
    return true;
  }
}
