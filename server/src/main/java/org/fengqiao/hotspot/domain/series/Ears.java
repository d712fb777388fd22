package org.fengqiao.hotspot.domain.series;

/**
 * Early Aberration Reporting System (Hutwagner et al. 2003; formulas of Fricker, Hegler and Dunfee
 * 2008): a count against mean and deviation of a short baseline just before it. For series without
 * a year of past.
 */
public final class Ears {
  /** Baseline of the published methods, in steps. */
  public static final int BASELINE = 7;

  private Ears() {}

  /** The three methods. */
  public enum Method {
    /** Baseline ends the step before. */
    C1(0, 0.001),
    /** Two steps lie between baseline and count, so that a slow rise does not hide itself. */
    C2(2, 0.001),
    /** C2 with what the two steps before exceeded by. */
    C3(2, 0.025);

    private final int gap;
    private final double alpha;

    Method(int gap, double alpha) {
      this.gap = gap;
      this.alpha = alpha;
    }

    /** The published level. */
    public double alpha() {
      return alpha;
    }

    /** First step, from 0, that can be judged. */
    public int earliest(int baseline) {
      return baseline + gap + (this == C3 ? 2 : 0);
    }
  }

  /**
   * Bounds of the steps from {@code from} on.
   *
   * @param counts 0 or more
   * @param baseline steps of the baseline, 3 or more
   * @param alpha level of the one-sided normal bound
   * @param from first step judged, {@link Method#earliest} or later
   * @return bounds; NaN in C3 where a constant baseline leaves it undefined, and no alarm then
   */
  public static Bounds of(Method method, int[] counts, int baseline, double alpha, int from) {
    if (baseline < 3) {
      throw new IllegalArgumentException("a baseline has 3 steps or more");
    }
    Bounds.range(counts, from, method.earliest(baseline));
    double z = Quantiles.normalUpper(alpha);
    double[] upper = new double[counts.length - from];
    boolean[] alarm = new boolean[upper.length];
    for (int i = 0; i < upper.length; i++) {
      int t = from + i;
      Baseline now = Baseline.before(counts, t - method.gap, baseline);
      upper[i] =
          method == Method.C3
              ? Math.max(0, counts[t] + now.deviation * (z - carried(counts, t, baseline)))
              : now.mean + now.deviation * z;
      alarm[i] = counts[t] > upper[i];
    }
    return new Bounds(from, upper, alarm);
  }

  /** By how much the two steps before exceeded one deviation over their means. */
  private static double carried(int[] counts, int t, int baseline) {
    double sum = 0;
    for (int back = 1; back <= 2; back++) {
      Baseline then = Baseline.before(counts, t - back - Method.C3.gap, baseline);
      sum += Math.max(0, then.standard(counts[t - back]) - 1);
    }
    return sum;
  }

  /** Mean and deviation of the steps before one. */
  private record Baseline(double mean, double deviation) {
    static Baseline before(int[] counts, int end, int length) {
      double sum = 0;
      for (int i = end - length; i < end; i++) {
        sum += counts[i];
      }
      double mean = sum / length;
      double squares = 0;
      for (int i = end - length; i < end; i++) {
        squares += (counts[i] - mean) * (counts[i] - mean);
      }
      return new Baseline(mean, Math.sqrt(squares / (length - 1)));
    }

    /** Standardised count; over a constant baseline infinite, or undefined at its mean. */
    double standard(double count) {
      return (count - mean) / deviation;
    }
  }
}
