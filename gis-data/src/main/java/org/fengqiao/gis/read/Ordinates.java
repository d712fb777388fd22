package org.fengqiao.gis.read;

import java.util.Arrays;

/** A growing row of x, y pairs. */
final class Ordinates {
  private double[] pairs = new double[128];
  private int used;

  void clear() {
    used = 0;
  }

  void add(double x, double y) {
    if (used + 2 > pairs.length) {
      pairs = Arrays.copyOf(pairs, pairs.length * 2);
    }
    pairs[used++] = x;
    pairs[used++] = y;
  }

  int corners() {
    return used / 2;
  }

  /** Ends where it begins. */
  boolean closed() {
    return used >= 2 && pairs[0] == pairs[used - 2] && pairs[1] == pairs[used - 1];
  }

  /** Repeats the first corner. */
  void close() {
    add(pairs[0], pairs[1]);
  }

  /** Whether three different corners are in it. */
  boolean encloses() {
    int second = 0;
    for (int i = 2; i < used; i += 2) {
      boolean first = same(i, 0);
      if (second == 0 && !first) {
        second = i;
      } else if (second > 0 && !first && !same(i, second)) {
        return true;
      }
    }
    return false;
  }

  private boolean same(int i, int k) {
    return pairs[i] == pairs[k] && pairs[i + 1] == pairs[k + 1];
  }

  double[] copy() {
    return Arrays.copyOf(pairs, used);
  }
}
