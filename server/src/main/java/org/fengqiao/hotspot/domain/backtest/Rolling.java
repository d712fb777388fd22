package org.fengqiao.hotspot.domain.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.forecast.Forecast;
import org.fengqiao.hotspot.domain.forecast.Forecaster;
import org.jspecify.annotations.Nullable;

/** The windows of one horizon, one after the other. */
final class Rolling {
  private static final int WIDEST = Backtest.PERCENT.getLast();

  /** Fewer matters than this in all windows tell nothing. */
  private static final int FEW = 20;

  private final Study study;
  private final Forecaster learned;
  private final int horizon;
  private final int windows;
  private final Map<Method, Map<Integer, Tally>> tallies = new EnumMap<>(Method.class);

  private final Map<Method, double[]> logScores = new EnumMap<>(Method.class);
  private final long[] covered = new long[2];
  private final long[] intervals = new long[2];
  private final double[] promised = new double[2];
  private final Reliability reliability = new Reliability();
  private double matters;
  private double outside;

  Rolling(Study study, Forecaster learned, int horizon) {
    this.study = study;
    this.learned = learned;
    this.horizon = horizon;
    this.windows = study.windows(horizon);
    for (Method method : Method.values()) {
      Map<Integer, Tally> budgets = new TreeMap<>();
      for (int percent : Backtest.PERCENT) {
        Tally tally = new Tally(windows, study.size());
        budgets.put(percent, tally);
        Arrays.fill(tally.since, Integer.MAX_VALUE);
      }
      tallies.put(method, budgets);
      logScores.put(method, new double[2]);
    }
  }

  HorizonResult run() {
    for (int w = 0; w < windows; w++) {
      window(w, study.half + w * horizon);
    }
    return result();
  }

  private void window(int w, int origin) {
    int[] found = study.found(origin, origin + horizon);
    int missed = study.foundOutside(origin, origin + horizon);
    double all = Arrays.stream(found).asLongStream().sum() + (double) missed;
    matters += all;
    outside += missed;
    Forecast forecast = learned.forecast(study.inside, origin, horizon);
    int[] best = study.budget.order(Arrays.stream(found).asDoubleStream().toArray());
    for (Method method : Method.values()) {
      if (method != Method.RANDOM) {
        double[] score =
            method == Method.OURS ? forecast.bare() : Rivals.score(study, method, origin);
        int[] order = study.budget.order(score);
        chosen(
            method,
            w,
            percent ->
                method == Method.OURS
                    ? learned.choose(forecast, study.inside, percent)
                    : study.budget.first(order, percent),
            best,
            found,
            all,
            origin);
        logScore(method, score, found);
      }
    }
    cover(w, forecast, found);
    blind(w, best, found, all);
  }

  private void chosen(
      Method method,
      int w,
      IntFunction<int[]> cells,
      int[] best,
      int[] found,
      double all,
      int origin) {
    for (int percent : Backtest.PERCENT) {
      Tally tally = tally(method, percent);
      Choice choice = Choice.of(study.budget, cells.apply(percent));
      tally.hits[w] = choice.hits(found);
      tally.matters[w] = all;
      tally.best[w] = Choice.of(study.budget, study.budget.first(best, percent)).hits(found);
      tally.share[w] = choice.share();
      alarms(tally, choice, found, origin);
    }
  }

  private void alarms(Tally tally, Choice choice, int[] found, int origin) {
    int[] now = new int[study.size()];
    Arrays.fill(now, Integer.MAX_VALUE);
    for (int cell : choice.cells()) {
      now[cell] = Math.min(tally.since[cell], origin);
      tally.alarms++;
      tally.alarmsHit += found[cell] > 0 ? 1 : 0;
    }
    tally.since = now;
    for (int i = 0; i < study.inside.size(); i++) {
      int day = study.inside.day(i);
      int start = now[study.inside.cell(i)];
      if (day >= origin && day < origin + horizon && start <= origin) {
        tally.leadDays += day - start;
        tally.leadMatters++;
      }
    }
  }

  /** What a blind choice of the same size is to be expected to hit. */
  private void blind(int w, int[] best, int[] found, double all) {
    double inside = Arrays.stream(found).asLongStream().sum();
    long with = Arrays.stream(found).filter(n -> n > 0).count();
    for (int percent : Backtest.PERCENT) {
      Tally tally = tally(Method.RANDOM, percent);
      Choice choice = Choice.of(study.budget, study.budget.first(best, percent));
      double share = study.budget.countsHouseholds() ? percent / 100.0 : choice.share();
      tally.hits[w] = inside * share;
      tally.matters[w] = all;
      tally.best[w] = choice.hits(found);
      tally.share[w] = share;
      tally.alarms += study.size();
      tally.alarmsHit += with;
    }
  }

