package org.fengqiao.tool.stat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.domain.series.BayesBound;
import org.fengqiao.hotspot.domain.series.Bounds;
import org.fengqiao.hotspot.domain.series.Cusum;
import org.fengqiao.hotspot.domain.series.Ears;
import org.fengqiao.hotspot.domain.series.Farrington;
import org.fengqiao.hotspot.domain.series.LikelihoodCusum;

/** {@code counts.csv} of one series: bounds above which a count is unusual for its past. */
final class CountSeries {
  /** Steps told when no first one is asked for, as in the reference file. */
  private static final int TOLD = 37;

  private static final int WEEKS = 52;

  private final int[] counts;
  private final int first;
  private final Wishes wishes;
  private final int frequency;
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();

  private CountSeries(int[] counts, int first, int frequency, Wishes wishes) {
    this.counts = counts;
    this.first = first;
    this.frequency = frequency;
    this.wishes = wishes;
  }

  /** One method's numbers. */
  private record Case(
      String id,
      String method,
      Bounds bounds,
      double untold,
      Answer.Inside params,
      Answer.Inside more) {}

  /** Computes all methods; nothing is written yet. */
  static CountSeries read(Path file, Wishes wishes) throws IOException {
    Rows rows = Rows.read(file);
    int count = rows.column("count", "cases", "n", "observed", "value");
    int time = rows.find("t");
    int[] order = order(rows, time);
    int[] counts = new int[order.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = rows.whole(order[i], count, 0);
    }
    int usual = rows.has("month") ? 12 : rows.has("day", "date") ? 365 : WEEKS;
    int frequency = wishes.whole("frequency", usual, 1, 366);
    int first = time < 0 ? 1 : rows.whole(order[0], time, Integer.MIN_VALUE);
    CountSeries series = new CountSeries(counts, first, frequency, wishes);
    series.compute();
    return series;
  }

