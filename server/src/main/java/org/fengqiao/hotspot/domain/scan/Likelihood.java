package org.fengqiao.hotspot.domain.scan;

/**
 * Logarithm of the likelihood ratio of a window with more cases than its baseline lets expect; 0
 * when it has not. For a given number of cases it falls as the baseline grows.
 */
interface Likelihood {
  /**
   * The ratio.
   *
   * @param cases cases inside
   * @param baseline expected cases (Poisson) or cases and controls (Bernoulli) inside
   */
  double ratio(double cases, double baseline);

  /** Expected cases inside. */
  double expected(double baseline);

  /** Rate inside against rate outside. */
  double relativeRisk(double cases, double baseline);

  /** Least baseline a number of cases can have. */
  double least(double cases);

  /** Baseline at which so many cases are just what is expected. */
  double level(double cases);

  /**
   * Poisson model (Kulldorff 1997).
   *
   * @param total cases of the study
   * @param rate expected cases per unit of the baseline
   */
  record Rate(double total, double rate) implements Likelihood {
    @Override
    public double ratio(double cases, double baseline) {
      double expected = baseline * rate;
      if (cases <= expected) {
        return 0;
      }
      return logs(cases, expected) + logs(total - cases, total - expected);
    }

    @Override
    public double expected(double baseline) {
      return baseline * rate;
    }

    @Override
    public double relativeRisk(double cases, double baseline) {
      double expected = baseline * rate;
      return (cases / expected) / ((total - cases) / (total - expected));
    }

    @Override
    public double least(double cases) {
      return 0;
    }

    @Override
    public double level(double cases) {
      return cases / rate;
    }
  }

  /** Bernoulli model: cases among all (Kulldorff 1997). */
  record Bernoulli(double total, double all) implements Likelihood {
    @Override
    public double ratio(double cases, double baseline) {
      double outside = all - baseline;
      double rest = total - cases;
      if (cases * all <= total * baseline) {
        return 0;
      }
      return logs(cases, baseline)
          + logs(baseline - cases, baseline)
          + logs(rest, outside)
          + logs(outside - rest, outside)
          - logs(total, all)
          - logs(all - total, all);
    }

    @Override
    public double expected(double baseline) {
      return total * baseline / all;
    }

    @Override
    public double relativeRisk(double cases, double baseline) {
      return (cases / baseline) / ((total - cases) / (all - baseline));
    }

    @Override
    public double least(double cases) {
      return cases;
    }

    @Override
    public double level(double cases) {
      return cases * all / total;
    }
  }

  /** {@code a log(a / b)}, 0 for a = 0. */
  private static double logs(double a, double b) {
    return a > 0 ? a * Math.log(a / b) : 0;
  }
}
