package org.fengqiao.tool.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.hotspot.domain.backtest.HorizonResult;
import org.fengqiao.hotspot.domain.backtest.Interval;
import org.fengqiao.hotspot.domain.backtest.Measure;
import org.fengqiao.hotspot.domain.backtest.Method;
import org.fengqiao.hotspot.domain.backtest.RaisedRates;
import org.fengqiao.hotspot.domain.backtest.Reliability;
import org.fengqiao.hotspot.domain.backtest.Study;
import org.jspecify.annotations.Nullable;

/**
 * Runs the back-test on the two named sets of public incidents, and on many more cut out of the
 * same files, and prints ours against all-history for each: losses as well as gains.
 */
public final class Sets {
  private static final double BAR = 0.97;

  /** Below so many hits of all-history a ratio is mostly luck. */
  private static final int TELLING = 100;

  /** Days of the rates that are held against later ones: one that fits both files. */
  private static final int RATE_DAYS = 30;

  /** Ratios of the two named sets. */
  private static final int NAMED = 12;

  private static final String BOSTON =
      "boston311_2015.csv.gz|--lon|lon|--lat|lat|--time|opened_local|--horizon|7,14,30";
  private static final String PORTLAND =
      "portland_cfs_2016_08_09.csv.gz|--lon|x_coordina|--lat|y_coordina|--time|occ_date|--crs|planar"
          + "|--unit|ft|--horizon|7";
  private static final List<String> REASONS =
      List.of(
          "Housing",
          "Building",
          "Street Lights",
          "Sanitation",
          "Graffiti",
          "Highway Maintenance",
          "Trees",
          "Signs & Signals",
          "Recycling",
          "Street Cleaning",
          "Animal Issues",
          "Enforcement & Abandoned Vehicles");
  private static final List<String> GROUPS =
      List.of("DISORDER", "PROPERTY CRIME", "SUSPICIOUS", "PERSON CRIME", "TRAFFIC");

  private final Path folder;
  private final PrintStream out;
  private final List<double[]> ratios = new ArrayList<>();
  private final Map<Integer, List<double[]>> tenths = new TreeMap<>();

