package org.fengqiao.tool.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Level;
import org.fengqiao.tool.replay.Bursts.Alarm;
import org.fengqiao.tool.replay.Bursts.Burst;
import org.fengqiao.tool.replay.Bursts.Sort;
import org.fengqiao.warning.domain.Course.Entered;
import org.fengqiao.warning.domain.Course.Story;
import org.jspecify.annotations.Nullable;

/**
 * How well the engine finds the bursts of a series and how often it cries wolf, on the series and
 * on copies with the places shuffled over time, beside the plain rule.
 */
final class Evaluation {
  private static final double HOURS = 24;
  private static final double HUNDREDTHS = 100;

  /** A place is an episode of its own again after so many days without orange. */
  private static final Duration REARM = Duration.ofDays(28);

  /** A slow burst is to be seen within so many of its reports. */
  private static final int REPORTS = 6;

  /** And so many days before its densest week. */
  private static final double LEAD = 14;

  private final Town town;
  private final List<Happening> series;
  private final Simulation.Rules rules;
  private final double weeks;

  Evaluation(Town town, List<Happening> series, Simulation.Rules rules) {
    this.town = town;
    this.series = series;
    this.rules = rules;
    Set<Long> active = new LinkedHashSet<>();
    series.forEach(h -> active.add(Math.floorDiv((long) h.day() + 3, 7L)));
    this.weeks = active.size();
  }

  /**
   * The report.
   *
   * @param copies number of shuffled copies
   */
  Map<String, Object> report(int copies) {
    List<Happening> distinct = Happening.distinct(series);
    List<Burst> bursts = Bursts.of(series);
    List<Story> stories = new Simulation(town, rules, false).run(distinct);
    List<Alarm> alarms = alarms(stories);
    List<Alarm> plain = Bursts.plainRule(distinct);
    List<Map<String, Object>> found = bursts.stream().map(b -> line(b, stories, plain)).toList();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("reports", series.size());
    all.put("distinct", distinct.size());
    all.put("weeks", weeks);
    all.put("thresholds", rules.table().version());
    all.put("rules", rules.score().version());
    all.put("burst", "at least 8 reports within 300 m in 14 days; start is the first of them");
    all.put("bursts", bursts.size());
    all.put("burstsOfDistinctMatters", Bursts.of(distinct).size());
    all.put("found", found.stream().filter(f -> f.get("after") != null).count());
    all.put("foundByPlainRule", found.stream().filter(f -> f.get("plainAfter") != null).count());
    all.put("slow", found.stream().filter(f -> f.get("sort") == Sort.SLOW).count());
    all.put("slowInTime", found.stream().filter(Evaluation::inTime).count());
    all.put("jumps", found.stream().filter(f -> f.get("sort") == Sort.JUMP).count());
    all.put(
        "jumpsSameDay", found.stream().filter(f -> Boolean.TRUE.equals(f.get("sameDay"))).count());
    all.put("otherOrangePerWeek", rounded(episodes(others(alarms, bursts)) / weeks));
    all.put("otherPlainPerWeek", rounded(episodes(others(plain, bursts)) / weeks));
    all.put("precision", Precision.of(series, distinct, town, stories));
    shuffled(all, copies);
    all.put("places", found);
    return all;
  }

  private static boolean inTime(Map<String, Object> line) {
    return line.get("sort") == Sort.SLOW
        && line.get("after") instanceof Long after
        && after <= REPORTS
        && line.get("daysBeforeDensestWeek") instanceof Double days
        && days >= LEAD;
  }

  private void shuffled(Map<String, Object> all, int copies) {
    List<double[]> loads =
        IntStream.rangeClosed(1, copies)
            .parallel()
            .mapToObj(seed -> {
              List<Happening> copy = Happening.distinct(Happening.shuffled(series, seed));
              long mine = episodes(alarms(new Simulation(town, rules, true).run(copy)));
              return new double[] {mine / weeks, episodes(Bursts.plainRule(copy)) / weeks};
            })
            .toList();
    all.put("copies", copies);
    all.put("shuffledOrangePerWeek", rounded(mean(loads, 0)));
    all.put("shuffledPlainPerWeek", rounded(mean(loads, 1)));
  }

  /** Moments at which orange or red was entered. */
  private List<Alarm> alarms(List<Story> stories) {
    List<Alarm> alarms = new ArrayList<>();
    for (Story story : stories) {
      int grid = town.codes().indexOf(story.grid());
      for (Entered step : story.levels()) {
        if (step.level().atLeast(Level.ORANGE)) {
          alarms.add(new Alarm(grid, RunResult.nameOf(story.kind()), step.at()));
        }
      }
    }
    return alarms;
  }

