package org.fengqiao.hotspot.domain;

/**
 * Sums in doubled precision (error-free transformations of Knuth and Dekker), so that means and
 * second moments do not lose digits to large offsets. R sums in 80-bit registers; this agrees with
 * it to the last bit in practice and never needs them.
 */
final class Sums {
  private double high;
  private double low;

  /** Adds a value. */
  void add(double value) {
    double sum = high + value;
    double back = sum - high;
    low += (high - (sum - back)) + (value - back);
    high = sum;
  }

  /** Adds the product of two values. */
  void addProduct(double a, double b) {
    double product = a * b;
    low += Math.fma(a, b, -product);
    add(product);
  }

  /** The rounded sum. */
  double value() {
    return high + low;
  }

  /** A copy that can go on by itself. */
  Sums copy() {
    Sums copy = new Sums();
    copy.high = high;
    copy.low = low;
    return copy;
  }

  static double of(double[] values) {
    Sums sums = new Sums();
    for (double value : values) {
      sums.add(value);
    }
    return sums.value();
  }

  /** Mean, corrected once by the mean of the deviations. */
  static double mean(double[] values) {
    double first = of(values) / values.length;
    Sums rest = new Sums();
    for (double value : values) {
      rest.add(value - first);
    }
    return first + rest.value() / values.length;
  }

  /** Deviations from the mean. */
  static double[] centred(double[] values) {
    double mean = mean(values);
    double[] z = new double[values.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = values[i] - mean;
    }
    return z;
  }

  /** Whether all values are equal; true for none or one. */
  static boolean constant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }
}
