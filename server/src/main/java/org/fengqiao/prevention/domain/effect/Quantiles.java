package org.fengqiao.prevention.domain.effect;

import org.fengqiao.hotspot.domain.Gamma;

/** Quantiles by bisection of exact tails. */
final class Quantiles {
  private Quantiles() {}

  /** The z with {@code P(Z <= z) = probability}; probability strictly between 0 and 1. */
  static double normal(double probability) {
    double low = -40;
    double high = 40;
    for (int i = 0; i < 200 && high - low > 1e-14; i++) {
      double middle = (low + high) / 2;
      if (Gamma.normalUpper(middle) > 1 - probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