  /** Alarms that no burst explains: elsewhere, or before it or long after it. */
  private static List<Alarm> others(List<Alarm> alarms, List<Burst> bursts) {
    return alarms.stream().filter(a -> bursts.stream().noneMatch(b -> explains(b, a))).toList();
  }

  private static boolean explains(Burst burst, Alarm alarm) {
    return burst.grids().contains(alarm.grid())
        && !alarm.at().isBefore(burst.start())
        && !alarm.at().isAfter(burst.end().plus(REARM));
  }

  /** A place, whatever the kind, again after 28 days without an alarm. */
  private static long episodes(List<Alarm> alarms) {
    List<Alarm> sorted = new ArrayList<>(alarms);
    sorted.sort(Comparator.comparingInt(Alarm::grid).thenComparing(Alarm::at));
    long episodes = 0;
    @Nullable Alarm before = null;
    for (Alarm alarm : sorted) {
      boolean same =
          before != null
              && before.grid() == alarm.grid()
              && !alarm.at().isAfter(before.at().plus(REARM));
      episodes += same ? 0 : 1;
      before = alarm;
    }
    return episodes;
  }

  private Map<String, Object> line(Burst burst, List<Story> stories, List<Alarm> plain) {
    Alarm alarm = null;
    for (Story story : stories) {
      int grid = town.codes().indexOf(story.grid());
      Instant from = burst.grids().contains(grid) ? loudFrom(story, burst) : null;
      if (from != null) {
        alarm = earlier(alarm, new Alarm(grid, RunResult.nameOf(story.kind()), from));
      }
    }
    Alarm plainly = null;
    for (Alarm a : plain) {
      if (burst.grids().contains(a.grid()) && within(burst, a.at())) {
        plainly = earlier(plainly, a);
      }
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("grids", burst.grids().stream().map(g -> town.codes().get(g)).toList());
    line.put("sort", burst.sort());
    line.put("reports", burst.reports().size());
    line.put("matters", Happening.distinct(burst.reports()).size());
    line.put("in7Days", burst.in7());
    line.put("in1Day", burst.in1());
    line.put("kind", alarm == null ? null : alarm.kind());
    told(line, "after", "daysBeforeDensestWeek", burst, alarm);
    told(line, "plainAfter", "plainDaysBeforeDensestWeek", burst, plainly);
    line.put("sameDay", burst.sort() == Sort.JUMP && alarm != null && sameDay(burst, alarm));
    return line;
  }

  private static void told(
      Map<String, Object> line, String after, String lead, Burst burst, @Nullable Alarm alarm) {
    ToLongFunction<Alarm> until = a -> burst.until(a.at());
    line.put(after, alarm == null ? null : (Long) until.applyAsLong(alarm));
    line.put(lead, alarm == null ? null : (Double) lead(burst, alarm));
  }

  private static boolean sameDay(Burst burst, Alarm alarm) {
    return alarm.at().isBefore(burst.jump().plus(Duration.ofDays(1)));
  }

  /** When a warning stood at orange or red during a burst for the first time; null for never. */
  private static @Nullable Instant loudFrom(Story story, Burst burst) {
    Level level = Level.NONE;
    for (Entered step : story.levels()) {
      if (level.atLeast(Level.ORANGE) && step.at().isAfter(burst.start())) {
        return burst.start();
      }
      level = step.level();
      if (level.atLeast(Level.ORANGE) && within(burst, step.at())) {
        return step.at();
      }
    }
    return level.atLeast(Level.ORANGE) && !story.levels().getLast().at().isAfter(burst.start())
        ? burst.start()
        : null;
  }

  private static Alarm earlier(@Nullable Alarm known, Alarm other) {
    return known == null || other.at().isBefore(known.at()) ? other : known;
  }

  private static boolean within(Burst burst, Instant at) {
    return !at.isBefore(burst.start()) && !at.isAfter(burst.end().plus(Duration.ofDays(1)));
  }

  private static double lead(Burst burst, Alarm alarm) {
    return rounded(Duration.between(alarm.at(), burst.denseWeek()).toMinutes() / 60.0 / HOURS);
  }

  private static double mean(List<double[]> loads, int column) {
    return loads.stream().mapToDouble(l -> l[column]).average().orElse(0);
  }

  static double rounded(double value) {
    return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
  }
}
