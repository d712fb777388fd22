package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Numbers by place that share what did not change with the ones they were made of: a report touches
 * a page or two and not a district. Immutable.
 */
final class Doubles {
  private static final int BITS = 9;
  private static final int PAGE = 1 << BITS;

  private final int size;
  private final double[][] pages;

  private Doubles(int size, double[][] pages) {
    this.size = size;
    this.pages = pages;
  }

  /** A copy of an array. */
  static Doubles of(double[] values) {
    double[][] pages = new double[(values.length + PAGE - 1) >> BITS][];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = Arrays.copyOfRange(values, i << BITS, Math.min(values.length, (i + 1) << BITS));
    }
    return new Doubles(values.length, pages);
  }

  int size() {
    return size;
  }

  double at(int place) {
    return pages[place >> BITS][place & (PAGE - 1)];
  }

  /**
   * The same with other values in some places.
   *
   * @param count how many of the places count
   */
  Doubles with(int[] places, double[] values, int count) {
    double[][] next = pages.clone();
    boolean[] own = new boolean[pages.length];
    for (int i = 0; i < count; i++) {
      int page = places[i] >> BITS;
      if (!own[page]) {
        next[page] = pages[page].clone();
        own[page] = true;
      }
      next[page][places[i] & (PAGE - 1)] = values[i];
    }
    return new Doubles(size, next);
  }

  /** Places with so much or more, ascending. */
  int[] reaching(double least) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 0; i < pages.length; i++) {
      for (int j = 0; j < pages[i].length; j++) {
        if (pages[i][j] >= least) {
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          found[count++] = (i << BITS) + j;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** All of them, a copy. */
  double[] all() {
    double[] all = new double[size];
    for (int i = 0; i < pages.length; i++) {
      System.arraycopy(pages[i], 0, all, i << BITS, pages[i].length);
    }
    return all;
  }
}
