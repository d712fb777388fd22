package org.fengqiao.hotspot.domain.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns weights, shrinkage and dispersion for one horizon from windows inside the past: at each
 * origin only what had arrived by then is known, and only cells known at the first origin count, as
 * it will be when the result is used. Cells that are in the area merely because something happened
 * later would teach it to spread its bets.
 */
final class Training {
  private static final double[] SHAPES = {0.5, 1, 2, 4, 8};
  private static final double[] NEAR = {0, 0.3, 0.6, 0.9};
  private static final double FIRST = 0.4;
  private static final int LEAST_HISTORY = 7;
  private static final int MOST_WINDOWS = 16;
  private static final int MOST_LOOKS = 8;
  static final double LEVEL_HALF_LIFE = 28;

  private final Area area;
  private final Occurrences known;
  private final int from;
  private final int to;
  private final int window;
  private final int horizon;
  private final List<History> histories = new ArrayList<>();
  private final List<double[]> outcomes = new ArrayList<>();
  private final Budget budget;
  private int[] cells = {};
  private int step;

  private Training(Area area, Budget budget, Occurrences known, int from, int to, int horizon) {
    this.area = area;
    this.budget = budget;
    this.known = known;
    this.from = from;
    this.to = to;
    this.horizon = horizon;
    this.window = Math.min(horizon, Math.max(3, (to - from) / 4));
  }

  /**
   * Learns.
   *
   * @param budget of the area's cells
   * @param known everything known before {@code to}
   * @param from first epoch day
   * @param to the day after the last
   */
  static Learned learn(
      Area area,
      Budget budget,
      Occurrences known,
      int from,
      int to,
      int horizon,
      DayFactors factors,
      Excitation excitation,
      Settings settings) {
    Training training = new Training(area, budget, known, from, to, horizon);
    training.roll();
    return training.learn(factors, excitation, settings);
  }

  private void roll() {
    int first = from + Math.max(LEAST_HISTORY, (int) ((to - from) * FIRST));
    step = Math.min(7, window);
    while ((to - window - first) / step >= MOST_WINDOWS) {
      step++;
    }
    for (int origin = first; origin + window <= to; origin += step) {
      History history = History.of(area, known, from, origin);
      if (histories.isEmpty()) {
        cells = present(history.counts);
      }
      histories.add(history);
      outcomes.add(outcome(origin));
    }
  }

  private static int[] present(double[] counts) {
    int[] present = new int[counts.length];
    int n = 0;
    for (int g = 0; g < counts.length; g++) {
      if (counts[g] > 0) {
        present[n++] = g;
      }
    }
    return Arrays.copyOf(present, n);
  }

  private double[] outcome(int origin) {
    double[] found = new double[area.size()];
    for (int i = 0; i < known.size(); i++) {
      if (known.day(i) >= origin && known.day(i) < origin + window) {
        found[known.cell(i)]++;
      }
    }
    return found;
  }

  private Learned learn(DayFactors factors, Excitation excitation, Settings settings) {
    Shrinkage[] shrinkages = new Shrinkage[Components.HALF_LIVES.length];
    for (int k = 0; k < shrinkages.length; k++) {
      shrinkages[k] = best(Components.HALF_LIVES[k]);
    }
    List<double[]> shares = new ArrayList<>();
    double[] count = new double[histories.size() * cells.length];
    double[][][] voices = new double[histories.size()][][];
    for (int w = 0; w < histories.size(); w++) {
      voices[w] = Components.of(histories.get(w), shrinkages, excitation);
      collect(voices[w], outcomes.get(w), shares, count);
    }
    double[][] rows = shares.toArray(double[][]::new);
    double[] counts = Arrays.copyOf(count, rows.length);
    double[] weights =
        Blend.weights(
            rows, counts, Components.COUNT, settings.anchorLeast(), settings.anchorCounts());
    double[] sizes = dispersion(voices, weights, factors);
    return new Learned(
        horizon,
        weights,
        shrinkages,
        sizes,
        recalibration(shrinkages, excitation, weights, sizes),
        credit(voices, weights, sizes),
        histories.size(),
        gain(rows, counts, weights));
  }

