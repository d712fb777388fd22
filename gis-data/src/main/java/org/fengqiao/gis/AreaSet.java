package org.fengqiao.gis;

import java.util.Arrays;

/** A few ordinals, ascending. */
final class AreaSet {
  private int[] areas = new int[8];
  private int size;

  int size() {
    return size;
  }

  int get(int position) {
    return areas[position];
  }

  void clear() {
    size = 0;
  }

  void copyFrom(AreaSet other) {
    size = 0;
    for (int k = 0; k < other.size; k++) {
      insert(k, other.areas[k]);
    }
  }

  boolean contains(int area) {
    return position(area) >= 0;
  }

  /** Position of a member, or where it belongs as {@code -1 - position}. */
  int position(int area) {
    if (size == 0) {
      return -1;
    }
    return Arrays.binarySearch(areas, 0, size, area);
  }

  void add(int area) {
    int at = position(area);
    if (at < 0) {
      insert(-1 - at, area);
    }
  }

  /** Takes a member out, or puts another in: what crossing a border does. */
  void toggle(int area) {
    int at = position(area);
    if (at < 0) {
      insert(-1 - at, area);
    } else {
      size--;
      System.arraycopy(areas, at + 1, areas, at, size - at);
    }
  }

  private void insert(int at, int area) {
    if (size == areas.length) {
      areas = Arrays.copyOf(areas, 2 * size);
    }
    System.arraycopy(areas, at, areas, at + 1, size - at);
    areas[at] = area;
    size++;
  }
}
