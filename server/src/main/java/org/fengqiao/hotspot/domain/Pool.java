package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * The distinct values of a variable with their numbers of copies, ascending. Values are moved to
 * start at 0 and divided by their greatest common divisor, which changes no probability and makes
 * tables narrow.
 */
final class Pool {
  private static final int NARROW = 1 << 16;

  final int units;
  final long least;
  final long step;
  final long[] value;
  final int[] copies;

  /** Index of each given value among the distinct ones. */
  final int[] place;

  private Pool(int units, long least, long step, long[] value, int[] copies, int[] place) {
    this.units = units;
    this.least = least;
    this.step = step;
    this.value = value;
    this.copies = copies;
    this.place = place;
  }

  static Pool of(long[] x) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (long value : x) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return x.length > 0 && most - least >= 0 && most - least < NARROW
        ? counted(x, ones(x.length), least, (int) (most - least))
        : sorted(x);
  }

  /**
   * The same where each value stands for several units; {@link #place} is by value given.
   *
   * @param x close together
   * @param times how many units each stands for, above 0
   */
  static Pool of(long[] x, int[] times) {
    long least = Arrays.stream(x).min().orElse(0);
    long most = Arrays.stream(x).max().orElse(0);
    return counted(x, times, least, Math.toIntExact(most - least));
  }

  private static int[] ones(int length) {
    int[] ones = new int[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Counts of matters lie close together: no need to sort. */
  private static Pool counted(long[] x, int[] weights, long least, int range) {
    int[] times = new int[range + 1];
    int units = 0;
    for (int i = 0; i < x.length; i++) {
      times[(int) (x[i] - least)] += weights[i];
      units += weights[i];
    }
    long[] value = new long[range + 1];
    int[] copies = new int[range + 1];
    int[] rank = new int[range + 1];
    int d = 0;
    long step = 0;
    for (int v = 0; v <= range; v++) {
      if (times[v] > 0) {
        rank[v] = d;
        value[d] = v;
        copies[d++] = times[v];
        step = gcd(v, step);
      }
    }
    int[] place = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      place[i] = rank[(int) (x[i] - least)];
    }
    step = Math.max(1, step);
    for (int i = 0; i < d; i++) {
      value[i] /= step;
    }
    return new Pool(units, least, step, Arrays.copyOf(value, d), Arrays.copyOf(copies, d), place);
  }

  private static Pool sorted(long[] x) {
    long[] sorted = x.clone();
    Arrays.sort(sorted);
    long[] distinct = new long[sorted.length];
    int[] copies = new int[sorted.length];
    int d = 0;
    long step = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct[d++] = sorted[i];
        step = gcd(sorted[i] - sorted[0], step);
      }
      copies[d - 1]++;
    }
    int[] place = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      place[i] = Arrays.binarySearch(distinct, 0, d, x[i]);
    }
    long least = x.length == 0 ? 0 : sorted[0];
    step = Math.max(1, step);
    long[] value = new long[d];
    for (int i = 0; i < d; i++) {
      value[i] = (distinct[i] - least) / step;
    }
    return new Pool(x.length, least, step, value, Arrays.copyOf(copies, d), place);
  }

  int distinct() {
    return value.length;
  }

  double meanCopies() {
    return units / (double) Math.max(1, distinct());
  }

  /** Places ordered by value, as offsets into the second array. */
  int[][] placesByValue() {
    int[] start = new int[distinct() + 1];
    for (int d : place) {
      start[d + 1]++;
    }
    for (int i = 0; i < distinct(); i++) {
      start[i + 1] += start[i];
    }
    int[] next = start.clone();
    int[] order = new int[place.length];
    for (int u = 0; u < place.length; u++) {
      order[next[place[u]]++] = u;
    }
    return new int[][] {start, order};
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
}
