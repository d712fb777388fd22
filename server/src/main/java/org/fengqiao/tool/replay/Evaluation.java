package org.fengqiao.tool.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Thresholds;
import org.fengqiao.tool.replay.Bursts.Burst;
import org.fengqiao.tool.replay.Simulation.Story;
import org.jspecify.annotations.Nullable;

/**
 * How well the engine finds the bursts of a series and how often it cries wolf, on the series and
 * on copies with the places shuffled over time, beside the plain rule.
 */
final class Evaluation {
  private static final double HOURS = 24;
  private static final double HUNDREDTHS = 100;

  private final Town town;
  private final List<Happening> series;
  private final Thresholds table;
  private final double weeks;

  Evaluation(Town town, List<Happening> series, Thresholds table) {
    this.town = town;
    this.series = series;
    this.table = table;
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
    List<Burst> bursts = Bursts.of(distinct);
    List<Story> stories = new Simulation(town, table).run(distinct, true);
    Set<String> places = new LinkedHashSet<>();
    bursts.forEach(b -> places.add(town.codes().get(b.grid())));
    Map<Integer, List<Instant>> plain = Bursts.plainRule(distinct);
    List<Map<String, Object>> found = bursts.stream().map(b -> line(b, stories, plain)).toList();
    long others = stories.stream().filter(s -> loud(s) && !places.contains(place(s))).count();
    long plainOthers =
        plain.entrySet().stream()
            .filter(e -> !places.contains(town.codes().get(e.getKey())))
            .mapToLong(e -> e.getValue().size())
            .sum();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("reports", series.size());
    all.put("distinct", distinct.size());
    all.put("weeks", weeks);
    all.put("thresholds", table.version());
    all.put("burst", "at least " + Bursts.LEAST + " distinct matters of a place in 14 days");
    all.put("bursts", bursts.size());
    all.put("found", found.stream().filter(f -> f.get("after") != null).count());
    all.put("foundByPlainRule", found.stream().filter(f -> f.get("plainAfter") != null).count());
    all.put("otherOrangePerWeek", rounded(others / weeks));
    all.put("otherPlainPerWeek", rounded(plainOthers / weeks));
    shuffled(all, copies);
    all.put("places", found);
    return all;
  }

  private void shuffled(Map<String, Object> all, int copies) {
    List<double[]> loads =
        IntStream.rangeClosed(1, copies)
            .parallel()
            .mapToObj(seed -> {
              List<Happening> copy = Happening.distinct(Happening.shuffled(series, seed));
              long mine =
                  new Simulation(town, table)
                      .run(copy, false).stream().filter(Evaluation::loud).count();
              long plain = Bursts.plainRule(copy).values().stream().mapToLong(List::size).sum();
              return new double[] {mine / weeks, plain / weeks};
            })
            .toList();
    all.put("copies", copies);
    all.put("shuffledOrangePerWeek", rounded(mean(loads, 0)));
    all.put("shuffledPlainPerWeek", rounded(mean(loads, 1)));
  }

  private Map<String, Object> line(
      Burst burst, List<Story> stories, Map<Integer, List<Instant>> plain) {
    String code = town.codes().get(burst.grid());
    Alarm alarm = null;
    for (Story story : stories) {
      if (place(story).equals(code)) {
        for (Simulation.Step step : story.steps()) {
          if (step.level().atLeast(Level.ORANGE) && within(burst, step.at())) {
            alarm = earlier(alarm, new Alarm(step.at(), RunResult.nameOf(story.first().kind())));
          }
        }
      }
    }
    Alarm plainly = null;
    for (Instant at : plain.getOrDefault(burst.grid(), List.of())) {
      if (within(burst, at)) {
        plainly = earlier(plainly, new Alarm(at, "ALL"));
      }
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("grid", code);
    line.put("in14Days", burst.in14());
    line.put("in7Days", burst.in7());
    line.put("of", burst.until(burst.end()));
    line.put("kind", alarm == null ? null : alarm.kind());
    line.put("after", alarm == null ? null : burst.until(alarm.at()));
    line.put("daysBeforeDensestWeek", alarm == null ? null : lead(burst, alarm));
    line.put("plainAfter", plainly == null ? null : burst.until(plainly.at()));
    line.put("plainDaysBeforeDensestWeek", plainly == null ? null : lead(burst, plainly));
    return line;
  }

  private record Alarm(Instant at, String kind) {}

  private static Alarm earlier(@Nullable Alarm known, Alarm other) {
    return known == null || other.at().isBefore(known.at()) ? other : known;
  }

  private static boolean within(Burst burst, Instant at) {
    return !at.isBefore(burst.begin()) && !at.isAfter(burst.end().plus(Duration.ofDays(1)));
  }

  private static double lead(Burst burst, Alarm alarm) {
    return rounded(Duration.between(alarm.at(), burst.denseWeek()).toHours() / HOURS);
  }

  private static boolean loud(Story story) {
    return story.top().atLeast(Level.ORANGE);
  }

  private static String place(Story story) {
    return story.first().grid();
  }

  private static double mean(List<double[]> loads, int column) {
    return loads.stream().mapToDouble(l -> l[column]).average().orElse(0);
  }

  private static double rounded(double value) {
    return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
  }
}
