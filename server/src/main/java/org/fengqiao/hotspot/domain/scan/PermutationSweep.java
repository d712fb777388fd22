package org.fengqiao.hotspot.domain.scan;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Replications of the space-time permutation scan for windows of up to {@value #DAYS} days: days
 * are dealt to the cases anew. Each item keeps its cases of all durations side by side in eight-bit
 * lanes of four longs, so that a circle grows by four additions an item; it is looked at slice by
 * slice ({@link Slices}), and circle by circle only where a slice may hold a ratio above the best
 * so far. Finds the very maximum {@link PermutationKernel} finds.
 */
final class PermutationSweep implements Replications.Worker, Sieve {
  /** Longest window. */
  static final int DAYS = 32;

  private static final int WORDS = 4;
  private static final int LANES = 8;
  private static final int WIDE = 2 * WORDS;
  private static final long EVEN = 0x00ff_00ff_00ff_00ffL;
  private static final long HIGH = 0x8000_8000_8000_8000L;

  private final Shape shape;
  private final int[] age;
  private final long[] lanes;
  private final long[] count = new long[WIDE];
  private final long[] next = new long[WIDE];
  private final long[] sum = new long[WORDS];

  PermutationSweep(Shape shape) {
    this.shape = shape;
    this.age = new int[shape.ages.length];
    this.lanes = new long[WORDS * shape.size.length];
  }

  @Override
  public double largest(SplittableRandom random) {
    // Begins anew each time: a replication must not hang on which thread did which before.
    System.arraycopy(shape.ages, 0, age, 0, age.length);
    SpaceTimePermutationScan.deal(age, random);
    shape.fill(lanes, age);
    return sweep();
  }

  @Override
  public double largest() {
    shape.fill(lanes, shape.ages);
    return sweep();
  }

  private double sweep() {
    double best = 0;
    for (int c = 0; c < shape.zones.centres.length; c++) {
      best = Math.max(best, centre(c, best));
    }
    return best;
  }

  @Override
  public int[] above(double ratio) {
    shape.fill(lanes, shape.ages);
    int[] found = new int[shape.zones.centres.length];
    int used = 0;
    for (int c = 0; c < found.length; c++) {
      // A hair lower: the sums behind the real ratio are added in another order.
      if (centre(c, ratio * (1 - 1e-9)) > ratio * (1 - 1e-9)) {
        found[used++] = c;
      }
    }
    return Arrays.copyOf(found, used);
  }

  /** The best ratio of a centre if it is above the given one, else that. */
  private double centre(int c, double before) {
    double best = before;
    long[] least = shape.least(best);
    Arrays.fill(count, 0);
    int from = shape.zones.start[c];
    boolean open = false;
    for (int s = shape.slices.first[c]; s < shape.slices.first[c + 1]; s++) {
      int to = shape.slices.end[s];
      open |= add(from, to);
      if (open) {
        widen();
        int cases = shape.slices.smallest[s];
        if (cases > 0 && reaches(next, least, cases)) {
          double now = slice(from, to, shape.slices.before[s], best);
          least = now > best ? shape.least(now) : least;
          best = now;
        }
        System.arraycopy(next, 0, count, 0, WIDE);
      }
      // What entered behind the last whole circle of a slice has not been looked at.
      open = shape.zones.entries[to - 1] >= 0;
      from = to;
    }
    return best;
  }

  /** Sums the items of some entries; whether any case of a window is among them. */
  private boolean add(int from, int to) {
    int[] entries = shape.zones.entries;
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    for (int o = from; o < to; o++) {
      int entry = entries[o];
      int at = (entry ^ (entry >> 31)) << 2;
      a += lanes[at];
      b += lanes[at + 1];
      c += lanes[at + 2];
      d += lanes[at + 3];
    }
    sum[0] = a;
    sum[1] = b;
    sum[2] = c;
    sum[3] = d;
    return (a | b | c | d) != 0;
  }

  /** Adds the sum to the counts, in lanes twice as wide. */
  private void widen() {
    for (int w = 0; w < WORDS; w++) {
      next[2 * w] = count[2 * w] + (sum[w] & EVEN);
      next[2 * w + 1] = count[2 * w + 1] + ((sum[w] >>> 8) & EVEN);
    }
  }

  private static boolean reaches(long[] counts, long[] least, int cases) {
    int row = cases * WIDE;
    long hit = 0;
    for (int w = 0; w < WIDE; w++) {
      hit |= counts[w] + least[row + w];
    }
    return (hit & HIGH) != 0;
  }

  /** The circles of a slice one by one. */
  private double slice(int from, int to, int casesBefore, double before) {
    double best = before;
    long[] least = shape.least(best);
    long[] inside = count.clone();
    int cases = casesBefore;
    boolean fresh = true;
    for (int o = from; o < to; o++) {
      int item = Zones.item(shape.zones.entries[o]);
      cases += shape.size[item];
      for (int w = 0; w < WORDS; w++) {
        long lane = lanes[WORDS * item + w];
        inside[2 * w] += lane & EVEN;
        inside[2 * w + 1] += (lane >>> 8) & EVEN;
        fresh |= lane != 0;
      }
      // A circle that grew without a case has a lower ratio than before.
      if (shape.zones.entries[o] < 0 && fresh) {
        fresh = false;
        if (reaches(inside, least, cases)) {
          double now = shape.best(inside, cases, best);
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
    private final int[] firstCase;
    private final int[] size;
    private final int[] ages;
    private final int days;
    private final double[] perCase;
    private final Likelihood likelihood;
    private final int minCases;
    private final Slices slices;
    private final int largestCircle;
    private final long[] steps;
    private final AtomicReferenceArray<long[]> ladder = new AtomicReferenceArray<>(1 << 12);

    private Shape(
        Zones zones,
        int[] firstCase,
        int[] ages,
        double[] perCase,
        Likelihood likelihood,
        int minCases,
        int largestCircle) {
      this.zones = zones;
      this.firstCase = firstCase;
      this.size = sizes(firstCase);
      this.ages = ages;
      this.days = perCase.length;
      this.perCase = perCase;
      this.likelihood = likelihood;
      this.minCases = minCases;
      this.slices = new Slices(zones, size, perCase[days - 1]);
      this.largestCircle = largestCircle;
      this.steps = new long[days * WORDS];
      for (int a = 0; a < days; a++) {
        for (int d = a; d < days; d++) {
          steps[a * WORDS + d / LANES] |= 1L << (d % LANES * 8);
        }
      }
    }

    /**
     * Prepares replications.
     *
     * @param zones circles of items
     * @param cases what the items hold
     * @param perCase expected cases in the last {@code d + 1} days per case of a circle; up to
     *     {@value #DAYS}
     * @return empty when a circle or the windows are too large
     */
    static Optional<Shape> of(
        Zones zones, Dated cases, double[] perCase, Likelihood likelihood, int minCases) {
      int largest = largest(zones, cases.first());
      if (perCase.length > DAYS || largest > PermutationKernel.MOST) {
        return Optional.empty();
      }
      int[] parts = parts(cases.first());
      boolean whole = parts[parts.length - 1] == parts.length - 1;
      return Optional.of(
          new Shape(
              whole ? zones : zones.parts(parts),
              whole ? cases.first() : firstOfParts(cases.first(), parts),
              cases.age(),
              perCase,
              likelihood,
              minCases,
              largest));
    }

    /** Cases of the largest circle. */
    static int largest(Zones zones, int[] first) {
      long most = 0;
      for (int c = 0; c < zones.centres.length; c++) {
        long cases = 0;
        for (int o = zones.start[c]; o < zones.start[c + 1]; o++) {
          int item = Zones.item(zones.entries[o]);
          cases += first[item + 1] - first[item];
        }
        most = Math.max(most, cases);
      }
      return (int) Math.min(Integer.MAX_VALUE, most);
    }

    /** First part of each item, and their number, when no part holds too many cases. */
    private static int[] parts(int[] first) {
      int[] part = new int[first.length];
      for (int i = 0; i + 1 < first.length; i++) {
        int cases = first[i + 1] - first[i];
        part[i + 1] = part[i] + (cases + Slices.MOST_CASES - 1) / Slices.MOST_CASES;
      }
      return part;
    }

    private static int[] firstOfParts(int[] first, int[] part) {
      int[] start = new int[part[part.length - 1] + 1];
      for (int i = 0; i + 1 < first.length; i++) {
        for (int p = part[i]; p < part[i + 1]; p++) {
          start[p] = first[i] + (p - part[i]) * Slices.MOST_CASES;
        }
      }
      start[start.length - 1] = first[first.length - 1];
      return start;
    }

    private static int[] sizes(int[] first) {
      int[] size = new int[first.length - 1];
      Arrays.setAll(size, i -> first[i + 1] - first[i]);
      return size;
    }

    private void fill(long[] lanes, int[] age) {
      Arrays.fill(lanes, 0);
      for (int i = 0; i < size.length; i++) {
        for (int k = firstCase[i]; k < firstCase[i + 1]; k++) {
          int a = age[k];
          if (a < days) {
            for (int w = a / LANES; w < WORDS; w++) {
              lanes[i * WORDS + w] += steps[a * WORDS + w];
            }
          }
        }
      }
    }

    private double best(long[] counts, int cases, double before) {
      double best = before;
      for (int d = 0; d < days; d++) {
        int inside = (int) (counts[word(d)] >>> shift(d)) & 0xffff;
        if (inside >= minCases) {
          best = Math.max(best, likelihood.ratio(inside, cases * perCase[d]));
        }
      }
      return best;
    }

    private static int word(int d) {
      return 2 * (d / LANES) + (d & 1);
    }

    private static int shift(int d) {
      return d % LANES / 2 * 16;
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
      long[] table = new long[(largestCircle + 1) * WIDE];
      for (int d = 0; d < days; d++) {
        int least = minCases;
        for (int n = 1; n <= largestCircle; n++) {
          // More expected never asks for fewer cases: go on where the smaller circle ended.
          double expected = n * perCase[d];
          // Slices ask with the smallest circle's cases and a wider one's count, which may be more.
          while (least <= largestCircle && likelihood.ratio(least, expected) <= ratio) {
            least = Math.max(least + 1, (int) expected);
          }
          table[n * WIDE + word(d)] |= (0x8000L - least) << shift(d);
        }
      }
      return table;
    }
  }
}
