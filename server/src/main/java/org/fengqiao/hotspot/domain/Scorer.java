package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.Matters.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Scores a whole district: every grid for every kind and for all kinds together. Pure: the same
 * matters on the same day by the same rules after the same night give the same bits, in whatever
 * order they come and whether an earlier result was built upon or not.
 *
 * <p>The rate that counts as usual is the district's of the window that ended yesterday. It stands
 * all day, so that a report moves the places around it and not the whole district (ADR 0068).
 */
public final class Scorer {
  private static final Part[] ALL = Part.values();
  private static final Part[] TESTED = {Part.EB, Part.GI, Part.SURPRISE};

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
    this(links, exposure(households), dayClass, rules, Seasons.NONE);
  }

  private Scorer(
      Links links,
      double[] exposure,
      IntUnaryOperator dayClass,
      Calibration rules,
      Seasons seasons) {
    this.seasons = seasons;
    this.links = links;
    this.exposure = exposure;
    this.dayClass = dayClass;
    this.rules = rules;
  }

  /** The same district by other rules and seasons. */
  public Scorer by(Calibration other, Seasons days) {
    return new Scorer(links, exposure, dayClass, other, days);
  }

  /**
   * Scores all kinds, in parallel by kind.
   *
   * @param kinds number of kind indices; the last one is all matters together
   * @param today epoch day on which the windows end
   */
  public List<KindScores> score(Matters matters, int kinds, int today) {
    return score(matters, kinds, today, Earlier.NONE);
  }

  /**
   * The same, knowing an earlier result for the same grids: a kind whose counts and days are what
   * they were keeps its scores as they are.
   */
  public List<KindScores> score(Matters matters, int kinds, int today, Earlier before) {
    return score(matters, kinds, today, before, Collections.nCopies(kinds, Outlook.NONE));
  }

  /**
   * The same after a night.
   *
   * @param nights one outlook per kind index; one that is of a later day than {@code today}, of
   *     other grids or older than a week is not used
   */
  public List<KindScores> score(
      Matters matters, int kinds, int today, Earlier before, List<Outlook> nights) {
    Difference since = follows(before, today) ? matters.since(before.mark()) : null;
    Windows[] windows =
        since == null
            ? Windows.of(matters, kinds, links.size(), today, rules)
            : moved(since, before.kinds());
    DayWeights.Learned learned = learned(matters, today, since, before.learned());
    int[] around = since == null ? new int[0] : links.around(since.places());
    return IntStream.range(0, kinds)
        .parallel()
        .mapToObj(kind -> {
          Grounds grounds = Grounds.of(rules, nights.get(kind), kinds - 1, links.size(), today);
          KindScores known = before.kinds().isEmpty() ? null : before.kinds().get(kind);
          DayWeights days = days(learned, matters, kind, known);
          Windows w = windows[kind];
          if (known != null && known.restsOn(w, days, grounds)) {
            return known;
          }
          return known != null && since != null && known.leadsTo(days, grounds)
              ? following(known, w, since.places(), around)
              : kind(w, days, grounds);
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
    DayWeights.Learned learned = learned(matters, today, null, null);
    return kind(windows, days(learned, matters, kind, null), grounds);
  }

  /** Whether all windows of an earlier result end today and were counted by these rules. */
  private boolean follows(Earlier before, int today) {
    return !before.kinds().isEmpty()
        && links.mutual()
        && before.kinds().stream().allMatch(k -> k.windows().of(today, rules));
  }

  private static Windows[] moved(Difference since, List<KindScores> before) {
    Windows[] windows = new Windows[before.size()];
    for (int k = 0; k < windows.length; k++) {
      boolean all = k == windows.length - 1;
      windows[k] = before.get(k).windows().after(since.places(), since.now(), k, all);
    }
    return windows;
  }

  /** What the past says about the days; as it was when nothing of the past has changed. */
  private DayWeights.Learned learned(
      Matters matters, int today, @Nullable Difference since, DayWeights.@Nullable Learned known) {
    int recent = rules.days(Part.SURPRISE);
    byte[] classes = DayWeights.classes(dayClass, today);
    DayWeights.Learned found =
        since != null && known != null && known.holds(today, classes, recent, since.oldest())
            ? known
            : DayWeights.Learned.of(matters, today, classes, recent);
    matters.keep(found);
    return found;
  }

  private DayWeights days(
      DayWeights.Learned learned, Matters matters, int kind, @Nullable KindScores known) {
    boolean stands = known != null && known.days().restsOn(learned, seasons);
    return stands && known != null ? known.days() : learned.days(matters, kind, seasons);
  }

  private KindScores kind(Windows w, DayWeights days, Grounds grounds) {
    return w.empty() ? KindScores.empty(w, days, grounds) : counted(w, days, grounds);
  }

  /**
   * The rate of the window that ended yesterday; where it was empty, of the one that ends today.
   */
  private double usual(Windows w) {
    double morning = Exceedance.district(w::morning, exposure);
    return morning > 0 ? morning : Exceedance.district(w::rate, exposure);
  }

  private KindScores counted(Windows w, DayWeights days, Grounds grounds) {
    Exceedance exceedance = Exceedance.of(links, all(w::rate), exposure, usual(w), rules.raised());
    NeighbourTest neighbours = NeighbourTest.of(links, all(w::near));
    Surprise surprise = Surprise.of(w::recent, w::past, exposure, days, rules);
    Evidence evidence = new Evidence(links.size(), exceedance, neighbours, surprise);
    int[] counts = all(w::d90);
    int[] n = links.sums(counts);
    double[] gi = neighbours.values(rules);
    Composite composite = grounds.composite(days);
    double[] score = new double[links.size()];
    double[] u = new double[ALL.length];
    for (int g = 0; g < score.length; g++) {
      n[g] += counts[g];
      if (n[g] > 0) {
        u[Part.EB.ordinal()] = exceedance.probability(g);
        u[Part.GI.ordinal()] = gi[neighbours.kind(g)];
        u[Part.SURPRISE.ordinal()] = surprise.value(g);
        score[g] = score(composite, u, w, grounds, n[g], g);
      }
    }
    return new KindScores(Doubles.of(score), evidence, Ints.of(n), w, days, grounds);
  }

  /** The same bits as {@link #counted}, most of them taken from what was known. */
  private KindScores following(KindScores known, Windows w, int[] places, int[] around) {
    Evidence before = known.evidence();
    Windows was = known.windows();
    if (before.exceedance() == null
        || before.neighbours() == null
        || before.surprise() == null
        || Double.compare(before.exceedance().districtRate(), usual(w)) != 0
        || Arrays.stream(places).anyMatch(p -> was.past(p) != w.past(p))) {
      return kind(w, known.days(), known.grounds());
    }
    Evidence evidence =
        new Evidence(
            links.size(),
            before.exceedance().after(links, w::rate, exposure, around, rules.raised()),
            before.neighbours().after(around, w::near),
            before.surprise().after(w::recent, places, known.days(), rules));
    int[] n = new int[around.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = w.d90(around[i]);
      for (int o = links.from(around[i]); o < links.to(around[i]); o++) {
        n[i] += w.d90(links.at(o));
      }
    }
    return rescored(known, evidence, w, known.counts().with(around, n, n.length), around);
  }

  /** Scores anew what lies around, and wherever the neighbourhood's test now says otherwise. */
  private KindScores rescored(
      KindScores known, Evidence evidence, Windows w, Ints n, int[] around) {
    int[] moved = evidence.moved(known.evidence(), rules, around);
    double[] scores = new double[moved.length];
    double[] u = new double[ALL.length];
    for (int i = 0; i < moved.length; i++) {
      int g = moved[i];
      if (n.at(g) > 0) {
        for (Part part : TESTED) {
          u[part.ordinal()] = evidence.part(part, rules, g);
        }
        scores[i] = score(known.composite(), u, w, known.grounds(), n.at(g), g);
      }
    }
    return new KindScores(
        known.score().with(moved, scores, moved.length),
        evidence,
        n,
        w,
        known.days(),
        known.grounds());
  }

  /** The composite, the tested parts being given. */
  private static double score(
      Composite composite, double[] u, Windows w, Grounds grounds, int n, int g) {
    for (int later = TESTED.length; later < u.length; later++) {
      u[later] = grounds.part(ALL[later], w.graver(g), g);
    }
    return composite.score(u, n);
  }

  private int[] all(IntUnaryOperator of) {
    int[] all = new int[links.size()];
    Arrays.setAll(all, of);
    return all;
  }

  private static double[] exposure(int[] households) {
    int[] known = Arrays.stream(households).filter(h -> h > 0).sorted().toArray();
    double typical = known.length == 0 ? 1 : known[known.length / 2];
    return Arrays.stream(households).mapToDouble(h -> h > 0 ? h : typical).toArray();
  }
}
