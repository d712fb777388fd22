package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;

/**
 * Fits {@code lambda(g, t) = s(t) [ mu(g) + theta * field(g, t) ]} with a background of its own for
 * every cell by expectation and conditional maximisation (Mohler et al. 2011, on cells as in the
 * grid version). Without a background per cell theta would also carry what is merely a busy place
 * (Reinhart & Greenhouse 2018). Matters of one day do not set each other off: days are all that is
 * known. The compensator is exact, so no step lowers the likelihood.
 */
public final class SelfExcitation {
  private static final double MOST_THETA = 0.95;
  private static final double LEAST_Q = 0.1;

  /** Mean lag of at most 30 days: what lasts longer is background. */
  private static final double MOST_Q = 1 - 1.0 / 30;

  private static final double TOLERANCE = 1e-7;

  private final Area area;
  private final CellDays data;
  private final double[] s;
  private final double usualDays;
  private final double[] ofDay;
  private final double[] mu;
  private double theta = 0.2;
  private double q = 0.8;
  private double own = 0.7;
  private final double[] likelihoods;
  private int steps;

  // Running state per source cell: value and lag-weighted value on its reference day.
  private final double[] state;
  private final double[] lagged;
  private final int[] reference;

  private SelfExcitation(Area area, CellDays data, double[] s, int most) {
    this.area = area;
    this.data = data;
    this.s = s;
    this.usualDays = Arrays.stream(s).sum();
    this.ofDay = new double[s.length];
    this.mu = new double[area.size()];
    this.likelihoods = new double[most];
    this.state = new double[area.size()];
    this.lagged = new double[area.size()];
    this.reference = new int[area.size()];
    for (int i = 0; i < data.size(); i++) {
      ofDay[data.day[i]] += data.count[i];
      mu[data.cell[i]] += (1 - theta) * data.count[i] / usualDays;
    }
  }

  /**
   * Fits.
   *
   * @param known matters of one kind
   * @param from first epoch day of the history
   * @param to the day after its last
   * @param factors how busy each day is
   * @param most steps at most; fewer when the likelihood stands still
   */
  public static SelfExcitation fit(
      Area area, Occurrences known, int from, int to, DayFactors factors, int most) {
    CellDays data = CellDays.of(known, from, to);
    double[] s = new double[Math.max(1, to - from)];
    Arrays.setAll(s, t -> factors.of(from + t));
    SelfExcitation fit = new SelfExcitation(area, data, s, Math.max(1, most));
    if (data.size() > 0) {
      fit.iterate(Math.max(1, most));
    }
    return fit;
  }

  /** The fitted law of what sets off what. */
  public Excitation excitation() {
    return data.size() == 0 ? Excitation.NONE : new Excitation(theta, q, own);
  }

  /** Background per cell, matters a usual day. */
  public double[] background() {
    return mu.clone();
  }

  /** Log likelihood before each step (constants left out); never falls. */
  public double[] likelihoods() {
    return Arrays.copyOf(likelihoods, steps);
  }

  private void iterate(int most) {
    while (steps < most) {
      Sums sums = expect();
      likelihoods[steps++] = sums.likelihood;
      maximise(sums);
      if (steps > 1) {
        double gain = likelihoods[steps - 1] - likelihoods[steps - 2];
        if (gain < TOLERANCE * Math.abs(likelihoods[steps - 1])) {
          return;
        }
      }
    }
  }

  /** What one pass over the data adds up. */
  private static final class Sums {
    double likelihood;
    double ownTriggered;
    double nearTriggered;

    /** Triggered by cells that have no neighbour: says nothing about the share that stays. */
    double islands;

    double lags;
    final double[] background;

    Sums(int cells) {
      background = new double[cells];
    }
  }

  private Sums expect() {
    Sums sums = new Sums(area.size());
    Arrays.fill(state, 0);
    Arrays.fill(lagged, 0);
    Arrays.fill(reference, 0);
    double[] decay = Excitation.powers(q, data.days + 2);
    for (int first = 0, next; first < data.size(); first = next) {
      next = first;
      while (next < data.size() && data.day[next] == data.day[first]) {
        attribute(next++, decay, sums);
      }
      for (int i = first; i < next; i++) {
        add(i, decay);
      }
    }
    for (double m : mu) {
      sums.likelihood -= m * usualDays;
    }
    sums.likelihood -= theta * reached(q);
    return sums;
  }

