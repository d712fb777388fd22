package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Whole numbers by place that share what did not change with the ones they were made of: a report
 * touches a page or two and not a district. Immutable.
 */
final class Ints {
  private static final int BITS = 9;
  private static final int PAGE = 1 << BITS;

  private final int size;
  private final int[][] pages;

  private Ints(int size, int[][] pages) {
    this.size = size;
    this.pages = pages;
  }

  /** A copy of an array. */
  static Ints of(int[] values) {
    int[][] pages = new int[(values.length + PAGE - 1) >> BITS][];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = Arrays.copyOfRange(values, i << BITS, Math.min(values.length, (i + 1) << BITS));
    }
    return new Ints(values.length, pages);
  }

  int size() {
    return size;
  }

  int at(int place) {
    return pages[place >> BITS][place & (PAGE - 1)];
  }

  /**
   * The same with other values in some places.
   *
   * @param count how many of the places count
   */
  Ints with(int[] places, int[] values, int count) {
    int[][] next = pages.clone();
    boolean[] own = new boolean[pages.length];
    for (int i = 0; i < count; i++) {
      int page = places[i] >> BITS;
      if (!own[page]) {
        next[page] = pages[page].clone();
        own[page] = true;
      }
      next[page][places[i] & (PAGE - 1)] = values[i];
    }
    return new Ints(size, next);
  }

  /** All of them, a copy. */
  int[] all() {
    int[] all = new int[size];
    for (int i = 0; i < pages.length; i++) {
      System.arraycopy(pages[i], 0, all, i << BITS, pages[i].length);
    }
    return all;
  }
}
