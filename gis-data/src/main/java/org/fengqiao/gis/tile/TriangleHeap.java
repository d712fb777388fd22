package org.fengqiao.gis.tile;

import java.util.Arrays;

/** The smallest triangle first, ties by item, without boxes. Used again and again; one thread. */
final class TriangleHeap {
  private long[] areas = new long[64];
  private int[] items = new int[64];
  private int size;

  /** What the last {@link #pop} took out. */
  long area;

  int item;

  void push(long newArea, int newItem) {
    if (size == areas.length) {
      areas = Arrays.copyOf(areas, size * 2);
      items = Arrays.copyOf(items, size * 2);
    }
    int at = size++;
    while (at > 0 && less(newArea, newItem, (at - 1) / 2)) {
      int up = (at - 1) / 2;
      areas[at] = areas[up];
      items[at] = items[up];
      at = up;
    }
    areas[at] = newArea;
    items[at] = newItem;
  }

  /** Takes out the smallest; false when there is none. */
  boolean pop() {
    if (size == 0) {
      return false;
    }
    area = areas[0];
    item = items[0];
    size--;
    long lastArea = areas[size];
    int lastItem = items[size];
    int at = 0;
    while (2 * at + 1 < size) {
      int down = 2 * at + 1;
      if (down + 1 < size && less(areas[down + 1], items[down + 1], down)) {
        down++;
      }
      if (less(lastArea, lastItem, down)) {
        break;
      }
      areas[at] = areas[down];
      items[at] = items[down];
      at = down;
    }
    areas[at] = lastArea;
    items[at] = lastItem;
    return true;
  }

  void clear() {
    size = 0;
  }

  private boolean less(long someArea, int someItem, int than) {
    return someArea != areas[than] ? someArea < areas[than] : someItem < items[than];
  }
}
