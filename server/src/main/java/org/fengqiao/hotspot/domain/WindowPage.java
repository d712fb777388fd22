package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/** Counts of one kind for a stretch of grids; see {@link Windows}. */
final class WindowPage {
  /** Weights are summed in units of 2^-32, so that their order does not matter. */
  private static final double UNIT = 1L << 32;

  final int[] d7;
  final int[] d14;
  final int[] d30;
  final int[] d90;
  final int[] rate;
  final int[] morning;
  final int[] near;
  final int[] recent;
  final int[] past;
  final int[] lastDay;
  final boolean[] severe;

  /** Severity-weighted and plain decayed counts in units. */
  private final long[] weighted;

  private final long[] decayed;

  WindowPage(int grids, Calibration rules) {
    d7 = new int[grids];
    d14 = new int[grids];
    d30 = new int[grids];
    d90 = new int[grids];
    rate = shown(rules.days(Part.EB), grids);
    near = shown(rules.days(Part.GI), grids);
    recent = shown(rules.days(Part.SURPRISE), grids);
    morning = new int[grids];
    past = new int[grids];
    severe = new boolean[grids];
    weighted = new long[grids];
    decayed = new long[grids];
    lastDay = new int[grids];
    Arrays.fill(lastDay, Integer.MIN_VALUE);
  }

  /** A window of the rules that is as long as one that is shown is that one. */
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

  /** A page that counts the same. */
  static WindowPage of(WindowPage other, Calibration rules) {
    WindowPage page = new WindowPage(other.d7.length, rules);
    for (int g = 0; g < other.d7.length; g++) {
      page.take(other, g, g);
    }
    return page;
  }

  /** Counts matters one by one by the rules of a day. */
  static final class Counter {
    private final Calibration rules;
    private final int today;
    private final int rateDays;
    private final int nearDays;
    private final int recentDays;
    private final int severityDays;
    private int day;
    private int age;
    private boolean red;
    private double grave;

    Counter(Calibration rules, int today) {
      this.rules = rules;
      this.today = today;
      rateDays = rules.days(Part.EB);
      nearDays = rules.days(Part.GI);
      recentDays = rules.days(Part.SURPRISE);
      severityDays = rules.days(Part.SEVERITY);
    }

    /** Looks at a matter; false when it lies outside the year. */
    boolean take(Matters.Columns rows, int i) {
      day = rows.day(i);
      age = today - day;
      red = rows.red(i);
      grave = Math.max(1, rules.grave(rows.level(i)));
      return age >= 0 && age < Windows.YEAR;
    }

    /** Counts the matter looked at last. */
    void count(WindowPage page, int at, int kind) {
      page.d7[at] += age < 7 ? 1 : 0;
      page.d14[at] += age < 14 ? 1 : 0;
      page.d30[at] += age < 30 ? 1 : 0;
      page.d90[at] += age < 90 ? 1 : 0;
      page.rate[at] += own(rateDays) && age < rateDays ? 1 : 0;
      page.morning[at] += age > 0 && age <= rateDays ? 1 : 0;
      page.near[at] += own(nearDays) && age < nearDays ? 1 : 0;
      page.recent[at] += own(recentDays) && age < recentDays ? 1 : 0;
      page.past[at] += age < recentDays ? 0 : 1;
      page.severe[at] |= red && age < 30;
      if (age < severityDays) {
        double decay = rules.decay(kind, age);
        page.decayed[at] += (long) (decay * UNIT);
        page.weighted[at] += (long) (decay * UNIT * grave);
      }
      page.lastDay[at] = age < 90 ? Math.max(page.lastDay[at], day) : page.lastDay[at];
    }
  }

  double weighted(int at) {
    return weighted[at] / UNIT;
  }

  double graver(int at) {
    return (weighted[at] - decayed[at]) / UNIT;
  }

  boolean empty() {
    for (int g = 0; g < d90.length; g++) {
      if (d90[g] > 0 || rate[g] > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether one place counts what a place of another page counts. */
  boolean same(int p, WindowPage other, int g) {
    return d7[p] == other.d7[g]
        && d14[p] == other.d14[g]
        && d30[p] == other.d30[g]
        && d90[p] == other.d90[g]
        && rate[p] == other.rate[g]
        && morning[p] == other.morning[g]
        && near[p] == other.near[g]
        && recent[p] == other.recent[g]
        && past[p] == other.past[g]
        && severe[p] == other.severe[g]
        && weighted[p] == other.weighted[g]
        && decayed[p] == other.decayed[g]
        && lastDay[p] == other.lastDay[g];
  }

  void take(WindowPage other, int p, int g) {
    d7[g] = other.d7[p];
    d14[g] = other.d14[p];
    d30[g] = other.d30[p];
    d90[g] = other.d90[p];
    rate[g] = other.rate[p];
    morning[g] = other.morning[p];
    near[g] = other.near[p];
    recent[g] = other.recent[p];
    past[g] = other.past[p];
    severe[g] = other.severe[p];
    weighted[g] = other.weighted[p];
    decayed[g] = other.decayed[p];
    lastDay[g] = other.lastDay[p];
  }

  /** Whether the other page counts the same everywhere. */
  boolean same(WindowPage other) {
    return Arrays.equals(d7, other.d7)
        && Arrays.equals(d14, other.d14)
        && Arrays.equals(d30, other.d30)
        && Arrays.equals(d90, other.d90)
        && Arrays.equals(rate, other.rate)
        && Arrays.equals(morning, other.morning)
        && Arrays.equals(near, other.near)
        && Arrays.equals(recent, other.recent)
        && Arrays.equals(past, other.past)
        && Arrays.equals(severe, other.severe)
        && Arrays.equals(weighted, other.weighted)
        && Arrays.equals(decayed, other.decayed)
        && Arrays.equals(lastDay, other.lastDay);
  }
}
