package org.fengqiao.hotspot.domain;

/**
 * Joint law of how many values were taken and what they sum to, when every value is taken
 * independently with one chance. Row j holds the probabilities of (j, sum); the last column
 * collects every larger sum. Given j, it is the law of j draws without replacement.
 */
final class SumLaw {
  /** Below this a term adds nothing to the sum of its neighbours' weights. */
  private static final double NEGLIGIBLE = 1e-40;

  /** Up to so many draws the sums of odds stay far from overflow: they are below e^most. */
  private static final int FEW = 300;

  private final int most;
  private final int width;
  private final double chance;
  private final double[][] rows;

  /** Columns of each row that can be other than 0. */
  private final int[] used;

  SumLaw(int most, int width, double chance) {
    this(most, width, chance, new double[most + 1][width], new int[most + 1]);
    rows[0][0] = 1;
    used[0] = 1;
  }

  private SumLaw(int most, int width, double chance, double[][] rows, int[] used) {
    this.most = most;
    this.width = width;
    this.chance = chance;
    this.rows = rows;
    this.used = used;
  }

  SumLaw copy() {
    double[][] copies = new double[most + 1][];
    for (int j = 0; j <= most; j++) {
      copies[j] = rows[j].clone();
    }
    return new SumLaw(most, width, chance, copies, used.clone());
  }

  /** Lets a number of copies of a value take part. */
  void add(long value, int copies) {
    if (copies == 0) {
      return;
    }
    double[] weights = binomial(copies);
    for (int j = most; j >= 0; j--) {
      double[] row = rows[j];
      if (weights[0] != 1) {
        scale(row, used[j], weights[0]);
      }
      for (int t = 1; t <= Math.min(j, weights.length - 1); t++) {
        shift(rows[j - t], used[j - t], row, weights[t], value * t);
        used[j] = Math.max(used[j], used[j - t] == 0 ? 0 : reach(used[j - t], value * t));
      }
    }
  }

  /** Lets the values from one place of a pool to before another take part. */
  void addAll(Pool pool, int from, int to) {
    for (int d = from; d < to; d++) {
      add(pool.value[d], pool.copies[d]);
    }
  }

  private static void scale(double[] row, int columns, double factor) {
    for (int s = 0; s < columns; s++) {
      row[s] *= factor;
    }
  }

  private int reach(int columns, long shift) {
    return (int) Math.min(width, columns + shift);
  }

  private void shift(double[] from, int columns, double[] to, double weight, long shift) {
    int last = width - 1;
    int direct = (int) Math.max(0, Math.min(columns, last - shift));
    int by = (int) Math.min(shift, last);
    for (int s = 0; s < direct; s++) {
      to[s + by] += weight * from[s];
    }
    double beyond = 0;
    for (int s = direct; s < columns; s++) {
      beyond += from[s];
    }
    to[last] += weight * beyond;
  }

  /** Probabilities that 0, 1, ... of the copies are taken, up to the largest number of interest. */
  private double[] binomial(int copies) {
    int mode = (int) Math.min(copies, Math.floor((copies + 1) * chance));
    int top = Math.min(copies, most);
    double[] weights = new double[top + 1];
    double odds = chance / (1 - chance);
    double total = 0;
    double term = 1;
    for (int t = mode; t >= 0 && term > 0; t--) {
      if (t <= top) {
        weights[t] = term;
      }
      total += term;
      term *= t / (odds * (copies - t + 1));
    }
    term = 1;
    for (int t = mode + 1; t <= copies; t++) {
      term *= odds * (copies - t + 1) / t;
      if (t <= top) {
        weights[t] = term;
      } else if (term < NEGLIGIBLE) {
        break;
      }
      total += term;
    }
    // For few draws odds do, which saves a pass over the row; many would overflow.
    double unit = most <= FEW ? weights[0] : total;
    for (int t = 0; t <= top; t++) {
      weights[t] /= unit;
    }
    return weights;
  }

  /** Sums of a row from each column to the last. */
  double[] upper(int j) {
    double[] sums = new double[width];
    double sum = 0;
    for (int s = width - 1; s >= 0; s--) {
      sum += rows[j][s];
      sums[s] = sum;
    }
    return sums;
  }

  /** Sums of a row from the first column to each. */
  double[] lower(int j) {
    double[] sums = new double[width];
    double sum = 0;
    for (int s = 0; s < width; s++) {
      sum += rows[j][s];
      sums[s] = sum;
    }
    return sums;
  }
}
