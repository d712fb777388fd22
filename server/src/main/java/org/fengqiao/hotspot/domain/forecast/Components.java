package org.fengqiao.hotspot.domain.forecast;

/**
 * The voices of the blend: each says what share of the coming matters lies in which cell. The first
 * one is the anchor.
 */
final class Components {
  /** Half-lives of the shrunk rates, days; the first is the whole history. */
  static final double[] HALF_LIVES = {Double.POSITIVE_INFINITY, 90, 30};

  /**
   * The anchor, the shrunk rates, fast repeats of three days, slower ones of ten, self-excitation.
   */
  static final int COUNT = 1 + HALF_LIVES.length + 3;

  private static final double ANCHOR_HALF_LIFE = 30;
  private static final double ANCHOR_RECENT = 0.2;
  private static final double ANCHOR_NEAR = 0.1;
  private static final double[] FAST = {3, 10};

  private Components() {}

  /**
   * All voices at one origin, each with values of 0 or more.
   *
   * @param shrinkages one per half-life
   */
  static double[][] of(History h, Shrinkage[] shrinkages, Excitation excitation) {
    double[] nearRates = h.nearRates(h.counts);
    double[][] voices = new double[COUNT][];
    voices[0] = anchor(h);
    for (int k = 0; k < HALF_LIVES.length; k++) {
      voices[1 + k] = shrunk(h, nearRates, HALF_LIVES[k], shrinkages[k]);
    }
    int at = 1 + HALF_LIVES.length;
    for (double halfLife : FAST) {
      voices[at++] = h.decayed(halfLife);
    }
    voices[at] = h.excited(excitation);
    return voices;
  }

  /** Rates of one half-life, shrunk. */
  static double[] shrunk(History h, double[] nearRates, double halfLife, Shrinkage shrinkage) {
    boolean all = halfLife == Double.POSITIVE_INFINITY;
    double[] n = all ? h.counts : h.decayed(halfLife);
    double days = all ? h.days : h.decayedDays(halfLife);
    return shrinkage.rates(h, nearRates, n, days);
  }

  /** The whole history, a fifth of the last month's rate, a tenth of the neighbours'. */
  static double[] anchor(History h) {
    double[] recent = h.decayed(ANCHOR_HALF_LIFE);
    double recentDays = h.decayedDays(ANCHOR_HALF_LIFE);
    double[] anchor = new double[recent.length];
    for (int g = 0; g < anchor.length; g++) {
      anchor[g] = h.counts[g] / h.days + ANCHOR_RECENT * recent[g] / recentDays;
    }
    double[] near = h.nearRates(anchor);
    for (int g = 0; g < anchor.length; g++) {
      near[g] *= ANCHOR_NEAR * h.area.exposure[g];
    }
    for (int g = 0; g < anchor.length; g++) {
      anchor[g] += near[g];
    }
    return anchor;
  }
}
