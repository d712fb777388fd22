package org.fengqiao.hotspot.domain.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Windows of the past beside what would have been expected in them: what {@link Recalibration} is
 * learned from. The level of the whole area is taken as it came, so that what is learned is how
 * matters spread over the cells and how a cell's own count scatters, not how the area drifted.
 */
final class Looks {
  /** Powers that are tried: 1 and so many steps more. */
  private static final int STEPS = 12;

  private static final double STEP = 0.05;

  /** Standard deviation of the prior law of the power around 1, by share unseen. */
  private static final double PRIOR = 0.2;

  private final List<double[]> expected = new ArrayList<>();
  private final List<double[]> found = new ArrayList<>();
  private int cells;

  /**
   * Adds a window.
   *
   * @param shares expected of the cells that were known at its beginning
   * @param came matters in each
   */
  void add(double[] shares, double[] came) {
    if (History.sum(came) > 0 && History.sum(shares) > 0) {
      expected.add(shares);
      found.add(came);
      cells += shares.length;
    }
  }

  /**
   * The likeliest power, drawn towards 1, and the sizes under it.
   *
   * @param unseen share of the matters to come in cells without any so far: where all cells have
   *     long been known, nothing is to be put right
   * @param overlap how many windows a day lies in, 1 or more: so many of them count as one
   * @param start sizes to look from, kept where there is nothing to learn from
   */
  Recalibration learn(double unseen, double overlap, double[] start) {
    if (expected.isEmpty()) {
      return new Recalibration(1, start);
    }
    double[] counts = joined(found);
    double[] means = means(1);
    double most = likelihood(means, counts, start) / overlap;
    double best = 1;
    boolean better = true;
    for (int k = 1; k <= STEPS && better; k++) {
      double power = 1 + k * STEP;
      double away = k * STEP / (PRIOR * unseen);
      double[] tried = means(power);
      double score = likelihood(tried, counts, start) / overlap - away * away / 2;
      better = score > most;
      if (better) {
        most = score;
        best = power;
        means = tried;
      }
    }
    return new Recalibration(best, Counts.sizesFrom(start, means, counts));
  }

  private double[] means(double power) {
    double[] means = new double[cells];
    int at = 0;
    for (int w = 0; w < expected.size(); w++) {
      double total = History.sum(found.get(w));
      double[] one = Recalibration.spread(expected.get(w), g -> true, power, total);
      System.arraycopy(one, 0, means, at, one.length);
      at += one.length;
    }
    return means;
  }

  private static double likelihood(double[] means, double[] counts, double[] sizes) {
    double sum = 0;
    for (int i = 0; i < means.length; i++) {
      sum += Counts.score(counts[i], means[i], sizes[Counts.bin(means[i])]);
      if (counts[i] > 0) {
        sum += counts[i] * StrictMath.log(Math.max(Double.MIN_NORMAL, means[i]));
      }
    }
    return sum;
  }

  private static double[] joined(List<double[]> rows) {
    return rows.stream().flatMapToDouble(Arrays::stream).toArray();
  }
}
