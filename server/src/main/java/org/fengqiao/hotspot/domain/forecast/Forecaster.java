package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.Scatter;

/**
 * Forecasts matters of one kind per cell for 7, 14 and 30 days. {@link #fit} learns once, {@link
 * #forecast} applies what was learned to what is known on any later day, so that a back-test can
 * freeze the one and roll the other. The same input gives the same bits, in whatever order matters
 * come; a cell's result does not depend on its ordinal but for rounding.
 */
public final class Forecaster {
  private static final int[] HORIZONS = {7, 14, 30};

  private final Area area;
  private final Budget budget;
  private final int from;
  private final DayFactors factors;
  private final Excitation excitation;
  private final Learned[] learned;
  private final Settings settings;
  private final Occurrences known;
  private final int origin;

  private Forecaster(
      Area area,
      Budget budget,
      int from,
      DayFactors factors,
      Excitation excitation,
      Learned[] learned,
      Settings settings,
      Occurrences known,
      int origin) {
    this.area = area;
    this.budget = budget;
    this.from = from;
    this.factors = factors;
    this.excitation = excitation;
    this.learned = learned;
    this.settings = settings;
    this.known = known;
    this.origin = origin;
  }

  /**
   * Learns from the matters of one kind, all horizons of the product.
   *
   * @param links queen contiguity of the cells
   * @param exposure households per cell, or 1 each; unknown ones become the median
   * @param cell cell of each matter, -1 outside every cell (left out)
   * @param day epoch day of each
   * @param lastDay last epoch day that is known entirely; later matters are left out
   */
  public static Forecaster fit(
      Links links, double[] exposure, int[] cell, int[] day, int lastDay, Settings settings) {
    Occurrences all = Occurrences.of(cell, day);
    return fit(
        Area.of(links, exposure), all, all.firstDay(lastDay), lastDay + 1, settings, HORIZONS);
  }

  /**
   * Learns from what was known before a day.
   *
   * @param all matters of one kind with their days of arrival
   * @param from first epoch day of the history, no later than the first matter
   * @param to what arrived on this epoch day or later is not looked at
   * @param horizons days, each 1 or more
   */
  public static Forecaster fit(
      Area area, Occurrences all, int from, int to, Settings settings, int... horizons) {
    return fit(area, Budget.ofCells(area.size()), all, from, to, settings, horizons);
  }

  /**
   * The same with a budget of its own for {@link #choose}.
   *
   * @param budget of the area's cells
   */
  public static Forecaster fit(
      Area area,
      Budget budget,
      Occurrences all,
      int from,
      int to,
      Settings settings,
      int... horizons) {
    Occurrences known = all.before(to);
    DayFactors factors = DayFactors.estimate(known, from, to, settings.calendar());
    int[] active = active(area, known);
    int[] ordinal = new int[area.size()];
    Arrays.fill(ordinal, -1);
    for (int i = 0; i < active.length; i++) {
      ordinal[active[i]] = i;
    }
    Area small = area.reduced(active, ordinal);
    Occurrences there = known.renumbered(ordinal);
    Excitation excitation =
        SelfExcitation.fit(small, there, from, to, factors, settings.steps()).excitation();
    Learned[] learned =
        IntStream.of(horizons)
            .mapToObj(h ->
                Training.learn(
                    small, budget.of(active), there, from, to, h, factors, excitation, settings))
            .toArray(Learned[]::new);
    return new Forecaster(area, budget, from, factors, excitation, learned, settings, known, to);
  }

  /** Horizons of the product, days. */
  public static int[] horizons() {
    return HORIZONS.clone();
  }

  /** Cells in which anything happened, ascending. */
  private static int[] active(Area area, Occurrences known) {
    boolean[] seen = new boolean[area.size()];
    for (int i = 0; i < known.size(); i++) {
      seen[known.cell(i)] = true;
    }
    IntUnaryOperator one = g -> seen[g] ? 1 : 0;
    return IntStream.range(0, seen.length).filter(g -> one.applyAsInt(g) == 1).toArray();
  }

  /** The days after the last one that was learned from. */
  public Forecast forecast(int horizon) {
    return forecast(known, origin, horizon);
  }

