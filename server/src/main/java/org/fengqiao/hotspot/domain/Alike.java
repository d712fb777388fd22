package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Units that a neighbour test cannot tell apart: the same number of neighbours, the same own count,
 * the same count around. A district of 150,000 grids has some thousand such classes, and one report
 * moves about nine grids from one to another.
 */
final class Alike {
  private static final int OWN_BITS = 10;
  private static final int SUM_BITS = 30;

  int[] degree;
  int[] own;
  int[] sum;

  /** Number of units of each class; 0 for one that nobody is in any more. */
  int[] units;

  private int count;

  /** One more than the class at an entry, 0 for none; open addressing. */
  private int[] index;

  Alike() {
    this(new int[64], new int[64], new int[64], new int[64], 0, new int[256]);
  }

  private Alike(int[] degree, int[] own, int[] sum, int[] units, int count, int[] index) {
    this.degree = degree;
    this.own = own;
    this.sum = sum;
    this.units = units;
    this.count = count;
    this.index = index;
  }

  Alike copy() {
    return new Alike(degree.clone(), own.clone(), sum.clone(), units.clone(), count, index.clone());
  }

  /** Number of classes, those without units too. */
  int size() {
    return count;
  }

  /** Adds a unit to the class it belongs to and returns that. */
  int join(int k, int mine, int around) {
    int entry = entry(k, mine, around);
    if (index[entry] == 0) {
      if (count == degree.length) {
        grow();
        entry = entry(k, mine, around);
      }
      degree[count] = k;
      own[count] = mine;
      sum[count] = around;
      index[entry] = ++count;
    }
    units[index[entry] - 1]++;
    return index[entry] - 1;
  }

  /** A unit leaves its class. */
  void leave(int kind) {
    units[kind]--;
  }

  /** Classes that have units, ascending. */
  int[] living() {
    int[] living = new int[count];
    int n = 0;
    for (int c = 0; c < count; c++) {
      if (units[c] > 0) {
        living[n++] = c;
      }
    }
    return Arrays.copyOf(living, n);
  }

  private int entry(int k, int mine, int around) {
    long key = ((long) k << OWN_BITS | mine) << SUM_BITS | around;
    long mixed = key * 0x9e37_79b9_7f4a_7c15L;
    int entry = (int) (mixed >>> 32) & (index.length - 1);
    while (index[entry] != 0 && !is(index[entry] - 1, k, mine, around)) {
      entry = entry + 1 & (index.length - 1);
    }
    return entry;
  }

  private boolean is(int kind, int k, int mine, int around) {
    return sum[kind] == around && own[kind] == mine && degree[kind] == k;
  }

  private void grow() {
    int room = 2 * count;
    degree = Arrays.copyOf(degree, room);
    own = Arrays.copyOf(own, room);
    sum = Arrays.copyOf(sum, room);
    units = Arrays.copyOf(units, room);
    index = new int[4 * room];
    for (int c = 0; c < count; c++) {
      index[entry(degree[c], own[c], sum[c])] = c + 1;
    }
  }
}
