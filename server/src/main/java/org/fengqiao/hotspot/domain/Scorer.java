package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scores a whole district: every grid for every kind and for all kinds together. Pure: the same
 * matters on the same day by the same rules after the same night give the same bits, in whatever
 * order they come.
 */
public final class Scorer {
  private static final double PER_THOUSAND = 1000;
  private static final Part[] ALL = Part.values();

  private final Links links;
  private final double[] exposure;
  private final IntUnaryOperator dayClass;
  private final Calibration rules;
  private final Seasons seasons;

  /**
   * By the rules the product ships with.
   *
   * @param links queen contiguity of the grids
   * @param households per grid; 0 stands for unknown and becomes the median of the known ones, or 1
   * @param dayClass see {@link DayWeights}
   */
  public Scorer(Links links, int[] households, IntUnaryOperator dayClass) {
    this(links, households, dayClass, Calibration.NEWEST);
  }

  /**
   * By other rules.
   *
   * @param rules weights, windows and marks
   */
  public Scorer(Links links, int[] households, IntUnaryOperator dayClass, Calibration rules) {
    this(links, households, dayClass, rules, Seasons.NONE);
  }

  /**
   * With seasons.
   *
   * @param seasons days on which a kind is expected to rise
   */
  public Scorer(
      Links links,
      int[] households,
      IntUnaryOperator dayClass,
      Calibration rules,
      Seasons seasons) {
    this.seasons = seasons;
    this.links = links;
    this.exposure = exposure(households);
    this.dayClass = dayClass;
    this.rules = rules;
  }

  /**
   * Scores all kinds, in parallel by kind.
   *
   * @param kinds number of kind indices; the last one is all matters together
   * @param today epoch day on which the windows end
   */
  public List<KindScores> score(Matters matters, int kinds, int today) {
    return score(matters, kinds, today, List.of());
  }

  /**
   * The same, knowing an earlier result for the same grids: a kind whose counts and days are what
   * they were keeps its scores as they are.
   *
   * @param before one element per kind, or none
   */
  public List<KindScores> score(Matters matters, int kinds, int today, List<KindScores> before) {
    return score(matters, kinds, today, before, Collections.nCopies(kinds, Outlook.NONE));
  }

  /**
   * The same after a night.
   *
   * @param nights one outlook per kind index; one that is of a later day than {@code today}, of
   *     other grids or older than a week is not used
   */
  public List<KindScores> score(
      Matters matters, int kinds, int today, List<KindScores> before, List<Outlook> nights) {
    Windows[] windows = Windows.of(matters, kinds, links.size(), today, rules);
    DayWeights.Learned learned = learned(matters, today);
    return IntStream.range(0, kinds)
        .parallel()
        .mapToObj(kind -> {
          Grounds grounds = Grounds.of(rules, nights.get(kind), kinds - 1, links.size(), today);
          DayWeights days = learned.days(matters, kind, seasons);
          return kind(windows[kind], days, grounds, before.isEmpty() ? null : before.get(kind));
        })
        .toList();
  }

  /**
   * Scores one kind only, as {@link #score} would: what a new matter of that kind can have changed.
   *
   * @param kind index of the kind
   */
  public KindScores one(Matters matters, int kinds, int kind, int today) {
    Windows windows = Windows.one(matters, kinds, kind, links.size(), today, rules);
    Grounds grounds = Grounds.of(rules, Outlook.NONE, kinds - 1, links.size(), today);
    DayWeights days = learned(matters, today).days(matters, kind, seasons);
    return kind(windows, days, grounds, null);
  }

  private DayWeights.Learned learned(Matters matters, int today) {
    return DayWeights.Learned.of(matters, today, dayClass, rules.days(Part.SURPRISE));
  }

  private KindScores kind(
      Windows w, DayWeights days, Grounds grounds, @Nullable KindScores before) {
    if (before != null && before.restsOn(w, days, grounds)) {
      return before;
    }
    return w.empty() ? KindScores.empty(w, days, grounds) : counted(w, days, grounds);
  }

  private KindScores counted(Windows w, DayWeights days, Grounds grounds) {
    int grids = links.size();
    Exceedance exceedance = Exceedance.of(links, w.rate, exposure, rules.raised());
    NeighbourTest neighbours = NeighbourTest.of(links, w.near);
    Surprise surprise = Surprise.of(w.recent, w.past, exposure, days, rules);
    Composite composite = grounds.composite(days);
    int[] n = links.sums(w.d90);
    double[] gi = new double[grids];
    double[] score = new double[grids];
    double[] u = new double[ALL.length];
    for (int g = 0; g < grids; g++) {
      n[g] += w.d90[g];
      gi[g] = rules.neighbourhood(neighbours.z[g], neighbours.q[g]);
      if (n[g] > 0) {
        u[Part.EB.ordinal()] = exceedance.probability[g];
        u[Part.GI.ordinal()] = gi[g];
        u[Part.SURPRISE.ordinal()] = surprise.u[g];
        for (int later = Part.SEVERITY.ordinal(); later < u.length; later++) {
          u[later] = grounds.part(ALL[later], w.graver(g), g);
        }
        score[g] = composite.score(u, n[g]);
      }
    }
    double[][] parts = {exceedance.probability, gi, surprise.u};
    return new KindScores(
        score, parts, figures(exceedance, neighbours, surprise), n, w, days, grounds);
  }

  private static double[][] figures(Exceedance e, NeighbourTest t, Surprise s) {
    double[] district = new double[e.rate.length];
    Arrays.fill(district, e.districtRate * PER_THOUSAND);
    double[] rate = Arrays.stream(e.rate).map(r -> r * PER_THOUSAND).toArray();
    return new double[][] {rate, district, t.z, t.p, t.q, s.expected, s.p};
  }

  private static double[] exposure(int[] households) {
    int[] known = Arrays.stream(households).filter(h -> h > 0).sorted().toArray();
    double typical = known.length == 0 ? 1 : known[known.length / 2];
    return Arrays.stream(households).mapToDouble(h -> h > 0 ? h : typical).toArray();
  }
}
