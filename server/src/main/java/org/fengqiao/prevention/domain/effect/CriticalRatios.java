package org.fengqiao.prevention.domain.effect;

/**
 * Law of the critical ratio under re-assignment. A re-assignment puts {@code a} matters of observed
 * controls and {@code b} of the {@code all} matters of observed early tasks into the first arm.
 * Under a true ratio r early counts are divided by r, so it is as low as what was seen exactly when
 * {@code a + b/r <= all/r}, that is when r is at most {@code (all - b) / a}. One table of these
 * ratios with their probabilities therefore answers the test for every r.
 */
final class CriticalRatios {
  private final double[] ratio;
  private final double[] mass;

  /** Probability of re-assignments that tie with what was seen whatever the ratio. */
  private final double tied;

  /**
   * Takes a law.
   *
   * @param ratio critical ratios, ascending, may end infinite
   * @param mass their probabilities
   * @param tied probability of ties at every ratio; with {@code mass} it makes 1
   */
  CriticalRatios(double[] ratio, double[] mass, double tied) {
    this.ratio = ratio;
    this.mass = mass;
    this.tied = tied;
  }

  /** Chance of as few matters in the first arm as seen, or fewer, at a true ratio. */
  double below(double r) {
    double sum = 0;
    for (int i = ratio.length - 1; i >= 0 && ratio[i] >= r; i--) {
      sum += mass[i];
    }
    return Math.min(1, sum + tied);
  }

  /** Chance of as many matters in the first arm as seen, or more, at a true ratio. */
  double above(double r) {
    double sum = 0;
    for (int i = 0; i < ratio.length && ratio[i] <= r; i++) {
      sum += mass[i];
    }
    return Math.min(1, sum + tied);
  }

  /** Smallest ratio that is not rejected on the side of more matters. */
  double lowerEnd(double tail) {
    double sum = tied;
    for (int i = 0; i < ratio.length && sum <= tail; i++) {
      sum += mass[i];
      if (sum > tail) {
        return ratio[i];
      }
    }
    return 0;
  }

  /** Largest ratio that is not rejected on the side of fewer matters. */
  double upperEnd(double tail) {
    double sum = tied;
    for (int i = ratio.length - 1; i >= 0 && sum <= tail; i--) {
      sum += mass[i];
      if (sum > tail) {
        return ratio[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