  /** Rows by time, which must run without a gap. */
  private static int[] order(Rows rows, int time) throws IOException {
    Integer[] order = new Integer[rows.size()];
    int[] at = new int[order.length];
    for (int r = 0; r < order.length; r++) {
      order[r] = r;
      at[r] = time < 0 ? r : rows.whole(r, time, Integer.MIN_VALUE);
    }
    Arrays.sort(order, java.util.Comparator.comparingInt(r -> at[r]));
    for (int i = 1; i < order.length; i++) {
      if (at[order[i]] != at[order[i - 1]] + 1) {
        throw rows.wrong(order[i], Math.max(0, time), "does not follow the one before");
      }
    }
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private void compute() {
    int baseline = wishes.whole("window", Ears.BASELINE, 3, 10_000);
    for (Ears.Method method : Ears.Method.values()) {
      double alpha = alpha(method.alpha());
      add(
          "ears_" + method,
          "EARS " + method,
          method.earliest(baseline),
          from -> Ears.of(method, counts, baseline, alpha, from),
          p ->
              p.put("method", method.name())
                  .put("baseline", baseline)
                  .put("minSigma", 0)
                  .put("alpha", alpha));
    }
    flexible(Farrington.Settings.noufaily(frequency, alpha(0.01)));
    Farrington.Settings original = Farrington.Settings.original(frequency, alpha(0.05));
    add(
        "farrington_1996",
        "Farrington et al. 1996",
        original.earliest(),
        from -> Farrington.of(counts, original, from).bounds(),
        p -> p.put("b", original.years()).put("w", 3).put("alpha", original.alpha()));
    add(
        "cusum_rossi",
        "CUSUM, Rossi et al. 1999, mean of the past",
        1,
        from -> Cusum.of(counts, Cusum.K, Cusum.H, from),
        p -> p.put("k", Cusum.K).put("h", Cusum.H).put("trans", "rossi"));
    double bayes = alpha(0.05);
    add(
        "bayes",
        "negative-binomial predictive quantile",
        2 * frequency + 3,
        from -> BayesBound.of(counts, 2, 3, frequency, bayes, from),
        p -> p.put("b", 2).put("w", 3).put("actY", false).put("alpha", bayes));
    add(
        "glr_pois",
        "cumulative likelihood ratio of a doubling over a yearly wave",
        4,
        from -> LikelihoodCusum.of(counts, Math.log(2), 5, frequency, from),
        p -> p.put("c.ARL", 5));
  }

  private double alpha(double otherwise) {
    return wishes.number("alpha", otherwise, 1e-12, 0.5);
  }

  /** Bounds from a first step on. */
  private interface Method {
    Bounds from(int first);
  }

  private void add(String id, String method, int earliest, Method bounds, Answer.Inside params) {
    int from = from(id, earliest);
    if (from >= 0) {
      // The older form tells 0 where there are too few cases.
      double untold = id.equals("farrington_1996") ? 0 : Double.NaN;
      cases.add(new Case(id, method, bounds.from(from), untold, params, more -> {}));
    }
  }

  private void flexible(Farrington.Settings settings) {
    String id = "farrington_flexible_noufaily2013";
    if (frequency - 2 * settings.halfWindow() - 1 < settings.periods() - 1) {
      leftOut.put(id, "a year of " + frequency + " steps is too short for ten parts");
      return;
    }
    int from = from(id, settings.earliest());
    if (from < 0) {
      return;
    }
    Farrington.Result result = Farrington.of(counts, settings, from);
    double[] told = result.mean().clone();
    for (int i = 0; i < told.length; i++) {
      told[i] = Double.isNaN(result.bounds().upper()[i]) ? Double.NaN : told[i];
    }
    cases.add(
        new Case(
            id,
            "Noufaily et al. 2013",
            result.bounds(),
            Double.NaN,
            p -> settings(p, settings),
            more ->
                more.put("expected", told)
                    .put("mu0Vector", result.mean())
                    .put("phi", result.phi())));
  }

  private static void settings(Answer p, Farrington.Settings settings) throws IOException {
    p.put("b", settings.years()).put("w", settings.halfWindow()).put("reweight", true);
    p.put("weightsThreshold", settings.weightsAbove()).put("noPeriods", settings.periods());
    p.put("trend", true).put("pThresholdTrend", settings.trendAlpha());
    p.put("pastWeeksNotIncluded", settings.leftOut()).put("thresholdMethod", "nbPlugin");
    p.put("alpha", settings.alpha()).put("limit54", settings.least() + "," + settings.leastSteps());
  }

  /** First step told, from 0; -1 when the series is too short. */
  private int from(String id, int earliest) {
    int wanted =
        wishes.whole("from", first + counts.length - TOLD, first, Integer.MAX_VALUE) - first;
    int from = Math.max(earliest, wanted);
    if (from >= counts.length) {
      leftOut.put(id, "needs " + (earliest + 1) + " steps, and " + counts.length + " are there");
      return -1;
    }
    return from;
  }

  /** Writes the cases under the names of the reference file. */
  void write(Answer out) throws IOException {
    out.put("observed", counts);
    out.objects("cases", cases, this::write);
    out.objects(
        "left_out",
        List.copyOf(leftOut.entrySet()),
        (to, one) -> to.put("id", one.getKey()).put("reason", one.getValue()));
  }

  private void write(Answer to, Case one) throws IOException {
    int n = one.bounds.upper().length;
    int[] t = new int[n];
    double[] alarm = new double[n];
    double[] upper = new double[n];
    for (int i = 0; i < n; i++) {
      t[i] = first + one.bounds.from() + i;
      double bound = one.bounds.upper()[i];
      alarm[i] = one.bounds.alarm()[i] ? 1 : 0;
      // EARS tells nothing over a constant baseline; the others tell that it is no alarm.
      alarm[i] = Double.isNaN(bound) && one.id.startsWith("ears") ? Double.NaN : alarm[i];
      upper[i] = Double.isNaN(bound) ? one.untold : bound;
    }
    to.put("id", one.id).put("method", one.method).object("params", one.params);
    to.put("t", t).put("upperbound", upper).put("alarm", alarm);
    one.more.write(to);
  }
}
