package org.fengqiao.prevention.domain.effect;

/**
 * How many matters to expect if nothing had been done: a negative binomial law, Poisson where the
 * size is infinite.
 *
 * @param mean expected matters, 0 or more
 * @param size shape of the gamma mixture; smaller means more spread, infinite means Poisson
 */
public record Predictive(double mean, double size) {
  private static final double NEGLIGIBLE = 1e-18;

  /** Smallest count whose tail below or at it reaches a probability strictly between 0 and 1. */
  public int quantile(double probability) {
    if (!(mean > 0)) {
      return 0;
    }
    // From the mode outwards, so that nothing underflows; scaled by the sum at the end.
    int mode = (int) mode();
    int from = mode;
    double total = 1;
    for (double p = 1; from > 0 && p > NEGLIGIBLE; from--) {
      p /= step(from - 1);
      total += p;
    }
    double first = 1;
    for (int k = mode; k > from; k--) {
      first /= step(k - 1);
    }
    double p = 1;
    for (int k = mode; p > NEGLIGIBLE; k++) {
      p *= step(k);
      total += p;
    }
    double sum = 0;
    p = first;
    int k = from;
    while (true) {
      sum += p / total;
      if (sum >= probability - 1e-13 || p == 0) {
        return k;
      }
      p *= step(k);
      k++;
    }
  }

  /** Ratio of the probabilities of k + 1 and k. */
  private double step(int k) {
    return Double.isInfinite(size) ? mean / (k + 1) : (k + size) / (k + 1) * (mean / (size + mean));
  }

  private double mode() {
    if (Double.isInfinite(size)) {
      return Math.floor(mean);
    }
    return size <= 1 ? 0 : Math.floor(mean * (size - 1) / size);
  }
}
