package org.fengqiao.hotspot.domain.scan;

/** From the ratio of a cluster to its p and to how often chance alone brings the like. */
public final class Recurrence {
  private static final double EULER = 0.57722;

  private Recurrence() {}

  /**
   * Tail of the Gumbel law with the mean and deviation of the simulated maxima (Abrams, Kulldorff
   * and Kleinman 2010); NaN with fewer than two, 1 or 0 when they do not differ.
   */
  static double gumbel(double[] simulated, double ratio) {
    int n = simulated.length;
    if (n < 2) {
      return Double.NaN;
    }
    double mean = 0;
    for (double value : simulated) {
      mean += value / n;
    }
    double squares = 0;
    for (double value : simulated) {
      squares += (value - mean) * (value - mean);
    }
    double beta = Math.sqrt(squares / (n - 1)) * Math.sqrt(6) / Math.PI;
    if (beta == 0) {
      return ratio > mean ? 0 : 1;
    }
    double mu = mean - EULER * beta;
    return -Math.expm1(-Math.exp((mu - ratio) / beta));
  }

  /** Rank of a ratio among the simulated maxima (ascending) over their number plus one. */
  static double rank(double[] simulated, double ratio) {
    if (simulated.length == 0) {
      return Double.NaN;
    }
    int low = 0;
    int high = simulated.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reaches(simulated[middle], ratio)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return (simulated.length - low + 1.0) / (simulated.length + 1.0);
  }

  /** Whether a maximum reaches a ratio. Rounding must not decide on equal ones: they reach it. */
  static boolean reaches(double simulated, double ratio) {
    return simulated >= ratio * (1 - 1e-12);
  }

  /**
   * Days between false alarms at this p when the scan is run daily: {@code 1 / p}; with several
   * scans a day the chance that any of them gets so far, {@code 1 - (1 - p)^analyses}, takes the
   * place of p. 1 or more; infinite for p = 0.
   *
   * @param p tail of one scan
   * @param analyses scans a day, 1 or more
   */
  public static double days(double p, int analyses) {
    if (Double.isNaN(p)) {
      return Double.NaN;
    }
    return Math.max(1, -1 / Math.expm1(analyses * Math.log1p(-Math.min(1, p))));
  }
}
