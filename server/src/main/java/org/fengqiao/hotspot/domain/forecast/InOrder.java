package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;

/** Values brought into the order of others by pooling neighbours that stand the wrong way round. */
final class InOrder {
  private InOrder() {}

  /**
   * The nearest values that ascend with the keys (isotonic regression by pooling adjacent
   * violators); their sum stays. Values of equal keys become equal.
   *
   * @param keys no NaN
   */
  static double[] of(double[] keys, double[] values) {
    int n = keys.length;
    int[] order = order(keys);
    double[] sum = new double[n];
    int[] count = new int[n];
    int pools = 0;
    for (int i = 0; i < n; i++) {
      boolean tie = i > 0 && keys[order[i]] == keys[order[i - 1]];
      if (tie) {
        sum[pools - 1] += values[order[i]];
        count[pools - 1]++;
      } else {
        sum[pools] = values[order[i]];
        count[pools++] = 1;
      }
      boolean last = i + 1 == n || keys[order[i + 1]] != keys[order[i]];
      while (last && pools > 1 && turned(sum, count, pools)) {
        pools--;
        sum[pools - 1] += sum[pools];
        count[pools - 1] += count[pools];
      }
    }
    double[] ordered = new double[n];
    int at = 0;
    for (int p = 0; p < pools; p++) {
      for (int i = 0; i < count[p]; i++) {
        ordered[order[at++]] = sum[p] / count[p];
      }
    }
    return ordered;
  }

  private static boolean turned(double[] sum, int[] count, int pools) {
    return sum[pools - 2] / count[pools - 2] > sum[pools - 1] / count[pools - 1];
  }

  /** Ordinals by key, ascending; ties in any order that depends on nothing else. */
  private static int[] order(double[] keys) {
    double[] ascending = keys.clone();
    Arrays.sort(ascending);
    long[] packed = new long[keys.length];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = ((long) lower(ascending, keys[i]) << 32) | i;
    }
    Arrays.sort(packed);
    return Arrays.stream(packed).mapToInt(p -> (int) p).toArray();
  }

  /** How many values are smaller. */
  private static int lower(double[] ascending, double value) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