  private Sets(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * Prints the figures.
   *
   * @param folder where the two files are
   * @param more whether the further sets are run too
   * @return 0 when the two named sets hold what is promised of them
   */
  public static int run(Path folder, boolean more, PrintStream out) throws IOException {
    Sets sets = new Sets(folder, out);
    sets.one("boston.housing-building.250m", BOSTON, "reason=Housing,Building", 250);
    sets.one("portland.disorder.150m", PORTLAND, "call_group=DISORDER", 150);
    int named = sets.ratios.size();
    boolean held = sets.pooled("named", 0, named);
    if (more) {
      for (String reason : REASONS) {
        sets.sizes("boston." + reason, BOSTON, "reason=" + reason, 150, 250, 400);
      }
      sets.sizes("boston.Housing,Building", BOSTON, "reason=Housing,Building", 150, 400, 500);
      sets.sizes("boston.all", BOSTON, "", 250, 500);
      for (String group : GROUPS) {
        sets.sizes("portland." + group, PORTLAND, "call_group=" + group, 150, 250, 400);
      }
      for (String kind : List.of("STREET CRIMES", "MOTOR VEHICLE THEFT", "BURGLARY")) {
        sets.sizes("portland." + kind, PORTLAND, "category=" + kind, 150, 250, 400);
      }
      sets.sizes("portland.all", PORTLAND, "", 150, 250);
      sets.pooled("further", named, sets.ratios.size());
      sets.tenths("all");
    }
    return held ? 0 : 1;
  }

  private void sizes(String name, String args, String where, int... metres) throws IOException {
    for (int size : metres) {
      String clean = name.replaceAll("[^A-Za-z.]+", "-").toLowerCase(Locale.ROOT);
      one(clean + "." + size + "m", args, where, size);
    }
  }

  private void one(String name, String args, String where, int metres) throws IOException {
    List<String> all = new ArrayList<>(Arrays.asList(args.split("\\|", -1)));
    all.set(0, folder.resolve(all.getFirst()).toString());
    all.addAll(List.of("--cell", Integer.toString(metres)));
    if (!where.isEmpty()) {
      all.addAll(List.of("--where", where));
    }
    Wish wish = Wish.of(all);
    Report report = Run.reports(wish, IncidentFile.read(wish)).getFirst();
    raised(name, report.study());
    for (HorizonResult result : report.results()) {
      reliability(name, result);
      for (Map.Entry<Integer, Map<Method, Measure>> top : result.tops().entrySet()) {
        Measure ours = need(top.getValue(), Method.OURS);
        Measure history = need(top.getValue(), Method.ALL_HISTORY);
        line(name + "." + result.horizon() + "d.top" + top.getKey(), ours, history, result);
      }
    }
  }

  /** How many tenths of the told chances came true, and what the intervals held. */
  private void reliability(String name, HorizonResult result) {
    List<Reliability.Group> groups = result.reliability();
    if (groups.isEmpty()) {
      return;
    }
    long held = groups.stream().filter(Reliability.Group::holds).count();
    long byWindows = groups.stream().filter(Reliability.Group::holdsByWindows).count();
    out.printf(
        Locale.ROOT,
        "reliability.%s.%dd tenths=%d of=%d by-windows=%d held=%.3f promised=%.3f top5-held=%.3f"
            + " top5-promised=%.3f%n",
        name,
        result.horizon(),
        held,
        groups.size(),
        byWindows,
        result.coverageAll(),
        result.promisedAll(),
        result.coverage(),
        result.promised());
    tenths
        .computeIfAbsent(result.horizon(), h -> new ArrayList<>())
        .add(
            new double[] {
              10.0 * held / groups.size(),
              10.0 * byWindows / groups.size(),
              result.coverageAll() - result.promisedAll(),
              result.coverage() - result.promised()
            });
  }

  /** The score's chance that a rate is raised, tenth by tenth for the named sets. */
  private void raised(String name, Study study) {
    List<Reliability.Group> groups = RaisedRates.of(study, RATE_DAYS);
    for (Reliability.Group g : ratios.size() < NAMED ? groups : List.<Reliability.Group>of()) {
      out.printf(
          Locale.ROOT,
          "raised.%s told=%.3f came=%.3f interval=[%.3f,%.3f] of=%d%n",
          name,
          g.told(),
          g.came(),
          g.low(),
          g.high(),
          g.forecasts());
    }
    long held = groups.stream().filter(Reliability.Group::holds).count();
    out.printf(
        Locale.ROOT, "raised.%s tenths=%d of=%d days=%d%n", name, held, groups.size(), RATE_DAYS);
  }

  /** Mean tenths that hold, and how many intervals held beyond what they promise. */
  private void tenths(String name) {
    tenths.forEach((horizon, sets) ->
        out.printf(
            Locale.ROOT,
            "reliability.%s.%dd sets=%d tenths=%.2f by-windows=%.2f held-beyond=%+.4f"
                + " top5-held-beyond=%+.4f%n",
            name,
            horizon,
            sets.size(),
            mean(sets, 0),
            mean(sets, 1),
            mean(sets, 2),
            mean(sets, 3)));
  }

  private static double mean(List<double[]> rows, int column) {
    return rows.stream()
        .mapToDouble(r -> r[column])
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  private static Measure need(Map<Method, Measure> measures, Method method) {
    Measure measure = measures.get(method);
    if (measure == null) {
      throw new IllegalStateException(method.key());
    }
    return measure;
  }

  private void line(String name, Measure ours, Measure history, HorizonResult result) {
    @Nullable Interval interval = ours.ours();
    out.printf(
        Locale.ROOT,
        "backtest.%s ours=%.3f raw=%.3f ratio=%.3f unit=PAI hits=%.0f history=%.0f windows=%d"
            + " difference=%+.3f interval=%s%n",
        name,
        ours.pai(),
        history.pai(),
        ours.ratio(),
        ours.hits(),
        history.hits(),
        result.windows(),
        ours.pai() - history.pai(),
        interval == null
            ? "none"
            : String.format(Locale.ROOT, "[%.3f,%.3f]", interval.low(), interval.high()));
    ratios.add(new double[] {ours.hits(), history.hits()});
  }

  /** Distribution of the ratios; true when none is below the bar and the mean is above 1. */
  private boolean pooled(String name, int from, int to) {
    // Half a hit each, so that sets in which nobody hit anything can be counted as they are: equal.
    double[] all =
        ratios.subList(from, to).stream().mapToDouble(r -> (r[0] + 0.5) / (r[1] + 0.5)).toArray();
    double[] telling =
        ratios.subList(from, to).stream()
            .filter(r -> r[1] >= TELLING)
            .mapToDouble(r -> r[0] / r[1])
            .sorted()
            .toArray();
    double mean = Arrays.stream(all).map(StrictMath::log).average().orElse(0);
    double of = Arrays.stream(telling).map(StrictMath::log).average().orElse(0);
    long below = Arrays.stream(telling).filter(r -> r < BAR).count();
    out.printf(
        Locale.ROOT,
        "backtest.%s log-ratio=%+.4f of=%d below-bar=%d; history of %d hits or more:"
            + " log-ratio=%+.4f of=%d below-bar=%d%n",
        name,
        mean,
        all.length,
        Arrays.stream(all).filter(r -> r < BAR).count(),
        TELLING,
        of,
        telling.length,
        below);
    if (telling.length > 0) {
      out.printf(
          Locale.ROOT,
          "backtest.%s ratios min=%.3f p5=%.3f p25=%.3f median=%.3f p75=%.3f p95=%.3f max=%.3f%n",
          name,
          telling[0],
          telling[telling.length / 20],
          telling[telling.length / 4],
          telling[telling.length / 2],
          telling[telling.length * 3 / 4],
          telling[telling.length * 19 / 20],
          telling[telling.length - 1]);
    }
    return Arrays.stream(all).noneMatch(r -> r < BAR) && mean > 0;
  }
}
