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

  /** The rate's window as it ended yesterday. */
  final int[] morning;

  final int[] near;
  final int[] recent;
  final int[] past;
  final boolean[] severe;

  /** Severity-weighted and plain decayed counts in units. */
  private final long[] weighted;

  private final long[] decayed;

  /** Epoch day of the newest matter of 90 days, {@code Integer.MIN_VALUE} for none. */
  final int[] lastDay;

  private final Calibration rules;
  private final int rateDays;
  private final int nearDays;
  private final int recentDays;
  private final int severityDays;

  /** Epoch day on which they end; any day for windows that were not counted from matters. */
  private int today = Integer.MIN_VALUE;

  Windows(int grids) {
    this(grids, Calibration.NEWEST);
  }

  Windows(int grids, Calibration rules) {
    d7 = new int[grids];
    d14 = new int[grids];
    d30 = new int[grids];
    d90 = new int[grids];
    this.rules = rules;
    past = new int[grids];
    morning = new int[grids];
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

  /** Windows that count the same, to be changed in some places. */
  private Windows(Windows other) {
    rules = other.rules;
    rateDays = other.rateDays;
    nearDays = other.nearDays;
    recentDays = other.recentDays;
    severityDays = other.severityDays;
    today = other.today;
    d7 = other.d7.clone();
    d14 = other.d14.clone();
    d30 = other.d30.clone();
    d90 = other.d90.clone();
    morning = other.morning.clone();
    past = other.past.clone();
    severe = other.severe.clone();
    weighted = other.weighted.clone();
    decayed = other.decayed.clone();
    lastDay = other.lastDay.clone();
    rate = own(rateDays) ? other.rate.clone() : shown(rateDays, 0);
    near = own(nearDays) ? other.near.clone() : shown(nearDays, 0);
    recent = own(recentDays) ? other.recent.clone() : shown(recentDays, 0);
  }

  /** One element per kind index, the last one counting every matter. */
  static Windows[] of(Matters matters, int kinds, int grids, int today, Calibration rules) {
    Windows[] windows = new Windows[kinds];
    for (int k = 0; k < kinds; k++) {
      windows[k] = new Windows(grids, rules).on(today);
    }
    int total = kinds - 1;
    for (int i = 0; i < matters.size(); i++) {
      windows[total].count(matters, i, matters.grid(i), total);
      int kind = matters.kind(i);
      if (kind < total) {
        windows[kind].count(matters, i, matters.grid(i), kind);
      }
    }
    return windows;
  }

  /** The windows of one kind only. */
  static Windows one(
      Matters matters, int kinds, int kind, int grids, int today, Calibration rules) {
    Windows windows = new Windows(grids, rules).on(today);
    for (int i = 0; i < matters.size(); i++) {
      if (kind == kinds - 1 || matters.kind(i) == kind) {
        windows.count(matters, i, matters.grid(i), kind);
      }
    }
    return windows;
  }

  /** Whether they end on that day and were counted by such rules. */
  boolean of(int day, Calibration other) {
    return today == day && rules.same(other);
  }

  /**
   * The same windows after some places have changed: the very same object when nothing of this kind
   * has.
   *
   * @param matters in the order of grids, made of those these windows were counted from
   * @param places where the two differ, ascending
   * @param all whether every kind counts
   */
  Windows after(Matters matters, int[] places, int kind, boolean all) {
    Windows here = new Windows(places.length, rules).on(today);
    for (int p = 0; p < places.length; p++) {
      for (int i = matters.first(places[p]); i < matters.first(places[p] + 1); i++) {
        if (all || matters.kind(i) == kind) {
          here.count(matters, i, p, kind);
        }
      }
    }
    int[] moved = here.differing(this, places);
    if (moved.length == 0) {
      return this;
    }
    Windows next = new Windows(this);
    for (int p : moved) {
      next.take(here, p, places[p]);
    }
    return next;
  }

  private Windows on(int day) {
    today = day;
    return this;
  }

  private void count(Matters matters, int i, int at, int kind) {
    int age = today - matters.day(i);
    if (age < 0 || age >= YEAR) {
      return;
    }
    d7[at] += age < 7 ? 1 : 0;
    d14[at] += age < 14 ? 1 : 0;
    d30[at] += age < 30 ? 1 : 0;
    d90[at] += age < 90 ? 1 : 0;
    rate[at] += own(rateDays) && age < rateDays ? 1 : 0;
    near[at] += own(nearDays) && age < nearDays ? 1 : 0;
    recent[at] += own(recentDays) && age < recentDays ? 1 : 0;
    morning[at] += age > 0 && age <= rateDays ? 1 : 0;
    past[at] += age < recentDays ? 0 : 1;
    severe[at] |= matters.red(i) && age < 30;
    if (age < severityDays) {
      double decay = rules.decay(kind, age);
      decayed[at] += (long) (decay * UNIT);
      weighted[at] += (long) (decay * UNIT * Math.max(1, rules.grave(matters.level(i))));
    }
    lastDay[at] = age < 90 ? Math.max(lastDay[at], matters.day(i)) : lastDay[at];
  }

  /** Places of these few windows that do not count what the whole ones do. */
  private int[] differing(Windows whole, int[] places) {
    int[] moved = new int[places.length];
    int count = 0;
    for (int p = 0; p < places.length; p++) {
      if (!same(p, whole, places[p])) {
        moved[count++] = p;
      }
    }
    return Arrays.copyOf(moved, count);
  }

  private boolean same(int p, Windows other, int g) {
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

  private void take(Windows other, int p, int g) {
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
    return this == other || countsSame(other);
  }

  private boolean countsSame(Windows other) {
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

  boolean empty() {
    for (int g = 0; g < d90.length; g++) {
      if (d90[g] > 0 || rate[g] > 0) {
        return false;
      }
    }
    return true;
  }
}
