package org.fengqiao.gis.tile;

import java.util.Arrays;

/**
 * The distinct positions of all outlines, in units of the finest zoom, numbered as they are met.
 * Two outlines that meet in a position have the same number there. Not thread-safe while it grows.
 */
final class Vertices {
  private final Ints x = new Ints(1024);
  private final Ints y = new Ints(1024);

  /** Numbers plus one by hash; 0 is an empty slot. */
  private int[] table = new int[4096];

  /** The number of a position, a new one when nobody was there before. */
  int id(int px, int py) {
    if (x.size * 2 >= table.length) {
      grow();
    }
    int slot = slot(px, py);
    if (table[slot] == 0) {
      x.add(px);
      y.add(py);
      table[slot] = x.size;
    }
    return table[slot] - 1;
  }

  int size() {
    return x.size;
  }

  int x(int id) {
    return x.items[id];
  }

  int y(int id) {
    return y.items[id];
  }

  private int slot(int px, int py) {
    int mask = table.length - 1;
    int slot = LongInts.hash(LongInts.key(px, py)) & mask;
    while (table[slot] != 0 && (x.items[table[slot] - 1] != px || y.items[table[slot] - 1] != py)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] old = table;
    table = new int[old.length * 2];
    Arrays.stream(old)
        .filter(entry -> entry != 0)
        .forEach(entry -> table[slot(x.items[entry - 1], y.items[entry - 1])] = entry);
  }

  /**
   * Twice the area of the triangle, positive when its corners turn left in x right, y up (which is
   * how tiles want their outer rings).
   */
  long turn(int a, int b, int c) {
    long ax = x.items[a];
    long ay = y.items[a];
    return (x.items[b] - ax) * (y.items[c] - ay) - (x.items[c] - ax) * (y.items[b] - ay);
  }
}
