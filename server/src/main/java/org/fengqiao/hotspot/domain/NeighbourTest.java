package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Gi* of counts with the exact conditional p that the neighbours' sum is as large as seen, and its
 * q-value over all units with data. Whole-number arithmetic until the last division. Unlike {@link
 * GetisOrd} it is never undefined: where nothing varies z is 0, where nothing happened p and q are
 * 1.
 *
 * <p>Worked out once for units that are {@link Alike}, handed out when asked for. After a few
 * counts have changed the global moments, the law and the ranks are new everywhere, but only the
 * units around have moved to other classes ({@link #after}).
 *
 * <p>A count takes part with at most {@value #MOST}: the exact law costs memory and time in
 * proportion to the largest sum, and somebody who floods one grid with reports must not take them
 * from everybody else. No grid of some hundred households comes near it.
 */
public final class NeighbourTest {
  /** Matters of one grid and kind in one window that are told apart. */
  static final int MOST = 1_000;

  private final Links links;

  /** Class of each unit. */
  private final Ints kind;

  private final Alike alike;
  private final double[] z;
  private final double[] p;
  private final double[] q;

  private NeighbourTest(Links links, Ints kind, Alike alike) {
    this.links = links;
    this.kind = kind;
    this.alike = alike;
    z = new double[alike.size()];
    p = new double[alike.size()];
    q = new double[alike.size()];
    Arrays.fill(p, 1);
    Arrays.fill(q, 1);
    int[] living = alike.living();
    fillZ(living);
    fillP(living);
    fillQ(living);
  }

  /** Tests every unit. */
  public static NeighbourTest of(Links links, int[] all) {
    int[] counts = new int[all.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.min(all[i], MOST);
    }
    int[] sums = links.sums(counts);
    Alike alike = new Alike();
    int[] kind = new int[counts.length];
    for (int i = 0; i < kind.length; i++) {
      kind[i] = alike.join(links.degree(i), counts[i], sums[i]);
    }
    return new NeighbourTest(links, Ints.of(kind), alike);
  }

  /**
   * The same after some counts have changed: the same bits as {@link #of}.
   *
   * @param around places that have changed and all that have them as a neighbour
   * @param counts count of every place now
   */
  NeighbourTest after(int[] around, IntUnaryOperator counts) {
    Alike next = alike.copy();
    int[] moved = new int[around.length];
    for (int i = 0; i < around.length; i++) {
      int place = around[i];
      int sum = 0;
      for (int o = links.from(place); o < links.to(place); o++) {
        sum += Math.min(counts.applyAsInt(links.at(o)), MOST);
      }
      int own = Math.min(counts.applyAsInt(place), MOST);
      next.leave(kind.at(place));
      moved[i] = next.join(links.degree(place), own, sum);
    }
    return new NeighbourTest(links, kind.with(around, moved, around.length), next);
  }

  /** Standardised Gi*. */
  public double z(int unit) {
    return z[kind.at(unit)];
  }

  /** Exact P(neighbours' sum >= seen), the unit keeping its own count. */
  public double p(int unit) {
    return p[kind.at(unit)];
  }

  /** Benjamini-Hochberg over units with a count in themselves or a neighbour. */
  public double q(int unit) {
    return q[kind.at(unit)];
  }

  /** Number of units. */
  public int size() {
    return kind.size();
  }

  /** Class of a unit; classes keep their numbers in what is made of this. */
  int kind(int unit) {
    return kind.at(unit);
  }

  /** What the rules say of each class. */
  double[] values(Calibration rules) {
    double[] values = new double[z.length];
    for (int c = 0; c < values.length; c++) {
      values[c] = rules.neighbourhood(z[c], q[c]);
    }
    return values;
  }

  private void fillZ(int[] living) {
    int n = kind.size();
    long first = 0;
    long second = 0;
    for (int c : living) {
      first += (long) alike.units[c] * alike.own[c];
      second += (long) alike.units[c] * alike.own[c] * alike.own[c];
    }
    double variance = ((double) n * second - (double) first * first) / n / n;
    for (int c : living) {
      double k = alike.degree[c] + 1;
      double spread = variance * (n * k - k * k) / (n - 1);
      double sum = (double) alike.own[c] + alike.sum[c];
      z[c] = variance > 0 && spread > 0 ? (sum - k * first / n) / Math.sqrt(spread) : 0;
    }
  }

  private void fillP(int[] living) {
    long[] own = new long[living.length];
    long[] sums = new long[living.length];
    int[] degrees = new int[living.length];
    int[] units = new int[living.length];
    for (int i = 0; i < living.length; i++) {
      own[i] = alike.own[living[i]];
      sums[i] = alike.sum[living[i]];
      degrees[i] = alike.degree[living[i]];
      units[i] = alike.units[living[i]];
    }
    Pool pool = Pool.of(own, units);
    double[] greater = ExactPermutation.of(pool, Draws.of(pool, degrees, sums)).greater;
    for (int i = 0; i < living.length; i++) {
      p[living[i]] = greater[i];
    }
  }

  private void fillQ(int[] living) {
    double[] tested = new double[living.length];
    int[] units = new int[living.length];
    for (int i = 0; i < living.length; i++) {
      int c = living[i];
      tested[i] = alike.own[c] + alike.sum[c] == 0 ? Double.NaN : p[c];
      units[i] = alike.units[c];
    }
    double[] adjusted = MultipleTests.benjaminiHochberg(tested, units);
    for (int i = 0; i < living.length; i++) {
      q[living[i]] = Double.isNaN(adjusted[i]) ? 1 : adjusted[i];
    }
  }
}
