package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scores a whole district: every grid for every kind and for all kinds together. Pure: the same
 * matters on the same day give the same bits, in whatever order they come.
 */
public final class Scorer {
  private static final double PER_THOUSAND = 1000;

  private final Links links;
  private final double[] exposure;
  private final IntUnaryOperator dayClass;

  /**
   * @param links queen contiguity of the grids
   * @param households per grid; 0 stands for unknown and becomes the median of the known ones, or 1
   * @param dayClass see {@link DayWeights}
   */
  public Scorer(Links links, int[] households, IntUnaryOperator dayClass) {
    this.links = links;
    this.exposure = exposure(households);
    this.dayClass = dayClass;
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
    Windows[] windows = Windows.of(matters, kinds, links.size(), today);
    DayWeights days = DayWeights.of(matters, today, dayClass);
    return IntStream.range(0, kinds)
        .parallel()
        .mapToObj(kind -> kind(windows[kind], days, before.isEmpty() ? null : before.get(kind)))
        .toList();
  }

  /**
   * Scores one kind only, as {@link #score} would: what a new matter of that kind can have changed.
   *
   * @param kind index of the kind
   */
  public KindScores one(Matters matters, int kinds, int kind, int today) {
    Windows[] windows = Windows.of(matters, kinds, links.size(), today);
    return kind(windows[kind], DayWeights.of(matters, today, dayClass), null);
  }

  private KindScores kind(Windows w, DayWeights days, @Nullable KindScores before) {
    if (before != null && before.restsOn(w, days)) {
      return before;
    }
    return w.empty() ? KindScores.empty(w, days) : counted(w, days);
  }

  private KindScores counted(Windows w, DayWeights days) {
    int grids = links.size();
    Exceedance exceedance = Exceedance.of(links, w.d90, exposure);
    NeighbourTest neighbours = NeighbourTest.of(links, w.d30);
    Surprise surprise = Surprise.of(w.d14, w.past, exposure, days);
    int[] n = links.sums(w.d90);
    double[] gi = new double[grids];
    double[] score = new double[grids];
    double[] u = new double[Part.values().length];
    for (int g = 0; g < grids; g++) {
      n[g] += w.d90[g];
      gi[g] = neighbours.z[g] > 0 && neighbours.q[g] <= 0.1 ? 1 - neighbours.q[g] : 0;
      u[Part.EB.ordinal()] = exceedance.probability[g];
      u[Part.GI.ordinal()] = gi[g];
      u[Part.SURPRISE.ordinal()] = surprise.u[g];
      score[g] = Composite.score(u, n[g], days.surprising());
    }
    double[][] parts = {exceedance.probability, gi, surprise.u};
    return new KindScores(score, parts, figures(exceedance, neighbours, surprise), n, w, days);
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