  /** Shares one cell's matters of a day out among background, own past and neighbours' past. */
  private void attribute(int i, double[] decay, Sums sums) {
    int g = data.cell[i];
    int t = data.day[i];
    boolean island = area.degree[g] == 0;
    double passed = decay[t - reference[g]];
    double self = (island ? 1 : own) * passed * state[g];
    double selfLag = (island ? 1 : own) * passed * (lagged[g] + (t - reference[g]) * state[g]);
    double near = 0;
    double nearLag = 0;
    for (int o = area.links.from(g); o < area.links.to(g); o++) {
      int j = area.links.at(o);
      if (state[j] > 0) {
        double share = (1 - own) / area.degree[j] * decay[t - reference[j]];
        near += share * state[j];
        nearLag += share * (lagged[j] + (t - reference[j]) * state[j]);
      }
    }
    double lambda = mu[g] + theta * (self + near);
    if (!(lambda > 0)) {
      lambda = Double.MIN_NORMAL;
    }
    double each = data.count[i] / lambda;
    sums.likelihood += data.count[i] * StrictMath.log(s[t] * lambda);
    sums.background[g] += each * mu[g];
    sums.lags += each * theta * (selfLag + nearLag);
    sums.nearTriggered += each * theta * near;
    if (island) {
      sums.islands += each * theta * self;
    } else {
      sums.ownTriggered += each * theta * self;
    }
  }

  private void add(int i, double[] decay) {
    int g = data.cell[i];
    int t = data.day[i];
    double passed = decay[t + 1 - reference[g]];
    lagged[g] = passed * (lagged[g] + (t + 1 - reference[g]) * state[g]);
    state[g] = passed * state[g] + (1 - q) * data.count[i];
    reference[g] = t + 1;
  }

  private void maximise(Sums sums) {
    for (int g = 0; g < mu.length; g++) {
      mu[g] = sums.background[g] / usualDays;
    }
    double spread = sums.ownTriggered + sums.nearTriggered;
    double triggered = spread + sums.islands;
    if (!(triggered > 0)) {
      theta = 0;
      return;
    }
    own = spread > 0 ? sums.ownTriggered / spread : own;
    theta = Math.min(MOST_THETA, triggered / Math.max(Double.MIN_NORMAL, reached(q)));
    q = better(triggered, sums.lags);
  }

  /** Matters that could be set off within the history, per unit of theta, weighted by the days. */
  private double reached(double decay) {
    double reach = 0;
    double sum = 0;
    for (int t = s.length - 1; t >= 0; t--) {
      sum += ofDay[t] * reach;
      reach = (1 - decay) * s[t] + decay * reach;
    }
    return sum;
  }

  /** Golden section for the decay; the present one stays unless another is better. */
  private double better(double triggered, double lags) {
    double golden = (StrictMath.sqrt(5) - 1) / 2;
    double low = LEAST_Q;
    double high = MOST_Q;
    double a = high - golden * (high - low);
    double b = low + golden * (high - low);
    double fa = expected(a, triggered, lags);
    double fb = expected(b, triggered, lags);
    for (int i = 0; i < 30; i++) {
      if (fa > fb) {
        high = b;
        b = a;
        fb = fa;
        a = high - golden * (high - low);
        fa = expected(a, triggered, lags);
      } else {
        low = a;
        a = b;
        fa = fb;
        b = low + golden * (high - low);
        fb = expected(b, triggered, lags);
      }
    }
    double found = (low + high) / 2;
    return expected(found, triggered, lags) > expected(q, triggered, lags) ? found : q;
  }

  /** The part of the expected log likelihood that depends on the decay. */
  private double expected(double decay, double triggered, double lags) {
    return triggered * StrictMath.log(1 - decay)
        + lags * StrictMath.log(decay)
        - theta * reached(decay);
  }
}
