package org.fengqiao.hotspot.domain.scan;

import java.util.Arrays;

/**
 * Answers quickly whether a window can beat the best ratio so far: for every number of cases the
 * baseline below which the ratio exceeds a step. Saves nearly all logarithms of a replication. Not
 * for several threads.
 */
final class Ladder {
  /** Height of a step: windows between the step and the best ratio are computed in vain. */
  static final double STEP = 0.25;

  private final Likelihood likelihood;
  private final int most;
  private double[][] rows = new double[64][];

  /**
   * @param most largest number of cases in a window
   */
  Ladder(Likelihood likelihood, int most) {
    this.likelihood = likelihood;
    this.most = most;
  }

  /** Baselines by number of cases at the highest step not above a ratio; NaN: not yet known. */
  double[] row(double best) {
    int step = (int) (best / STEP);
    if (step >= rows.length) {
      rows = Arrays.copyOf(rows, 2 * step + 1);
    }
    if (rows[step] == null) {
      rows[step] = new double[most + 1];
      Arrays.fill(rows[step], Double.NaN);
    }
    return rows[step];
  }

  /** Whether the window may beat the step below the best ratio; never wrongly no. */
  boolean beats(double[] row, double best, int cases, double baseline) {
    double limit = row[cases];
    if (Double.isNaN(limit)) {
      int step = (int) (best / STEP);
      limit = limit(step * STEP, cases);
      row[cases] = limit;
    }
    return baseline <= limit;
  }

  private double limit(double ratio, int cases) {
    double low = likelihood.least(cases);
    double high = likelihood.level(cases);
    for (int i = 0; i < 60 && high - low > 1e-13 * high; i++) {
      double middle = 0.5 * (low + high);
      if (likelihood.ratio(cases, middle) > ratio) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high * (1 + 1e-12);
  }
}
