package org.fengqiao.gis;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Growing table of unordered pairs of areas with a length each, without boxing. */
final class Links {
  private final int areas;
  private long[] keys = new long[1024];

  /** Three a pair: length of common edges, length along from the lower area, from the higher. */
  private double[] lengths = new double[3 * 1024];

  private int used;

  /** Slots hold the pair's number plus one. */
  private int[] slots = new int[4096];

  Links(int areas) {
    this.areas = areas;
  }

  boolean contains(int i, int j) {
    return slots[slot(key(i, j))] != 0;
  }

  void add(int i, int j) {
    number(i, j);
  }

  /** Adds edges both areas have. */
  void addCommon(int i, int j, double length) {
    int pair = number(i, j);
    lengths[3 * pair] += length;
  }

  /** Adds what of the outline of {@code i} runs along {@code j}. */
  void addAlong(int i, int j, double length) {
    int pair = number(i, j);
    lengths[3 * pair + (i < j ? 1 : 2)] += length;
  }

  /** All pairs as neighbours. */
  Neighbours all() {
    return neighbours(pair -> true);
  }

  /** The pairs that share a border: common edges, or more than {@code least} alongside. */
  Neighbours bordering(double least) {
    return neighbours(pair -> lengths[3 * pair] > 0 || alongside(pair) > least);
  }

  /** Lengths of the borders for the entries of a neighbour table made of these pairs. */
  double[] lengths(Neighbours neighbours) {
    double[] out = new double[neighbours.index().length];
    for (int i = 0; i < areas; i++) {
      for (int k = neighbours.start()[i]; k < neighbours.start()[i + 1]; k++) {
        int pair = slots[slot(key(i, neighbours.index()[k]))] - 1;
        out[k] = lengths[3 * pair] + alongside(pair);
      }
    }
    return out;
  }

  private double alongside(int pair) {
    return (lengths[3 * pair + 1] + lengths[3 * pair + 2]) / 2;
  }

  private static long key(int i, int j) {
    return ((long) Math.min(i, j) << 32) | Math.max(i, j);
  }

  private int number(int i, int j) {
    long key = key(i, j);
    int slot = slot(key);
    if (slots[slot] == 0) {
      if (used == keys.length) {
        grow();
        slot = slot(key);
      }
      keys[used++] = key;
      slots[slot] = used;
    }
    return slots[slot] - 1;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * used);
    lengths = Arrays.copyOf(lengths, 6 * used);
    slots = new int[8 * used];
    for (int k = 0; k < used; k++) {
      slots[slot(keys[k])] = k + 1;
    }
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private Neighbours neighbours(IntPredicate which) {
    int[] start = new int[areas + 1];
    for (int k = 0; k < used; k++) {
      if (which.test(k)) {
        start[lower(k) + 1]++;
        start[higher(k) + 1]++;
      }
    }
    for (int i = 0; i < areas; i++) {
      start[i + 1] += start[i];
    }
    int[] fill = Arrays.copyOf(start, areas);
    int[] index = new int[start[areas]];
    for (int k = 0; k < used; k++) {
      if (which.test(k)) {
        index[fill[lower(k)]++] = higher(k);
        index[fill[higher(k)]++] = lower(k);
      }
    }
    for (int i = 0; i < areas; i++) {
      Arrays.sort(index, start[i], start[i + 1]);
    }
    return new Neighbours(start, index);
  }

  private int lower(int pair) {
    return (int) (keys[pair] >>> 32);
  }

  private int higher(int pair) {
    return (int) keys[pair];
  }
}