  /** Windows of their own: every cell known at the very origin counts, as late as may be. */
  private Recalibration recalibration(
      Shrinkage[] shrinkages, Excitation excitation, double[] weights, double[] sizes) {
    Looks looks = new Looks();
    int last = to - window;
    int first = from + Math.max(LEAST_HISTORY, (int) ((to - from) * FIRST));
    int apart = Math.max(1, (last - first) / MOST_LOOKS);
    int n = 0;
    for (int origin = first; origin <= last; origin += apart) {
      History h = History.of(area, known, from, origin);
      double[] shares = Forecaster.mixed(Components.of(h, shrinkages, excitation), weights);
      double[] came = outcome(origin);
      int[] there = present(h.counts);
      looks.add(picked(shares, there), picked(came, there));
      n++;
    }
    double overlap = n > 1 ? Math.max(1, window / (double) apart) : 1;
    return looks.learn(
        1 - Recalibration.seen(History.of(area, known, from, to).counts, 1), overlap, sizes);
  }

  private static double[] picked(double[] values, int[] cells) {
    return Arrays.stream(cells).mapToDouble(g -> values[g]).toArray();
  }

  private Credit credit(double[][][] voices, double[] weights, double[] sizes) {
    Promises promises = new Promises(budget.of(cells), cells, sizes);
    for (int w = 0; w < voices.length; w++) {
      promises.add(histories.get(w).counts, Forecaster.mixed(voices[w], weights), outcomes.get(w));
    }
    return promises.credit(histories.size() > 1 ? Math.max(1, window / (double) step) : 1);
  }

  /** The shrinkage under which the windows' matters would have been likeliest. */
  private Shrinkage best(double halfLife) {
    Shrinkage best = new Shrinkage(2, 0.6);
    double most = Double.NEGATIVE_INFINITY;
    double[][] n = new double[histories.size()][];
    double[] days = new double[n.length];
    double[][] nearRates = new double[n.length][];
    for (int w = 0; w < n.length; w++) {
      History h = histories.get(w);
      boolean all = halfLife == Double.POSITIVE_INFINITY;
      n[w] = all ? h.counts : h.decayed(halfLife);
      days[w] = all ? h.days : h.decayedDays(halfLife);
      nearRates[w] = h.nearRates(h.counts);
    }
    for (double shape : SHAPES) {
      for (double near : NEAR) {
        Shrinkage candidate = new Shrinkage(shape, near);
        double score = 0;
        for (int w = 0; w < n.length; w++) {
          double[] rates = candidate.rates(histories.get(w), nearRates[w], n[w], days[w], cells);
          score += logScore(rates, outcomes.get(w));
        }
        if (n.length > 0 && score > most) {
          most = score;
          best = candidate;
        }
      }
    }
    return best;
  }

  private double logScore(double[] rates, double[] found) {
    double total = 0;
    double matters = 0;
    double score = 0;
    for (int g : cells) {
      total += rates[g];
      if (found[g] > 0) {
        matters += found[g];
        score += found[g] * StrictMath.log(Math.max(Double.MIN_NORMAL, rates[g]));
      }
    }
    return score - matters * StrictMath.log(Math.max(Double.MIN_NORMAL, total));
  }

  private void collect(double[][] voices, double[] found, List<double[]> shares, double[] count) {
    double[] total = new double[voices.length];
    for (int k = 0; k < voices.length; k++) {
      for (int g : cells) {
        total[k] += voices[k][g];
      }
    }
    for (int g : cells) {
      if (found[g] > 0) {
        double[] row = new double[voices.length];
        for (int k = 0; k < row.length; k++) {
          // A voice that has nothing to say agrees with the anchor.
          row[k] = total[k] > 0 ? voices[k][g] / total[k] : row[0];
        }
        count[shares.size()] = found[g];
        shares.add(row);
      }
    }
  }

  private static double gain(double[][] rows, double[] counts, double[] weights) {
    double sum = 0;
    double matters = 0;
    for (int i = 0; i < rows.length; i++) {
      double mixed = 0;
      for (int k = 0; k < weights.length; k++) {
        mixed += weights[k] * rows[i][k];
      }
      sum += counts[i] * StrictMath.log(mixed / Math.max(Double.MIN_NORMAL, rows[i][0]));
      matters += counts[i];
    }
    return matters > 0 ? sum / matters : 0;
  }

  private double[] dispersion(double[][][] voices, double[] weights, DayFactors factors) {
    double[] means = new double[histories.size() * cells.length];
    double[] found = new double[means.length];
    int at = 0;
    for (int w = 0; w < histories.size(); w++) {
      History h = histories.get(w);
      double[] shares = Forecaster.mixed(voices[w], weights);
      int origin = from + (int) h.days;
      double total = h.level(factors, LEVEL_HALF_LIFE) * factors.sum(origin, origin + window);
      for (int g : cells) {
        means[at] = total * shares[g];
        found[at++] = outcomes.get(w)[g];
      }
    }
    return Counts.sizes(means, found);
  }
}
