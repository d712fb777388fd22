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
    int[] degrees = new int[x.length];
    long[] sums = new long[x.length];
    for (int i = 0; i < x.length; i++) {
      degrees[i] = links.degree(i);
      for (int o = links.from(i); o < links.to(i); o++) {
        sums[i] += x[links.at(o)];
      }
    }
    return of(pool, degrees, sums);
  }

  /**
   * Draws of units, or of what stands for several alike.
   *
   * @param degrees numbers of neighbours, by place of the pool
   * @param sums the neighbours' values together
   */
  static Draws of(Pool pool, int[] degrees, long[] sums) {
    int n = pool.units;
    int[] degree = new int[degrees.length];
    long[] target = new long[degrees.length];
    boolean[] mirrored = new boolean[degrees.length];
    long all = 0;
    for (int d = 0; d < pool.distinct(); d++) {
      all += pool.value[d] * pool.copies[d];
    }
    for (int i = 0; i < degree.length; i++) {
      int k = degrees[i];
      long steps = (sums[i] - k * pool.least) / pool.step;
      mirrored[i] = k > (n - 1) / 2;
      degree[i] = mirrored[i] ? n - 1 - k : k;
      target[i] = mirrored[i] ? all - pool.value[pool.place[i]] - steps : steps;
    }
    return new Draws(degree, target, mirrored, sums);
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
