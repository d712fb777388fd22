package org.fengqiao.hotspot.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is drawn for each unit: how many values and which sum was seen. Where a unit is linked to
 * more than half of the others, the values not drawn are looked at instead: fewer, with the same
 * law.
 */
final class Draws {
  /** Values to draw, at most half of the others; 0 leaves both tails at 1. */
  final int[] degree;

  /** Sum to compare with, in steps of the pool. */
  final long[] target;

  /** Whether the sum is that of the values left over, so that the tails change places. */
  final boolean[] mirrored;

  private final long[] observed;
  private final int tables;

  private Draws(int[] degree, long[] target, boolean[] mirrored, long[] observed, int tables) {
    this.degree = degree;
    this.target = target;
    this.mirrored = mirrored;
    this.observed = observed;
    this.tables = tables;
  }

  static Draws of(Links links, Pool pool, long[] x) {
    int n = x.length;
    int[] degree = new int[n];
    long[] target = new long[n];
    boolean[] mirrored = new boolean[n];
    long[] observed = new long[n];
    long[] keys = new long[n];
    long all = 0;
    for (int i = 0; i < n; i++) {
      all += pool.value[pool.place[i]];
    }
    for (int i = 0; i < n; i++) {
      int k = links.degree(i);
      keys[i] = ((long) k << 32) | pool.place[i];
      long steps = 0;
      for (int o = links.from(i); o < links.to(i); o++) {
        observed[i] += x[links.at(o)];
        steps += pool.value[pool.place[links.at(o)]];
      }
      mirrored[i] = k > (n - 1) / 2;
      degree[i] = mirrored[i] ? n - 1 - k : k;
      target[i] = mirrored[i] ? all - pool.value[pool.place[i]] - steps : steps;
    }
    Arrays.sort(keys);
    int tables = 0;
    for (int i = 0; i < n; i++) {
      tables += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
    }
    return new Draws(degree, target, mirrored, observed, tables);
  }

  long[] observed() {
    return observed;
  }

  int tables() {
    return tables;
  }

  /** Degrees above 0 to be computed together, ascending within a pass. */
  List<int[]> passes(int shared) {
    int[] distinct = Arrays.stream(degree).filter(k -> k > 0).sorted().distinct().toArray();
    int together = 0;
    while (together < distinct.length && distinct[together] <= shared) {
      together++;
    }
    List<int[]> passes = new ArrayList<>();
    if (together > 0) {
      passes.add(Arrays.copyOf(distinct, together));
    }
    for (int i = together; i < distinct.length; i++) {
      passes.add(new int[] {distinct[i]});
    }
    return passes;
  }

  /** Largest target among units of these degrees. */
  long widest(int[] degrees) {
    long widest = 0;
    for (int i = 0; i < degree.length; i++) {
      if (Arrays.binarySearch(degrees, degree[i]) >= 0) {
        widest = Math.max(widest, target[i]);
      }
    }
    return widest;
  }
}
