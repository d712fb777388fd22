package org.fengqiao.gis.tile;

import java.util.Arrays;

/** A growing list of whole numbers without boxes. Not thread-safe. */
final class Ints {
  int[] items;
  int size;

  Ints(int room) {
    items = new int[Math.max(4, room)];
  }

  void add(int value) {
    if (size == items.length) {
      items = Arrays.copyOf(items, items.length + (items.length >> 1));
    }
    items[size++] = value;
  }

  void add(int first, int second) {
    add(first);
    add(second);
  }

  int get(int at) {
    return items[at];
  }

  int last() {
    return items[size - 1];
  }

  void clear() {
    size = 0;
  }

  int[] trimmed() {
    return Arrays.copyOf(items, size);
  }
}
