package org.fengqiao.grid.domain;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole numbers shared by weights. */
final class Shares {
  private Shares() {}

  /**
   * Shares a number by largest remainders: the parts sum to it and each is within one of its
   * proportion; of equal remainders the first part gets more.
   *
   * @param whole not negative
   * @param weights positive, at least one
   */
  static int[] of(int whole, double[] weights) {
    double sum = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
    int[] parts = new int[weights.length];
    double[] rest = new double[weights.length];
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      double exact = whole * (weights[i] / sum);
      parts[i] = (int) Math.floor(exact);
      rest[i] = exact - parts[i];
      given += parts[i];
    }
    int[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -rest[i]).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int k = 0; k < whole - given; k++) {
      parts[order[k % order.length]]++;
    }
    return parts;
  }
}
