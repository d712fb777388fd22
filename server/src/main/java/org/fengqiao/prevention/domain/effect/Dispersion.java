package org.fengqiao.prevention.domain.effect;

import java.util.List;

/** Spread of outcomes beyond chance, by moments within arms of blocks. */
public final class Dispersion {
  private Dispersion() {}

  /**
   * The d of variance {@code m + d m²}, pooled over arms.
   *
   * @param arms counts by arm
   * @return 0 or more; NaN while no arm has two tasks or nothing happened
   */
  public static double of(List<int[]> arms) {
    double excess = 0;
    double square = 0;
    int degrees = 0;
    for (int[] counts : arms) {
      int n = counts.length;
      if (n < 2) {
        continue;
      }
      double mean = mean(counts);
      double sum = 0;
      for (int c : counts) {
        sum += (c - mean) * (c - mean);
      }
      excess += sum - (n - 1) * mean;
      square += (n - 1) * mean * mean;
      degrees += n - 1;
    }
    return degrees == 0 || square == 0 ? Double.NaN : Math.max(0, excess / square);
  }

  /** Mean count; NaN for none. */
  public static double mean(int[] counts) {
    long sum = 0;
    for (int c : counts) {
      sum += c;
    }
    return counts.length == 0 ? Double.NaN : (double) sum / counts.length;
  }
}
