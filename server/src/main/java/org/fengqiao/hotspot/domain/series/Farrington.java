package org.fengqiao.hotspot.domain.series;

import java.util.Arrays;

/**
 * A week's count against the same season of past years (Farrington, Andrews, Beale and Catchpole
 * 1996), and its flexible form (Noufaily et al. 2013): a quasi-Poisson model with a trend where it
 * is allowed, past outbreaks weighted down, and in the flexible form a factor of season over whole
 * years, the last half year left out, and a negative-binomial bound. For series with at least as
 * many years as looked back, and a little more.
 */
public final class Farrington {
  private Farrington() {}

  /**
   * Settings.
   *
   * @param years years looked back (b)
   * @param halfWindow steps on either side of the same step of a past year (w)
   * @param frequency steps of a year
   * @param periods parts of the year (noPeriods); 1 for the window's steps only
   * @param weightsAbove standardised residuals above this are weighted down
   * @param leftOut last steps that take no part in the fit
   * @param trendAlpha a trend is kept when its p is below this, three years are looked back and it
   *     does not lead above the largest count of the fit
   * @param alpha level of the bound
   * @param flexible whether the bound is the plug-in negative-binomial quantile; otherwise the
   *     two-thirds power of the count is taken as normal, two-sided
   * @param least cases in the last {@code leastSteps} steps without which nothing is told
   */
  public record Settings(
      int years,
      int halfWindow,
      int frequency,
      int periods,
      double weightsAbove,
      int leftOut,
      double trendAlpha,
      double alpha,
      boolean flexible,
      int least,
      int leastSteps) {

    /** Noufaily et al. 2013. */
    public static Settings noufaily(int frequency, double alpha) {
      return new Settings(5, 3, frequency, 10, 2.58, 26, 1, alpha, true, 5, 4);
    }

    /** Farrington et al. 1996. */
    public static Settings original(int frequency, double alpha) {
      return new Settings(5, 3, frequency, 1, 1, 0, 0.05, alpha, false, 5, 4);
    }

    /**
     * First step, from 0, that has the past it needs: all the years in the flexible form, the first
     * one in the older, which takes what there is of the others.
     */
    public int earliest() {
      return (flexible ? years : 1) * frequency + halfWindow;
    }
  }

  /**
   * What is told of a range of steps.
   *
   * @param bounds bounds; NaN where too few cases for telling, or no fit
   * @param mean mean that the model expects; NaN where no fit
   * @param phi dispersion, 1 or more; NaN where no fit
   */
  public record Result(Bounds bounds, double[] mean, double[] phi) {}

  /**
   * Bounds of the steps from {@code from} on.
   *
   * @param counts 0 or more
   * @param from first step judged, {@link Settings#earliest} or later
   */
  public static Result of(int[] counts, Settings settings, int from) {
    Bounds.range(counts, from, settings.earliest());
    int n = counts.length - from;
    Bounds bounds = new Bounds(from, new double[n], new boolean[n]);
    Result result = new Result(bounds, new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      Step step = new Step(counts, from + i, settings);
      double upper = step.fitted ? step.upper() : Double.NaN;
      bounds.upper()[i] = enough(counts, from + i, settings) ? upper : Double.NaN;
      bounds.alarm()[i] = counts[from + i] > 0 && counts[from + i] > bounds.upper()[i];
      result.mean()[i] = step.fitted ? step.mean : Double.NaN;
      result.phi()[i] = step.fitted ? step.phi : Double.NaN;
    }
    return result;
  }

  private static boolean enough(int[] counts, int at, Settings settings) {
    long cases = 0;
    for (int i = Math.max(0, at - settings.leastSteps + 1); i <= at; i++) {
      cases += counts[i];
    }
    return cases >= settings.least;
  }

  /** The model of one step. */
  private static final class Step {
    private final Settings settings;
    private final int at;
    private final int[] steps;
    private final int[] block;
    private final int[] response;
    private double[] now = {};
    private PoissonFit fit;
    final boolean fitted;
    double phi = Double.NaN;
    double mean = Double.NaN;

    Step(int[] counts, int at, Settings settings) {
      this.settings = settings;
      this.at = at;
      int[] all = settings.periods == 1 ? window() : Seasons.blocks(at, settings);
      int last = at - settings.leftOut - 1;
      this.steps =
          java.util.stream.IntStream.range(0, at).filter(t -> all[t] > 0 && t <= last).toArray();
      this.block = Arrays.stream(steps).map(t -> all[t]).toArray();
      this.response = Arrays.stream(steps).map(t -> counts[t]).toArray();
      this.fit = fit(true);
      if (fit.converged && keepsTrend()) {
        this.fitted = true;
      } else {
        this.fit = fit(false);
        this.fitted = fit.converged;
      }
      this.mean = Math.exp(fit.predicted(now));
    }

    /** The steps of past years about the same season. */
    private int[] window() {
      int[] all = new int[at];
      for (int year = 1; year <= settings.years; year++) {
        int middle = at - year * settings.frequency;
        int from = Math.max(0, middle - settings.halfWindow);
        Arrays.fill(all, from, Math.max(from, middle + settings.halfWindow + 1), 1);
      }
      return all;
    }

    private PoissonFit fit(boolean trend) {
      double[][] design = new double[steps.length][];
      for (int i = 0; i < steps.length; i++) {
        design[i] = row(steps[i], block[i], trend);
      }
      now = row(at, settings.periods, trend);
      double[] weight = new double[steps.length];
      Arrays.fill(weight, 1);
      PoissonFit first = PoissonFit.of(design, response, weight);
      if (!first.converged) {
        return first;
      }
      phi = Math.max(1, first.dispersion());
      PoissonFit second =
          PoissonFit.of(design, response, weights(first.anscombe(phi), settings.weightsAbove));
      phi = Math.max(1, second.dispersion());
      return second;
    }

    /** Constant, parts of the year against the first, and the time from here in years. */
    private double[] row(int t, int part, boolean trend) {
      double[] row = new double[settings.periods + (trend ? 1 : 0)];
      row[0] = 1;
      if (part > 1) {
        row[part - 1] = 1;
      }
      if (trend) {
        row[settings.periods] = (t - at) / (double) settings.frequency;
      }
      return row;
    }

    private boolean keepsTrend() {
      int largest = Arrays.stream(response).max().orElse(0);
      return settings.years >= 3
          && fit.p(settings.periods) < settings.trendAlpha
          && Math.exp(fit.predicted(now)) <= largest;
    }

    double upper() {
      if (settings.flexible) {
        return phi > 1
            ? Quantiles.negativeBinomial(settings.alpha, mean / (phi - 1), 1 / phi)
            : Quantiles.poisson(settings.alpha, mean);
      }
      double error = fit.spread(now) * Math.sqrt(phi) * mean;
      double deviation = Math.sqrt(4.0 / 9 * Math.cbrt(mean) * (phi + error * error / mean));
      double z = Quantiles.normalUpper(settings.alpha / 2);
      return Math.pow(Math.pow(mean, 2.0 / 3) + z * deviation, 1.5);
    }
  }

  /** The larger the residual above the limit, the smaller the weight; their sum stays n. */
  private static double[] weights(double[] residuals, double above) {
    double sum = 0;
    double[] weight = new double[residuals.length];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = residuals[i] > above ? 1 / (residuals[i] * residuals[i]) : 1;
      sum += weight[i];
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] *= weight.length / sum;
    }
    return weight;
  }
}
