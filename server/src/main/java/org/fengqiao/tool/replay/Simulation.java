package org.fengqiao.tool.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.Scorer;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Thresholds;
import org.fengqiao.warning.RunReadings;
import org.fengqiao.warning.domain.Assessor;
import org.fengqiao.warning.domain.Change;
import org.fengqiao.warning.domain.Moment;
import org.fengqiao.warning.domain.Reading;
import org.fengqiao.warning.domain.Readings;
import org.fengqiao.warning.domain.Warning;

/**
 * The engine without a database: the same scorer and the same hysteresis, driven by a list of
 * reports. Deterministic.
 */
final class Simulation {
  private static final String DISTRICT = "440105";
  private static final int YEAR = 366;

  private final Town town;
  private final Scorer scorer;
  private final Thresholds table;
  private final Map<UUID, Warning> watched = new LinkedHashMap<>();
  private final Map<UUID, Story> stories = new LinkedHashMap<>();

  Simulation(Town town, Thresholds table) {
    this.town = town;
    this.table = table;
    // Exposure 1 everywhere: the series has places but no households.
    this.scorer =
        new Scorer(town.links(), new int[town.codes().size()], day -> Math.floorMod(day + 3, 7));
  }

  /** One warning and the levels it entered, oldest first. */
  record Story(Warning first, List<Step> steps) {
    Level top() {
      return steps.stream().map(Step::level).max(Level::compareTo).orElse(Level.NONE);
    }
  }

  /** A level entered. */
  record Step(Level level, Instant at) {}

  /**
   * Runs a series.
   *
   * @param eachReport whether to judge after every report too, or at the end of days only
   * @return every warning ever raised
   */
  List<Story> run(List<Happening> distinct, boolean eachReport) {
    int next = 0;
    LocalDate first = distinct.getFirst().at().atZone(Clock.ZONE).toLocalDate();
    LocalDate last = distinct.getLast().at().atZone(Clock.ZONE).toLocalDate();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Instant end = day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant().minusMillis(1);
      while (next < distinct.size() && !distinct.get(next).at().isAfter(end)) {
        Happening h = distinct.get(next++);
        if (eachReport) {
          Matters matters = matters(distinct.subList(0, next), h.day());
          if (h.kind() < RunResult.TOTAL) {
            judge(matters, h.kind(), h.at(), h.day());
          }
          judge(matters, RunResult.TOTAL, h.at(), h.day());
        }
      }
      midnight(distinct.subList(0, next), end, (int) day.toEpochDay());
    }
    return List.copyOf(stories.values());
  }

  private void midnight(List<Happening> so, Instant end, int day) {
    Matters matters = matters(so, day);
    if (matters.size() > 0) {
      for (int kind = 0; kind < RunResult.KINDS; kind++) {
        judge(matters, kind, end, day);
      }
    }
  }

  private void judge(Matters matters, int kind, Instant at, int day) {
    KindScores scores = scorer.one(matters, RunResult.KINDS, kind, day);
    List<Warning> ofKind = watched.values().stream().filter(w -> w.kind() == kind).toList();
    Moment now = new Moment(at, table);
    for (Change change : Assessor.assess(DISTRICT, readings(scores, kind), ofKind, now)) {
      Warning after = change.after();
      if (after.watched()) {
        watched.put(after.id(), after);
      } else {
        watched.remove(after.id());
      }
      Warning before = change.before();
      if (before == null || before.level() != after.level()) {
        stories
            .computeIfAbsent(after.id(), id -> new Story(after, new ArrayList<>()))
            .steps()
            .add(new Step(after.level(), at));
      }
    }
  }

  private static Matters matters(List<Happening> so, int today) {
    Matters matters = new Matters();
    for (int i = so.size() - 1; i >= 0 && so.get(i).day() > today - YEAR; i--) {
      Happening h = so.get(i);
      matters.add(h.grid(), h.kind(), h.day(), false);
    }
    return matters;
  }

  private Readings readings(KindScores scores, int only) {
    return new Readings() {
      @Override
      public int kinds() {
        return RunResult.KINDS;
      }

      @Override
      public String grid(int ordinal) {
        return town.codes().get(ordinal);
      }

      @Override
      public int grids() {
        return scores.size();
      }

      @Override
      public double score(int kind, int ordinal) {
        return kind == only ? scores.score(ordinal) : 0;
      }

      @Override
      public Reading at(int kind, int ordinal) {
        return RunReadings.of(scores, ordinal);
      }
    };
  }
}
