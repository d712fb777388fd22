package org.fengqiao.hotspot.domain.points;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.Gamma;

/**
 * Do events that are close in space tend to be close in time (Knox 1964)? Pairs are found by a
 * sweep along x, not by looking at all of them.
 *
 * @param close pairs close in space and in time
 * @param closeInTime pairs close in time
 * @param closeInSpace pairs close in space
 * @param pairs all pairs
 * @param expected close pairs expected if time and space had nothing to do with each other
 * @param p Poisson tail P(X &gt;= close) at the expected number; 1 without pairs
 * @param more Poisson tail P(X &gt; close), which the reference package tells
 */
public record Knox(
    long close,
    long closeInTime,
    long closeInSpace,
    long pairs,
    double expected,
    double p,
    double more) {
  /** Close pairs in space that are kept for replications: 400 MB. */
  private static final int MOST = 50_000_000;

  /**
   * Tests.
   *
   * @param time time of each event, finite
   * @param x position, finite
   * @param y position, finite
   * @param withinTime farthest times that are close, this included
   * @param withinSpace farthest distance that is close, this included
   */
  public static Knox of(
      double[] time, double[] x, double[] y, double withinTime, double withinSpace) {
    Pairs pairs = new Pairs(x, y, withinSpace);
    long[] found = new long[2];
    pairs.forEach((a, b) -> {
      found[0]++;
      found[1] += Math.abs(time[a] - time[b]) <= withinTime ? 1 : 0;
    });
    long all = (long) time.length * (time.length - 1) / 2;
    long inTime = closeInTime(time, withinTime);
    double expected = all == 0 ? 0 : (double) inTime * found[0] / all;
    return new Knox(
        found[1],
        inTime,
        found[0],
        all,
        expected,
        Gamma.poissonUpper(found[1], expected),
        Gamma.poissonUpper(found[1] + 1, expected));
  }

  /**
   * Chance of as many close pairs or more if closeness in time were dealt to the pairs anew: the
   * exact law (hypergeometric) of what the reference package draws. It takes pairs for independent
   * of each other, which they are not: {@link #permuted} is the honest, somewhat larger figure.
   */
  public double pairsDealt() {
    long least = Math.max(0, closeInTime + closeInSpace - pairs);
    long most = Math.min(closeInTime, closeInSpace);
    long middle = Math.clamp(Math.round(expected), least, most);
    double all = 0;
    double tail = 0;
    double weight = 1;
    for (long k = middle; k <= most && weight > 1e-300; k++) {
      all += weight;
      tail += k >= close ? weight : 0;
      weight *= step(k);
    }
    weight = 1;
    for (long k = middle - 1; k >= least && weight > 1e-300; k--) {
      weight /= step(k);
      all += weight;
      tail += k >= close ? weight : 0;
    }
    return Math.min(1, tail / all);
  }

  /** Chance of one pair more over the chance of {@code k}. */
  private double step(long k) {
    double up = (double) (closeInTime - k) * (closeInSpace - k);
    return up / ((k + 1.0) * (pairs - closeInTime - closeInSpace + k + 1.0));
  }

  /**
   * Share of replications, the data counted as one, that have as many close pairs or more when the
   * times are dealt to the events anew.
   *
   * @param replications 1 or more
   */
  public static double permuted(
      double[] time,
      double[] x,
      double[] y,
      double withinTime,
      double withinSpace,
      int replications,
      long seed) {
    long observed = of(time, x, y, withinTime, withinSpace).close;
    int[][] near = new Pairs(x, y, withinSpace).all();
    double[] dealt = time.clone();
    SplittableRandom random = new SplittableRandom(seed);
    int reached = 1;
    for (int r = 0; r < replications; r++) {
      for (int i = dealt.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        double swap = dealt[i];
        dealt[i] = dealt[j];
        dealt[j] = swap;
      }
      long close = 0;
      for (int k = 0; k < near[0].length; k++) {
        close += Math.abs(dealt[near[0][k]] - dealt[near[1][k]]) <= withinTime ? 1 : 0;
      }
      reached += close >= observed ? 1 : 0;
    }
    return reached / (replications + 1.0);
  }

  private static long closeInTime(double[] time, double within) {
    double[] sorted = time.clone();
    Arrays.sort(sorted);
    long close = 0;
    int from = 0;
    for (int i = 0; i < sorted.length; i++) {
      while (sorted[i] - sorted[from] > within) {
        from++;
      }
      close += i - from;
    }
    return close;
  }

  /** A pair of events. */
  private interface Visitor {
    void visit(int a, int b);
  }

  /** Pairs of events within a distance. */
  private static final class Pairs {
    private final double[] x;
    private final double[] y;
    private final double within;
    private final int[] order;

    Pairs(double[] x, double[] y, double within) {
      this.x = x;
      this.y = y;
      this.within = within;
      this.order =
          IntStream.range(0, x.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> x[i]))
              .mapToInt(Integer::intValue)
              .toArray();
    }

    void forEach(Visitor visitor) {
      for (int i = 0; i < order.length; i++) {
        int a = order[i];
        for (int j = i + 1; j < order.length && x[order[j]] - x[a] <= within; j++) {
          int b = order[j];
          double dx = x[a] - x[b];
          double dy = y[a] - y[b];
          if (Math.sqrt(dx * dx + dy * dy) <= within) {
            visitor.visit(a, b);
          }
        }
      }
    }

    int[][] all() {
      int[][] pairs = new int[2][1024];
      int[] used = new int[1];
      forEach((a, b) -> {
        if (used[0] == MOST) {
          throw new IllegalArgumentException("too many close pairs to deal times anew");
        }
        if (used[0] == pairs[0].length) {
          int larger = Math.min(MOST, 2 * used[0]);
          pairs[0] = Arrays.copyOf(pairs[0], larger);
          pairs[1] = Arrays.copyOf(pairs[1], larger);
        }
        pairs[0][used[0]] = a;
        pairs[1][used[0]++] = b;
      });
      return new int[][] {Arrays.copyOf(pairs[0], used[0]), Arrays.copyOf(pairs[1], used[0])};
    }
  }
}
