package org.fengqiao.hotspot.domain.series;

/**
 * Cumulative sum of standardised counts, for slow drifts (Rossi, Lampugnani and Marchi 1999).
 * Counts are made nearly normal by {@code (x - 3m + 2 sqrt(x m)) / (2 sqrt(m))}.
 */
public final class Cusum {
  /** Allowance of the reference. */
  public static final double K = 1.04;

  /** Decision limit of the reference. */
  public static final double H = 2.26;

  private Cusum() {}

  /**
   * Bounds of the steps from {@code from} on; the sum starts at 0 there and is not reset by an
   * alarm.
   *
   * @param counts 0 or more
   * @param k allowance per step
   * @param h decision limit
   * @param from first step judged, 1 or more: the mean of the steps before is what is expected
   * @return the count at which the sum would reach the limit
   */
  public static Bounds of(int[] counts, double k, double h, int from) {
    Bounds.range(counts, from, 1);
    double m = 0;
    for (int i = 0; i < from; i++) {
      m += (double) counts[i] / from;
    }
    double[] upper = new double[counts.length - from];
    boolean[] alarm = new boolean[upper.length];
    double root = Math.sqrt(m);
    double sum = 0;
    for (int i = 0; i < upper.length; i++) {
      double x = counts[from + i];
      if (m == 0) {
        // No case in all the past: the first one is unusual, and nothing adds up.
        upper[i] = 0;
        alarm[i] = x > 0;
        continue;
      }
      upper[i] = needed(m, h + k - sum);
      sum = Math.max(0, sum + (x - 3 * m + 2 * Math.sqrt(x * m)) / (2 * root) - k);
      alarm[i] = sum >= h;
    }
    return new Bounds(from, upper, alarm);
  }

  /**
   * The count whose standardised value is {@code gap}: the quadratic in sqrt(x) solved. Where even
   * no count brings an alarm the equation's other root is told, as the reference does; where there
   * is none, 0.
   */
  private static double needed(double m, double gap) {
    double inside = 4 * m + 2 * Math.sqrt(m) * gap;
    if (inside < 0) {
      return 0;
    }
    double u = Math.sqrt(inside) - Math.sqrt(m);
    return u * u;
  }
}
