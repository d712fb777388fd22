package org.fengqiao.tool.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.AlarmRules;
import org.fengqiao.warning.domain.Course.Entered;
import org.fengqiao.warning.domain.Course.Story;

/**
 * How often an entered level was followed by more, by the rules' own definition of a hit: so many
 * further distinct matters of the kind at the place within so many days. What cannot be known yet
 * at the end of the series is left out.
 */
final class Precision {
  private Precision() {}

  /** Per level at least yellow, orange, red: entries, hits, share, median days to the hit. */
  static Map<String, Object> of(
      List<Happening> series, List<Happening> distinct, Town town, List<Story> stories) {
    AlarmRules rule = AlarmRules.NEWEST;
    Instant known = series.getLast().at().minus(Duration.ofDays(rule.hitDays()));
    Map<String, Object> all = new LinkedHashMap<>();
    for (Level level : List.of(Level.YELLOW, Level.ORANGE, Level.RED)) {
      int entries = 0;
      List<Double> leads = new ArrayList<>();
      for (Story story : stories) {
        Instant at = entered(story, level);
        if (at != null && !at.isAfter(known)) {
          entries++;
          Instant hit = hit(story, at, distinct, town, rule);
          if (hit != null) {
            leads.add(Duration.between(at, hit).toMinutes() / 1440.0);
          }
        }
      }
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("entries", entries);
      line.put("hits", leads.size());
      line.put(
          "share", entries == 0 ? null : (Double) Evaluation.rounded(1.0 * leads.size() / entries));
      line.put("medianDaysToHit", leads.isEmpty() ? null : (Double) median(leads));
      all.put(level.name(), line);
    }
    return all;
  }

  private static @org.jspecify.annotations.Nullable Instant entered(Story story, Level level) {
    return story.levels().stream()
        .filter(e -> e.level().atLeast(level))
        .map(Entered::at)
        .findFirst()
        .orElse(null);
  }

  private static @org.jspecify.annotations.Nullable Instant hit(
      Story story, Instant at, List<Happening> distinct, Town town, AlarmRules rule) {
    int grid = town.codes().indexOf(story.grid());
    Instant end = at.plus(Duration.ofDays(rule.hitDays()));
    return distinct.stream()
        .filter(h -> h.grid() == grid && h.at().isAfter(at) && !h.at().isAfter(end))
        .filter(h -> story.kind() == RunResult.TOTAL || h.kind() == story.kind())
        .map(Happening::at)
        .sorted()
        .skip(rule.hitMatters() - 1L)
        .findFirst()
        .orElse(null);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double value =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return Evaluation.rounded(value);
  }
}
