package org.fengqiao.hotspot.domain.scan;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Replications of the space-time permutation scan: days are dealt to the cases anew. The counts of
 * all durations of a circle are kept side by side in 16-bit lanes of a few longs, and compared at
 * once with the least counts that would beat the best ratio so far; logarithms are taken only where
 * one is reached.
 */
final class PermutationKernel implements Replications.Worker {
  private static final int LANES = 4;
  private static final int BITS = 16;
  private static final long HIGH = 0x8000_8000_8000_8000L;

  /** Most cases of a circle that the lanes can hold. */
  static final int MOST = 0x3fff;

  private final Shape shape;
  private final int[] age;
  private final long[] count;

  PermutationKernel(Shape shape) {
    this.shape = shape;
    this.age = shape.ages.clone();
    this.count = new long[shape.words];
  }

  @Override
  public double largest(SplittableRandom random) {
    // Begins anew each time: a replication must not hang on which thread did which before.
    System.arraycopy(shape.ages, 0, age, 0, age.length);
    SpaceTimePermutationScan.deal(age, random);
    double best = 0;
    for (int c = 0; c < shape.zones.centres.length; c++) {
      best = centre(shape.zones.start[c], shape.zones.start[c + 1], best);
    }
    return best;
  }

  private double centre(int from, int to, double before) {
    double best = before;
    long[] least = shape.least(best);
    int[] entries = shape.zones.entries;
    int words = shape.words;
    Arrays.fill(count, 0);
    boolean fresh = false;
    for (int o = from; o < to; o++) {
      int entry = entries[o];
      int a = age[entry < 0 ? ~entry : entry];
      if (a < shape.days) {
        for (int w = a / LANES; w < words; w++) {
          count[w] += shape.steps[a * words + w];
        }
        fresh = true;
      }
      if (entry < 0 && fresh) {
        fresh = false;
        int row = (o - from + 1) * words;
        long hit = 0;
        for (int w = 0; w < words; w++) {
          hit |= count[w] + least[row + w];
        }
        if ((hit & HIGH) != 0) {
          double now = shape.best(count, o - from + 1, best);
          least = now > best ? shape.least(now) : least;
          best = now;
        }
      }
    }
    return best;
  }

  /** What all replications share. */
  static final class Shape {
    private final Zones zones;
    private final int[] ages;
    private final int days;
    private final int words;
    private final long[] steps;
    private final double[] perCase;
    private final Likelihood likelihood;
    private final int minCases;
    private final int largestCircle;
    private final AtomicReferenceArray<long[]> ladder = new AtomicReferenceArray<>(1 << 12);

    /**
     * @param zones circles of cases
     * @param ages age in days of each case, {@code days} or more outside the longest window
     * @param perCase expected cases in the last {@code d + 1} days per case of a circle
     */
    Shape(Zones zones, int[] ages, double[] perCase, Likelihood likelihood, int minCases) {
      this.zones = zones;
      this.ages = ages;
      this.days = perCase.length;
      this.words = (days + LANES - 1) / LANES;
      this.perCase = perCase;
      this.likelihood = likelihood;
      this.minCases = minCases;
      this.steps = new long[days * words];
      for (int a = 0; a < days; a++) {
        for (int d = a; d < words * LANES; d++) {
          steps[a * words + d / LANES] |= 1L << (d % LANES * BITS);
        }
      }
      this.largestCircle = largest(zones);
    }

    static int largest(Zones zones) {
      int most = 0;
      for (int c = 0; c < zones.centres.length; c++) {
        most = Math.max(most, zones.start[c + 1] - zones.start[c]);
      }
      return most;
    }

    private double best(long[] count, int cases, double before) {
      double best = before;
      for (int d = 0; d < days; d++) {
        int inside = (int) (count[d / LANES] >>> (d % LANES * BITS)) & 0xffff;
        if (inside >= minCases) {
          best = Math.max(best, likelihood.ratio(inside, cases * perCase[d]));
        }
      }
      return best;
    }

    /** By cases of the circle: what brings a lane's high bit up when its count is large enough. */
    private long[] least(double best) {
      int step = Math.min(ladder.length() - 1, (int) (best / Ladder.STEP));
      long[] row = ladder.get(step);
      if (row == null) {
        row = leastOf(step * Ladder.STEP);
        ladder.set(step, row);
      }
      return row;
    }

    private long[] leastOf(double ratio) {
      long[] table = new long[(largestCircle + 1) * words];
      for (int d = 0; d < days; d++) {
        int least = minCases;
        for (int n = 1; n <= largestCircle; n++) {
          // More expected never asks for fewer cases: go on where the smaller circle ended.
          double expected = n * perCase[d];
          while (least <= n && likelihood.ratio(least, expected) <= ratio) {
            least = Math.max(least + 1, (int) expected);
          }
          long lane = least <= n ? 0x8000L - least : 0;
          table[n * words + d / LANES] |= lane << (d % LANES * BITS);
        }
      }
      return table;
    }
  }
}
