package org.fengqiao.gis.tile;

import java.util.Arrays;

/** A map of long keys to whole numbers, open addressing, without boxes. Not thread-safe. */
final class LongInts {
  /** What is found for an unknown key; no value may equal it. */
  static final int NONE = Integer.MIN_VALUE;

  private long[] keys;
  private int[] values;
  private int size;

  LongInts(int room) {
    int capacity = Integer.highestOneBit(Math.max(8, room)) * 4;
    keys = new long[capacity];
    values = new int[capacity];
    Arrays.fill(values, NONE);
  }

  /** Two numbers as one key. */
  static long key(int first, int second) {
    return ((long) first << 32) | (second & 0xffff_ffffL);
  }

  int get(long key) {
    return values[slot(key)];
  }

  void put(long key, int value) {
    int slot = slot(key);
    if (values[slot] == NONE) {
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = hash(key) & mask;
    while (values[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  static int hash(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ (mixed >>> 32));
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    Arrays.fill(values, NONE);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != NONE) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }
}
