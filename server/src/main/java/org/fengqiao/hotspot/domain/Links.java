package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Who is whose neighbour, as compressed rows: the neighbours of unit {@code i} are {@code
 * index[start[i]] .. index[start[i + 1] - 1]}, ascending, without {@code i} itself. Links may be
 * one-sided. Immutable by convention: the arrays are not copied.
 */
public final class Links {
  private final int[] start;
  private final int[] index;

  /** 1 when every link has its counterpart, -1 when one has not, 0 before anybody asked. */
  private volatile byte mutual;

  /**
   * @param start {@code n + 1} offsets, first 0
   * @param index neighbour ordinals, ascending within a row
   */
  public Links(int[] start, int[] index) {
    if (start.length == 0 || start[start.length - 1] != index.length) {
      throw new IllegalArgumentException("rows and links do not fit");
    }
    this.start = start;
    this.index = index;
  }

  /**
   * Links from pairs in any order; repeated pairs count once, a pair of a unit with itself is left
   * out.
   *
   * @param n number of units
   * @param from unit ordinals
   * @param to neighbour ordinals, as many
   */
  public static Links ofPairs(int n, int[] from, int[] to) {
    long[] keys = new long[from.length];
    int kept = 0;
    for (int i = 0; i < from.length; i++) {
      if (from[i] != to[i]) {
        keys[kept++] = ((long) from[i] << 32) | to[i];
      }
    }
    Arrays.sort(keys, 0, kept);
    int[] start = new int[n + 1];
    int[] index = new int[kept];
    int links = 0;
    for (int i = 0; i < kept; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        start[(int) (keys[i] >>> 32) + 1]++;
        index[links++] = (int) keys[i];
      }
    }
    for (int i = 0; i < n; i++) {
      start[i + 1] += start[i];
    }
    return new Links(start, Arrays.copyOf(index, links));
  }

  /** Number of units. */
  public int size() {
    return start.length - 1;
  }

  /** Number of neighbours of a unit; 0 for an island. */
  public int degree(int unit) {
    return start[unit + 1] - start[unit];
  }

  /** Offset of the unit's first neighbour. */
  public int from(int unit) {
    return start[unit];
  }

  /** Offset after the unit's last neighbour. */
  public int to(int unit) {
    return start[unit + 1];
  }

  /** The neighbour at an offset between {@link #from} and {@link #to}. */
  public int at(int offset) {
    return index[offset];
  }

  /** Whether {@code other} is a neighbour of {@code unit}. */
  public boolean linked(int unit, int other) {
    return Arrays.binarySearch(index, start[unit], start[unit + 1], other) >= 0;
  }

  /** Whether every unit is a neighbour of its neighbours. Looked up once. */
  public boolean mutual() {
    if (mutual == 0) {
      mutual = (byte) (allMutual() ? 1 : -1);
    }
    return mutual > 0;
  }

  private boolean allMutual() {
    for (int i = 0; i < size(); i++) {
      for (int o = start[i]; o < start[i + 1]; o++) {
        if (!linked(index[o], i)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Units without a neighbour. */
  public int islands() {
    int islands = 0;
    for (int i = 0; i < size(); i++) {
      islands += degree(i) == 0 ? 1 : 0;
    }
    return islands;
  }

  /** Some units and all their neighbours, ascending. */
  int[] around(int[] units) {
    int[] near = Arrays.copyOf(units, units.length);
    for (int unit : units) {
      int known = near.length;
      near = Arrays.copyOf(near, known + degree(unit));
      System.arraycopy(index, start[unit], near, known, degree(unit));
    }
    return Arrays.stream(near).sorted().distinct().toArray();
  }

  /** Sums of the neighbours' values, the unit itself left out. */
  public int[] sums(int[] values) {
    int[] sums = new int[size()];
    for (int i = 0; i < sums.length; i++) {
      int sum = 0;
      for (int o = start[i]; o < start[i + 1]; o++) {
        sum += values[index[o]];
      }
      sums[i] = sum;
    }
    return sums;
  }
}
