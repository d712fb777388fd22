package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Gi* (Ord and Getis 1995, binary contiguity) of whole counts that change one at a time. A change
 * touches the unit and its neighbours; the two moments of the whole area are kept beside, so that z
 * of any unit is one multiplication away: z = (S - w mean) / sqrt(variance (n w - w²) / (n - 1)), S
 * the sum over the unit and its neighbours, w how many they are. Everything kept is a whole number:
 * a thousand changes later the result is to the last bit that of a fresh count.
 *
 * <p>Links must be two-sided, as contiguity is. Undefined z (nothing varies, a unit linked to all
 * others) is 0. Not thread-safe.
 */
public final class RunningGiStar {
  private final Links links;
  private final int[] counts;

  /** Sum of each unit's own and its neighbours' counts. */
  private final int[] sums;

  /** Neighbours and the unit itself. */
  private final int[] weight;

  private final double[] shift;
  private final double[] scale;
  private long first;
  private long second;

  /** All counts 0. */
  public RunningGiStar(Links links) {
    this.links = links;
    int n = links.size();
    counts = new int[n];
    sums = new int[n];
    weight = new int[n];
    int most = 0;
    for (int i = 0; i < n; i++) {
      weight[i] = links.degree(i) + 1;
      most = Math.max(most, weight[i]);
    }
    shift = new double[most + 1];
    scale = new double[most + 1];
  }

  /** Counts as given, 0 or more. */
  public static RunningGiStar of(Links links, int[] counts) {
    RunningGiStar result = new RunningGiStar(links);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        result.add(i, counts[i]);
      }
    }
    return result;
  }

  /**
   * Changes one count.
   *
   * @param unit its ordinal
   * @param change how many more, or less when negative
   * @throws IllegalArgumentException when the count would fall below 0
   */
  public void add(int unit, int change) {
    int before = counts[unit];
    if (before + change < 0) {
      throw new IllegalArgumentException("a count below 0 at unit " + unit);
    }
    counts[unit] = before + change;
    first += change;
    second += (long) change * (2L * before + change);
    sums[unit] += change;
    for (int o = links.from(unit); o < links.to(unit); o++) {
      sums[links.at(o)] += change;
    }
  }

  /** Forgets every count. */
  public void clear() {
    Arrays.fill(counts, 0);
    Arrays.fill(sums, 0);
    first = 0;
    second = 0;
  }

  /** Count of a unit. */
  public int count(int unit) {
    return counts[unit];
  }

  /** Sum of a unit's and its neighbours' counts. */
  public int sum(int unit) {
    return sums[unit];
  }

  /** Standardised Gi* of one unit. */
  public double z(int unit) {
    double n = counts.length;
    double w = weight[unit];
    double spread = variance() * (n * w - w * w) / (n - 1);
    return spread > 0 ? (sums[unit] - w * first / n) * (1 / Math.sqrt(spread)) : 0;
  }

  /**
   * Standardised Gi* of every unit.
   *
   * @param z where to write them, one element per unit
   */
  public void z(double[] z) {
    prepare();
    for (int i = 0; i < z.length; i++) {
      int w = weight[i];
      z[i] = (sums[i] - shift[w]) * scale[w];
    }
  }

  private double variance() {
    double n = counts.length;
    return (n * second - (double) first * first) / n / n;
  }

  private void prepare() {
    double n = counts.length;
    double variance = variance();
    for (int w = 0; w < shift.length; w++) {
      double spread = variance * (n * w - (double) w * w) / (n - 1);
      shift[w] = w * first / n;
      scale[w] = spread > 0 ? 1 / Math.sqrt(spread) : 0;
    }
  }
}