  private void logScore(Method method, double[] score, int[] found) {
    double total = Tally.sum(score);
    double[] sums = logScores.getOrDefault(method, new double[2]);
    // A method that gives a cell nothing at all would be worth minus infinity: half a matter each.
    double least = method == Method.OURS ? 0 : 0.5;
    double all = total + least * score.length;
    for (int g = 0; g < found.length; g++) {
      if (found[g] > 0 && all > 0) {
        double share = Math.max((score[g] + least) / all, 1e-12);
        sums[0] += found[g] * StrictMath.log(share * score.length);
        sums[1] += found[g];
      }
    }
  }

  private void cover(int w, Forecast forecast, int[] found) {
    int[] all = IntStream.range(0, found.length).toArray();
    cover(0, forecast, found, learned.choose(forecast, study.inside, WIDEST));
    cover(1, forecast, found, all);
    for (int g : all) {
      reliability.add(learned.some(forecast.mean()[g], horizon), found[g] > 0, w);
    }
  }

  private void cover(int which, Forecast forecast, int[] found, int[] cells) {
    for (int g : cells) {
      boolean in = found[g] >= forecast.low()[g] && found[g] <= forecast.high()[g];
      intervals[which]++;
      covered[which] += in ? 1 : 0;
      promised[which] += forecast.held()[g];
    }
  }

  private Tally tally(Method method, int percent) {
    return java.util.Objects.requireNonNull(
        java.util.Objects.requireNonNull(tallies.get(method)).get(percent));
  }

  private HorizonResult result() {
    Bootstrap bootstrap = new Bootstrap(windows);
    Map<Integer, Map<Method, Measure>> tops = new TreeMap<>();
    for (int percent : Backtest.PERCENT) {
      Map<Method, Measure> measures = new EnumMap<>(Method.class);
      for (Method method : Method.values()) {
        measures.put(method, measure(bootstrap, method, percent));
      }
      tops.put(percent, measures);
    }
    Map<Method, Double> logScore = new EnumMap<>(Method.class);
    logScores.forEach(
        (method, sums) -> logScore.put(method, method == Method.RANDOM ? 0.0 : sums[0] / sums[1]));
    return new HorizonResult(
        horizon,
        windows,
        matters,
        outside,
        tops,
        logScore,
        covered(0),
        covered(1),
        Tally.ratio(promised[0], (double) intervals[0]),
        Tally.ratio(promised[1], (double) intervals[1]),
        reliability.groups(),
        learned.weights(horizon),
        learned.windows(horizon),
        notes());
  }

  private Measure measure(Bootstrap bootstrap, Method method, int percent) {
    Tally mine = tally(method, percent);
    Tally ours = tally(Method.OURS, percent);
    Tally other = method == Method.OURS ? tally(Method.ALL_HISTORY, percent) : mine;
    @Nullable Interval difference = bootstrap.of(drawn -> ours.pai(drawn) - other.pai(drawn));
    return new Measure(
        Tally.sum(mine.hits),
        mine.hitRate(),
        windows == 0 ? Double.NaN : mine.pai(),
        mine.pei(),
        windows == 0 ? Double.NaN : Tally.sum(mine.share) / windows,
        difference,
        bootstrap.of(mine::pai),
        Tally.ratio(ours.pai(), other.pai()),
        bootstrap.of(drawn -> Tally.ratio(ours.pai(drawn), other.pai(drawn))),
        mine.precision(),
        mine.lead(),
        bootstrap.of(mine::hitRate),
        bootstrap.of(drawn -> ours.hitRate(drawn) - other.hitRate(drawn)));
  }

  private double covered(int which) {
    return Tally.ratio((double) covered[which], (double) intervals[which]);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (windows == 0) {
      notes.add("no window of " + horizon + " days fits into the second half of the period");
    } else if (windows < Bootstrap.LEAST_WINDOWS) {
      notes.add(
          "no interval is claimed from "
              + windows
              + " windows; it takes "
              + Bootstrap.LEAST_WINDOWS);
    }
    if (windows > 0 && matters - outside < FEW) {
      notes.add(
          String.format(
              java.util.Locale.ROOT,
              "only %.0f matters of the tested windows lie in the area",
              matters - outside));
    }
    if (learned.windows(horizon) == 0) {
      notes.add("the first half is too short to learn from: the anchor is used as it stands");
    }
    return List.copyOf(notes);
  }
}
