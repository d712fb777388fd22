package org.fengqiao.hotspot.domain;

import java.util.concurrent.RecursiveAction;

/**
 * One pass of {@link ExactPermutation}: for each distinct value, the law of the sum of j draws from
 * all values but one copy of it, for every j up to the pass's largest degree.
 */
final class LeaveOneOut {
  /** Additions below which another thread would not pay. */
  private static final double WORTH_A_TASK = 4e6;

  private final Pool pool;
  private final Draws draws;
  private final int most;
  private final int width;
  private final boolean[] wanted;
  private final double chance;
  private final double[] greater;
  private final double[] less;
  private final int[] start;
  private final int[] order;

  LeaveOneOut(Pool pool, Draws draws, int[] degrees, double[] greater, double[] less) {
    this.pool = pool;
    this.draws = draws;
    this.greater = greater;
    this.less = less;
    most = degrees[degrees.length - 1];
    width = Math.toIntExact(draws.widest(degrees) + 2);
    wanted = new boolean[most + 1];
    for (int degree : degrees) {
      wanted[degree] = true;
    }
    chance = (double) most / (pool.units - 1);
    int[][] byValue = pool.placesByValue();
    start = byValue[0];
    order = byValue[1];
  }

  void run() {
    new Half(0, pool.distinct(), new SumLaw(most, width, chance)).invoke();
  }

  /** A half of the values as a task; halves write to different units. */
  private final class Half extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final int low;
    private final int high;
    private final transient SumLaw law;

    Half(int low, int high, SumLaw law) {
      this.low = low;
      this.high = high;
      this.law = law;
    }

    @Override
    protected void compute() {
      if ((double) (high - low) * most * width < WORTH_A_TASK) {
        split(low, high, law);
        return;
      }
      int middle = (low + high) >>> 1;
      SumLaw left = law.copy();
      left.addAll(pool, middle, high);
      law.addAll(pool, low, middle);
      invokeAll(new Half(low, middle, left), new Half(middle, high, law));
    }
  }

  /** {@code law} holds every value outside [low, high). */
  private void split(int low, int high, SumLaw law) {
    if (high - low == 1) {
      law.add(pool.value[low], pool.copies[low] - 1);
      leaf(low, law);
      return;
    }
    int middle = (low + high) >>> 1;
    SumLaw left = law.copy();
    left.addAll(pool, middle, high);
    split(low, middle, left);
    law.addAll(pool, low, middle);
    split(middle, high, law);
  }

  private void leaf(int place, SumLaw law) {
    double[][] up = new double[most + 1][];
    double[][] down = new double[most + 1][];
    for (int i = start[place]; i < start[place + 1]; i++) {
      int unit = order[i];
      int k = draws.degree[unit];
      if (k > 0 && k <= most && wanted[k]) {
        if (up[k] == null) {
          up[k] = law.upper(k);
          down[k] = law.lower(k);
        }
        int target = (int) draws.target[unit];
        double above = Math.min(1, up[k][target] / up[k][0]);
        double below = Math.min(1, down[k][target] / down[k][width - 1]);
        greater[unit] = draws.mirrored[unit] ? below : above;
        less[unit] = draws.mirrored[unit] ? above : below;
      }
    }
  }
}
