package org.fengqiao.hotspot.domain.series;

/**
 * Log-linear model of counts with variance {@code phi * mean}, by iteratively reweighted least
 * squares. Iterates as R's glm does (start at count + 0.1, end when the deviance changes by less
 * than 1e-8 of itself, 25 rounds), so that its figures are reached to the last digits and not only
 * to those that its rule leaves.
 */
final class PoissonFit {
  private static final double ENOUGH = 1e-8;
  private static final int ROUNDS = 25;
  private static final double LEAST_MEAN = 0x1p-52;

  private final double[][] design;
  private final int[] counts;
  private final double[] prior;
  private final double[] mean;
  private double[] work;
  private LeastSquares solved;

  /** Whether the deviance settled. */
  final boolean converged;

  private PoissonFit(double[][] design, int[] counts, double[] prior) {
    this.design = design;
    this.counts = counts;
    this.prior = prior;
    this.mean = new double[counts.length];
    this.work = new double[counts.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = counts[i] + 0.1;
    }
    this.solved = round();
    this.converged = iterate();
  }

  /**
   * Fits.
   *
   * @param design rows by observation
   * @param prior weights, above 0
   */
  static PoissonFit of(double[][] design, int[] counts, double[] prior) {
    return new PoissonFit(design, counts, prior);
  }

  private boolean iterate() {
    double before = deviance();
    for (int r = 0; r < ROUNDS; r++) {
      if (r > 0) {
        solved = round();
      }
      double[] beta = solved.solution;
      for (int i = 0; i < mean.length; i++) {
        mean[i] = Math.max(LEAST_MEAN, Math.exp(dot(design[i], beta)));
      }
      double now = deviance();
      if (!Double.isFinite(now)) {
        return false;
      }
      if (Math.abs(now - before) / (Math.abs(now) + 0.1) < ENOUGH) {
        return true;
      }
      before = now;
    }
    return false;
  }

  private LeastSquares round() {
    double[] target = new double[counts.length];
    work = new double[counts.length];
    for (int i = 0; i < target.length; i++) {
      target[i] = Math.log(mean[i]) + (counts[i] - mean[i]) / mean[i];
      work[i] = prior[i] * mean[i];
    }
    return LeastSquares.of(design, target, work);
  }

  private double deviance() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double y = counts[i];
      double part = y > 0 ? y * Math.log(y / mean[i]) : 0;
      sum += 2 * prior[i] * (part - (y - mean[i]));
    }
    return sum;
  }

  /** Coefficient of a column. */
  double coefficient(int column) {
    return solved.solution[column];
  }

  /** Logarithm of the mean at a row. */
  double predicted(double[] row) {
    return dot(row, solved.solution);
  }

  /** Standard error of the prediction over the square root of phi. */
  double spread(double[] row) {
    return Math.sqrt(solved.quadratic(row));
  }

  /** Pearson's dispersion; NaN without degrees of freedom. */
  double dispersion() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double residual = (counts[i] - mean[i]) / mean[i];
      sum += work[i] * residual * residual;
    }
    int freedom = freedom();
    return freedom > 0 ? sum / freedom : Double.NaN;
  }

  int freedom() {
    return counts.length - solved.rank;
  }

  /** Two-sided p of a coefficient (Student's t with the dispersion as estimated). */
  double p(int column) {
    double[] unit = new double[design[0].length];
    unit[column] = 1;
    double error = spread(unit) * Math.sqrt(dispersion());
    return Quantiles.studentTwoSided(coefficient(column) / error, freedom());
  }

  /** Anscombe residuals standardised by dispersion and leverage. */
  double[] anscombe(double phi) {
    double[] residuals = new double[counts.length];
    for (int i = 0; i < residuals.length; i++) {
      double leverage = work[i] * solved.quadratic(design[i]);
      double a =
          1.5 * (Math.pow(counts[i], 2.0 / 3) * Math.pow(mean[i], -1.0 / 6) - Math.sqrt(mean[i]));
      // An observation that fits itself has no residual to be judged by.
      residuals[i] = leverage < 1 - 1e-12 ? a / Math.sqrt(phi * (1 - leverage)) : 0;
    }
    return residuals;
  }

  private static double dot(double[] row, double[] beta) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * beta[j];
    }
    return sum;
  }
}
