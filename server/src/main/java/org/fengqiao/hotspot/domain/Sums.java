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

  /** Four sums side by side do not wait for each other. */
  private static Sums merged(Sums a, Sums b, Sums c, Sums d) {
    for (Sums other : new Sums[] {b, c, d}) {
      a.add(other.high);
      a.low += other.low;
    }
    return a;
  }

  static double of(double[] values) {
    return shifted(values, 0);
  }

  /** Sum of the values, each less the same number. */
  private static double shifted(double[] values, double by) {
    Sums a = new Sums();
    Sums b = new Sums();
    Sums c = new Sums();
    Sums d = new Sums();
    int i = 0;
    for (; i + 3 < values.length; i += 4) {
      a.add(values[i] - by);
      b.add(values[i + 1] - by);
      c.add(values[i + 2] - by);
      d.add(values[i + 3] - by);
    }
    for (; i < values.length; i++) {
      a.add(values[i] - by);
    }
    return merged(a, b, c, d).value();
  }

  /**
   * Sum of the squared deviations of values that lie around 0 from their mean.
   *
   * @param mean of these values, small beside them
   */
  static double squares(double[] values, double mean) {
    Sums a = new Sums();
    Sums b = new Sums();
    Sums c = new Sums();
    Sums d = new Sums();
    int i = 0;
    for (; i + 3 < values.length; i += 4) {
      a.addProduct(values[i], values[i]);
      b.addProduct(values[i + 1], values[i + 1]);
      c.addProduct(values[i + 2], values[i + 2]);
      d.addProduct(values[i + 3], values[i + 3]);
    }
    for (; i < values.length; i++) {
      a.addProduct(values[i], values[i]);
    }
    Sums all = merged(a, b, c, d);
    all.addProduct(-mean * values.length, mean);
    return all.value();
  }

  /** Mean, corrected once by the mean of the deviations. */
  static double mean(double[] values) {
    double first = of(values) / values.length;
    return first + shifted(values, first) / values.length;
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
