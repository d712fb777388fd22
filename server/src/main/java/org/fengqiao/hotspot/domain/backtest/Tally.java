package org.fengqiao.hotspot.domain.backtest;

/** What one method hit with one budget, window by window. */
final class Tally {
  final double[] hits;

  /** Matters of each window, those outside the area included. */
  final double[] matters;

  /** Most matters any choice of that size could have hit. */
  final double[] best;

  /** Share of cells or households chosen. */
  final double[] share;

  /** Chosen cells, and those of them where something happened. */
  long alarms;

  long alarmsHit;

  /** Hit matters and the days from the first alarm of an unbroken run to them. */
  double leadDays;

  long leadMatters;

  /** First day of the unbroken run of alarms of each cell; the largest number for none. */
  int[] since;

  Tally(int windows, int cells) {
    since = new int[cells];
    hits = new double[windows];
    matters = new double[windows];
    best = new double[windows];
    share = new double[windows];
  }

  double hitRate() {
    return ratio(sum(hits), sum(matters));
  }

  double pai() {
    return ratio(hitRate(), sum(share) / share.length);
  }

  double precision() {
    return ratio((double) alarmsHit, (double) alarms);
  }

  double lead() {
    return ratio(leadDays, (double) leadMatters);
  }

  double pei() {
    return ratio(sum(hits), sum(best));
  }

  /** Hit rate over drawn windows. */
  double hitRate(int[] drawn) {
    double n = 0;
    double all = 0;
    for (int w : drawn) {
      n += hits[w];
      all += matters[w];
    }
    return ratio(n, all);
  }

  /** Predictive accuracy index over drawn windows. */
  double pai(int[] drawn) {
    double a = 0;
    for (int w : drawn) {
      a += share[w];
    }
    return ratio(hitRate(drawn), a / drawn.length);
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }

  static double ratio(double a, double b) {
    return b > 0 ? a / b : Double.NaN;
  }
}