  /**
   * The days from an origin on, knowing what had arrived before it, with what was learned earlier.
   *
   * @param all matters of the same cells
   * @param at epoch day of the first day that is forecast
   * @param horizon one that was learned
   */
  public Forecast forecast(Occurrences all, int at, int horizon) {
    Learned l = learned(horizon);
    double[] bare = shares(all, at, horizon);
    History h = History.of(area, all, from, at);
    double total = h.level(factors, Training.LEVEL_HALF_LIFE) * factors.sum(at, at + horizon);
    for (int g = 0; g < bare.length; g++) {
      bare[g] *= total;
    }
    double[] sizes = l.recalibration().sizes();
    double[] mean =
        area.known
            ? l.recalibration().told(bare, staying(h))
            : l.recalibration().toldOfAll(bare, h.counts);
    int[] low = new int[mean.length];
    int[] high = new int[mean.length];
    double[] held = new double[mean.length];
    for (int g = 0; g < mean.length; g++) {
      double size = sizes[Counts.bin(mean[g])];
      Counts.Range range = Counts.range(mean[g], size, 1 - 2 * settings.tail());
      low[g] = range.low();
      high[g] = range.high();
      held[g] = range.held();
    }
    return new Forecast(at, horizon, mean, bare, low, high, held, total);
  }

  /**
   * Share of the level that goes on lying in cells of the area. An area made of the cells where
   * something was known loses what will come to others.
   */
  private double staying(History h) {
    double seen = Recalibration.seen(History.of(area, known, from, origin).counts, 1);
    double before = h.weightBefore(origin, Training.LEVEL_HALF_LIFE);
    return seen / (before + (1 - before) * seen);
  }

  /**
   * Probability that anything comes where so many are expected.
   *
   * @param mean of a forecast of this horizon, 0 or more
   */
  public double some(double mean, int horizon) {
    double size = learned(horizon).recalibration().sizes()[Counts.bin(mean)];
    return -StrictMath.expm1(-size * StrictMath.log1p(mean / size));
  }

  /** How the count of a cell scatters around what is told of it. */
  public Scatter scatter(int horizon) {
    return Scatter.of(learned(horizon).recalibration().sizes());
  }

  /** Power by which what is told of known cells departs from what is expected, 1 or more. */
  public double power(int horizon) {
    return learned(horizon).recalibration().power();
  }

  /**
   * The cells to go to within a budget. Starts from where most had been in the whole history and
   * departs from it only as far as a loss against it is unlikely; see {@link Departure}.
   *
   * @param forecast of the same matters, made by this forecaster
   * @param all matters of the same cells
   * @param percent of cells or households
   */
  public int[] choose(Forecast forecast, Occurrences all, int percent) {
    Learned l = learned(forecast.horizon());
    History h = History.of(area, all, from, forecast.origin());
    double days = Math.max(1, origin - from);
    double scale = forecast.total() > 0 ? h.total / h.days * days / forecast.total() : 0;
    double[] expected = Arrays.stream(forecast.bare()).map(m -> m * scale).toArray();
    return new Departure(budget, expected, l.sizes(), days / forecast.horizon(), l.credit())
        .choose(h.counts, budget.order(forecast.bare()), percent);
  }

  /** Share of a promised gain over the whole history that is believed. */
  public double credit(int horizon) {
    return learned(horizon).credit().share();
  }

  /** Share of the coming matters in each cell; together 1, or all 0 while nothing is known. */
  public double[] shares(Occurrences all, int at, int horizon) {
    Learned l = learned(horizon);
    History h = History.of(area, all, from, at);
    return mixed(Components.of(h, l.shrinkages(), excitation), l.weights());
  }

  /** What sets off what, as fitted. */
  public Excitation excitation() {
    return excitation;
  }

  /** Weights of the voices for a horizon, see ADR 0057; the first is the anchor. */
  public double[] weights(int horizon) {
    return learned(horizon).weights().clone();
  }

  /** Windows of the past the weights of a horizon rest on; 0 when there was too little past. */
  public int windows(int horizon) {
    return learned(horizon).windows();
  }

  /** Log score per matter gained over the anchor alone in those windows, nats. */
  public double gain(int horizon) {
    return learned(horizon).gain();
  }

  private Learned learned(int horizon) {
    for (Learned one : learned) {
      if (one.horizon() == horizon) {
        return one;
      }
    }
    throw new IllegalArgumentException("nothing was learned for " + horizon + " days");
  }

  /** Voices made shares and mixed; a voice without anything to say agrees with the first. */
  static double[] mixed(double[][] voices, double[] weights) {
    double[] mixed = new double[voices[0].length];
    for (int k = 0; k < voices.length; k++) {
      double total = History.sum(voices[k]);
      double[] voice = total > 0 ? voices[k] : voices[0];
      double sum = total > 0 ? total : History.sum(voice);
      if (sum > 0 && weights[k] > 0) {
        for (int g = 0; g < mixed.length; g++) {
          mixed[g] += weights[k] * voice[g] / sum;
        }
      }
    }
    return mixed;
  }
}
