package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * The distinct values among many, ascending, with how many values reach up to each. NaN takes no
 * part. Tests of counts give the same few p-values again and again: those are told apart by a hash
 * table instead of a sort.
 */
final class Ranks {
  /** More distinct values than this are sorted. */
  private static final int FEW = 1 << 12;

  private static final int ROOM = FEW << 2;

  /** Distinct values, ascending. */
  final double[] value;

  /** Number of values up to and including each distinct one. */
  final int[] upTo;

  /** Index of each value among the distinct ones; -1 for NaN. */
  final int[] place;

  private Ranks(double[] value, int[] upTo, int[] place) {
    this.value = value;
    this.upTo = upTo;
    this.place = place;
  }

  static Ranks of(double[] values) {
    int[] once = new int[values.length];
    Arrays.fill(once, 1);
    return of(values, once);
  }

  /**
   * The same where values stand for several.
   *
   * @param weights how many each stands for
   */
  static Ranks of(double[] values, int[] weights) {
    double[] found = new double[FEW];
    int[] times = new int[FEW];
    int[] table = new int[ROOM];
    int[] place = new int[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        place[i] = -1;
        continue;
      }
      int slot = slot(values[i], table, found);
      if (table[slot] == 0) {
        if (count == FEW) {
          return sorted(values, weights);
        }
        found[count] = values[i];
        table[slot] = ++count;
      }
      place[i] = table[slot] - 1;
      times[place[i]] += weights[i];
    }
    return ordered(found, times, place, count);
  }

  /** How many values took part. */
  int size() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  /** A number of each distinct value handed to all that share it; NaN stays NaN. */
  double[] spread(double[] ofDistinct) {
    double[] all = new double[place.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = place[i] < 0 ? Double.NaN : ofDistinct[place[i]];
    }
    return all;
  }

  private static int slot(double value, int[] table, double[] found) {
    long bits = Double.doubleToLongBits(value) * 0x9e37_79b9_7f4a_7c15L;
    int slot = (int) (bits >>> 40) & (ROOM - 1);
    while (table[slot] != 0 && Double.compare(found[table[slot] - 1], value) != 0) {
      slot = slot + 1 & (ROOM - 1);
    }
    return slot;
  }

  /** From the order of finding to ascending order. */
  private static Ranks ordered(double[] found, int[] times, int[] place, int count) {
    double[] value = Arrays.copyOf(found, count);
    Arrays.sort(value);
    int[] upTo = new int[count];
    int[] moved = new int[count];
    for (int i = 0; i < count; i++) {
      moved[i] = Arrays.binarySearch(value, found[i]);
      upTo[moved[i]] = times[i];
    }
    for (int i = 1; i < count; i++) {
      upTo[i] += upTo[i - 1];
    }
    for (int i = 0; i < place.length; i++) {
      place[i] = place[i] < 0 ? -1 : moved[place[i]];
    }
    return new Ranks(value, upTo, place);
  }

  private static Ranks sorted(double[] values, int[] weights) {
    double[] distinct = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int count = 0;
    for (int i = 0; i < distinct.length; i++) {
      if (i == 0 || Double.compare(distinct[i], distinct[count - 1]) != 0) {
        distinct[count++] = distinct[i];
      }
    }
    distinct = Arrays.copyOf(distinct, count);
    int[] upTo = new int[count];
    int[] place = new int[values.length];
    for (int i = 0; i < place.length; i++) {
      place[i] = Double.isNaN(values[i]) ? -1 : Arrays.binarySearch(distinct, values[i]);
      if (place[i] >= 0) {
        upTo[place[i]] += weights[i];
      }
    }
    for (int i = 1; i < count; i++) {
      upTo[i] += upTo[i - 1];
    }
    return new Ranks(distinct, upTo, place);
  }
}
