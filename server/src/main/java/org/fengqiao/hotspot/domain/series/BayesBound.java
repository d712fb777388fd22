package org.fengqiao.hotspot.domain.series;

/**
 * Predictive bound of a Poisson count with a vague gamma prior (Riebler 2004; Höhle and Riebler
 * 2005): the negative-binomial quantile after the reference counts.
 */
public final class BayesBound {
  private BayesBound() {}

  /**
   * Bounds of the steps from {@code from} on.
   *
   * @param counts 0 or more
   * @param years past years looked at
   * @param halfWindow steps on either side of the same step of a past year; with no years, the
   *     steps just before
   * @param frequency steps of a year
   * @param alpha level
   * @param from first step judged, {@code years * frequency + halfWindow} or later
   */
  public static Bounds of(
      int[] counts, int years, int halfWindow, int frequency, double alpha, int from) {
    Bounds.range(counts, from, years * frequency + halfWindow);
    double[] upper = new double[counts.length - from];
    boolean[] alarm = new boolean[upper.length];
    for (int i = 0; i < upper.length; i++) {
      int t = from + i;
      double sum = 0;
      int number = 0;
      for (int year = years == 0 ? 0 : 1; year <= years; year++) {
        int middle = t - year * frequency;
        int last = year == 0 ? t - 1 : middle + halfWindow;
        for (int s = middle - halfWindow; s <= last; s++) {
          sum += counts[s];
          number++;
        }
      }
      upper[i] = Quantiles.negativeBinomial(alpha, sum + 0.5, number / (number + 1.0));
      alarm[i] = counts[t] > upper[i];
    }
    return new Bounds(from, upper, alarm);
  }
}
