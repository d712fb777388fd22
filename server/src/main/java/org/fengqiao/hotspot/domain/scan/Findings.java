package org.fengqiao.hotspot.domain.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** From windows to clusters: ranked, none sharing a place with a better one. */
final class Findings {
  private static final double RANK_DIGITS = 1e10;

  /** Share of the ratio looked for before that is looked for next. */
  private static final double LOWER = 0.7;

  /** Below this nearly every centre has a window. */
  private static final double LEAST_FLOOR = 2;

  private final Study study;
  private final ScanSettings settings;
  private final Nearby all;
  private final boolean[] taken;

  Findings(Study study, ScanSettings settings) {
    this.study = study;
    this.settings = settings;
    this.all =
        new Nearby(study.places(), Study.everyPlace(study.places().size()), settings.maxRadius());
    this.taken = new boolean[study.places().size()];
  }

  /** The best window of each centre outside the clusters so far, best first. */
  List<Ranked> ranked() {
    boolean[] items = new boolean[study.items().length];
    for (int i = 0; i < items.length; i++) {
      items[i] = taken[study.items()[i]];
    }
    return ranked(study.cylinders().bestOfEach(study.cases(), items));
  }

  private List<Ranked> ranked(List<Cylinders.Window> windows) {
    List<Ranked> ranked = new ArrayList<>();
    for (Cylinders.Window w : windows) {
      int centre = study.cylinders().zones.centres[w.centre()];
      if (!taken[centre]) {
        ranked.add(new Ranked(w, centre));
      }
    }
    ranked.sort(
        Comparator.<Ranked>comparingDouble(r -> -Math.rint(r.window.ratio() * RANK_DIGITS))
            .thenComparingInt(r -> r.members().length)
            .thenComparingInt(r -> r.centre));
    return ranked;
  }

  /** A window and its members, which are looked up where ranks are tied or a cluster is made. */
  final class Ranked {
    final Cylinders.Window window;
    final int centre;
    private int[] members = {};

    Ranked(Cylinders.Window window, int centre) {
      this.window = window;
      this.centre = centre;
    }

    int[] members() {
      if (members.length == 0) {
        members = all.members(centre, radius());
      }
      return members;
    }

    double radius() {
      return study.places().distance(centre, study.items()[window.outermost()]);
    }

    private boolean free() {
      if (taken[centre]) {
        return false;
      }
      for (int m : members()) {
        if (taken[m]) {
          return false;
        }
      }
      return true;
    }

    private void take() {
      for (int m : members()) {
        taken[m] = true;
      }
    }

    ScanCluster cluster(double[] simulated) {
      double p = Recurrence.rank(simulated, window.ratio());
      double gumbel = Recurrence.gumbel(simulated, window.ratio());
      return new ScanCluster(
          centre,
          members(),
          radius(),
          study.spatial() ? 0 : window.duration() + 1,
          window.cases(),
          study.likelihood().expected(window.baseline()),
          study.riskless()
              ? Double.NaN
              : study.likelihood().relativeRisk((double) window.cases(), window.baseline()),
          window.ratio(),
          p,
          gumbel,
          Recurrence.days(told(p, gumbel, simulated.length), settings.analyses()));
    }
  }

  /** The Gumbel tail where fewer than ten replications reach the ratio, else the rank. */
  private static double told(double p, double gumbel, int replications) {
    return p * (replications + 1) < 10 && !Double.isNaN(gumbel) ? gumbel : p;
  }

  /**
   * The windows that are clusters, best first. With a sieve only centres with a high ratio are
   * looked at closely; how high is lowered until there are clusters enough, which gives the same.
   */
  List<Ranked> chosen() {
    if (study.sieve().equals(Sieve.NONE) || settings.takesNextBest()) {
      return chosen(ranked());
    }
    double floor = study.sieve().largest() * LOWER;
    List<Ranked> chosen = List.of();
    while (floor > LEAST_FLOOR && chosen.size() < settings.maxClusters()) {
      Arrays.fill(taken, false);
      int[] centres = study.sieve().above(floor);
      chosen = chosen(ranked(study.cylinders().bestOf(centres, study.cases(), floor)));
      floor *= LOWER;
    }
    if (chosen.size() < settings.maxClusters()) {
      Arrays.fill(taken, false);
      chosen = chosen(ranked());
    }
    return chosen;
  }

  private List<Ranked> chosen(List<Ranked> first) {
    List<Ranked> chosen = new ArrayList<>();
    List<Ranked> ranked = first;
    int at = 0;
    while (at < ranked.size() && chosen.size() < settings.maxClusters()) {
      Ranked best = ranked.get(at++);
      if (best.free()) {
        best.take();
        chosen.add(best);
        if (settings.takesNextBest()) {
          ranked = ranked();
          at = 0;
        }
      }
    }
    return chosen;
  }
}
