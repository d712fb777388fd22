package org.fengqiao.gis;

import java.util.Arrays;

/** Ordinals as they are found, often the same one several times in a row; then each one once. */
final class AreaList {
  private int[] areas = new int[16];
  private int size;

  void add(int area) {
    if (size > 0 && areas[size - 1] == area) {
      return;
    }
    if (size == areas.length) {
      distinct();
      areas = size > areas.length / 2 ? Arrays.copyOf(areas, 2 * areas.length) : areas;
    }
    areas[size++] = area;
  }

  /** Every ordinal once, ascending. */
  int[] toArray() {
    distinct();
    return Arrays.copyOf(areas, size);
  }

  private void distinct() {
    Arrays.sort(areas, 0, size);
    int kept = 0;
    for (int k = 0; k < size; k++) {
      if (kept == 0 || areas[kept - 1] != areas[k]) {
        areas[kept++] = areas[k];
      }
    }
    size = kept;
  }
}
