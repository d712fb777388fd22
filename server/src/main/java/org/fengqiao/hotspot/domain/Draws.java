package org.fengqiao.hotspot.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

  private Draws(int[] degree, long[] target, boolean[] mirrored, long[] observed) {
    this.degree = degree;
    this.target = target;
    this.mirrored = mirrored;
    this.observed = observed;
  }

  static Draws of(Links links, Pool pool, long[] x) {
    int n = x.length;
    int[] degree = new int[n];
    long[] target = new long[n];
    boolean[] mirrored = new boolean[n];
    long[] observed = new long[n];
    long all = 0;
    for (int i = 0; i < n; i++) {
      all += pool.value[pool.place[i]];
    }
    for (int i = 0; i < n; i++) {
      int k = links.degree(i);
      long steps = 0;
      for (int o = links.from(i); o < links.to(i); o++) {
        observed[i] += x[links.at(o)];
        steps += pool.value[pool.place[links.at(o)]];
      }
      mirrored[i] = k > (n - 1) / 2;
      degree[i] = mirrored[i] ? n - 1 - k : k;
      target[i] = mirrored[i] ? all - pool.value[pool.place[i]] - steps : steps;
    }
    return new Draws(degree, target, mirrored, observed);
  }

  long[] observed() {
    return observed;
  }

  /** Degrees above 0 to be computed together, ascending within a pass. */
  List<int[]> passes(int shared) {
    int[] distinct = distinct();
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

  private int[] distinct() {
    int most = 0;
    for (int k : degree) {
      most = Math.max(most, k);
    }
    boolean[] seen = new boolean[most + 1];
    for (int k : degree) {
      seen[k] = true;
    }
    return IntStream.rangeClosed(1, most).filter(k -> seen[k]).toArray();
  }

  /** Largest target among units of these degrees. */
  long widest(int[] degrees) {
    long widest = 0;
    boolean[] wanted = new boolean[degrees[degrees.length - 1] + 1];
    for (int k : degrees) {
      wanted[k] = true;
    }
    for (int i = 0; i < degree.length; i++) {
      if (degree[i] < wanted.length && wanted[degree[i]]) {
        widest = Math.max(widest, target[i]);
      }
    }
    return widest;
  }
}
