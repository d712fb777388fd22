package org.fengqiao.hotspot.domain.series;

/**
 * Weighted least squares by Householder reflections. A column that is (nearly) a combination of
 * those before it gets coefficient 0.
 */
final class LeastSquares {
  private static final double DEPENDENT = 1e-11;

  /** Coefficients by column. */
  final double[] solution;

  /** Independent columns. */
  final int rank;

  private final double[][] r;
  private final boolean[] used;

  private LeastSquares(double[] solution, int rank, double[][] r, boolean[] used) {
    this.solution = solution;
    this.rank = rank;
    this.r = r;
    this.used = used;
  }

  /**
   * Solves.
   *
   * @param design rows by observation
   * @param target by observation
   * @param weight by observation, 0 or more
   */
  static LeastSquares of(double[][] design, double[] target, double[] weight) {
    int n = design.length;
    int p = design[0].length;
    double[][] column = new double[p + 1][n];
    for (int i = 0; i < n; i++) {
      double w = Math.sqrt(weight[i]);
      for (int j = 0; j < p; j++) {
        column[j][i] = design[i][j] * w;
      }
      column[p][i] = target[i] * w;
    }
    boolean[] used = new boolean[p];
    double[][] r = new double[p][];
    int rank = 0;
    for (int j = 0; j < p; j++) {
      double whole = norm(column[j], 0);
      double left = norm(column[j], rank);
      if (rank < n && left > DEPENDENT * whole && left > 0) {
        used[j] = true;
        reflect(column, j, rank, left);
        rank++;
      }
      r[j] = column[j];
    }
    return new LeastSquares(back(column[p], r, used), rank, r, used);
  }

  private static double norm(double[] v, int from) {
    double sum = 0;
    for (int i = from; i < v.length; i++) {
      sum += v[i] * v[i];
    }
    return Math.sqrt(sum);
  }

  private static void reflect(double[][] column, int j, int at, double norm) {
    double[] v = column[j].clone();
    double alpha = v[at] > 0 ? -norm : norm;
    v[at] -= alpha;
    double square = 0;
    for (int i = at; i < v.length; i++) {
      square += v[i] * v[i];
    }
    for (int k = j; k < column.length; k++) {
      double dot = 0;
      for (int i = at; i < v.length; i++) {
        dot += v[i] * column[k][i];
      }
      double factor = 2 * dot / square;
      for (int i = at; i < v.length; i++) {
        column[k][i] -= factor * v[i];
      }
    }
  }

  private static double[] back(double[] target, double[][] r, boolean[] used) {
    double[] solution = new double[r.length];
    int row = 0;
    for (boolean u : used) {
      row += u ? 1 : 0;
    }
    for (int j = r.length - 1; j >= 0; j--) {
      if (used[j]) {
        row--;
        double sum = target[row];
        for (int k = j + 1; k < r.length; k++) {
          sum -= used[k] ? r[k][row] * solution[k] : 0;
        }
        solution[j] = sum / r[j][row];
      }
    }
    return solution;
  }

  /** {@code x' (X'WX)^-1 x} for a row x, over the independent columns. */
  double quadratic(double[] x) {
    double[] y = new double[rank];
    int row = 0;
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      if (used[j]) {
        double left = x[j];
        for (int k = 0; k < row; k++) {
          left -= r[j][k] * y[k];
        }
        y[row] = left / r[j][row];
        sum += y[row] * y[row];
        row++;
      }
    }
    return sum;
  }
}
