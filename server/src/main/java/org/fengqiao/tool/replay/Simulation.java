package org.fengqiao.tool.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.Calibration;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.Scorer;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.domain.AlarmRules;
import org.fengqiao.law.domain.ScoreRules;
import org.fengqiao.law.domain.Thresholds;
import org.fengqiao.warning.RunReadings;
import org.fengqiao.warning.domain.Course;
import org.fengqiao.warning.domain.Course.Story;
import org.fengqiao.warning.domain.Moment;
import org.fengqiao.warning.domain.Reading;
import org.fengqiao.warning.domain.Readings;

/**
 * The engine without a database: the same severity rules, scorer and hysteresis, run at the same
 * moments as {@link Rerun} runs them: after every report and at every midnight between two.
 * Deterministic.
 */
final class Simulation {
  private static final int YEAR = 366;
  private static final int MONTH = 30;

  private final Town town;
  private final Rules rules;
  private final Scorer scorer;
  private final Course course;

  /** Severity of each report, ordinal of its {@code Level}. */
  private int[] grades = {};

  /** The rules a series is judged by. */
  record Rules(Thresholds table, ScoreRules score, AlarmRules alarm) {
    static final Rules NEWEST = new Rules(Thresholds.NEWEST, ScoreRules.NEWEST, AlarmRules.NEWEST);
  }

  /** Whether only what may stand at orange is looked at; alarms come out the same, sooner. */
  private final boolean alarmsOnly;

  Simulation(Town town, Rules rules, boolean alarmsOnly) {
    this.town = town;
    this.alarmsOnly = alarmsOnly;
    this.rules = rules;
    this.course = new Course(town.codes().getFirst().substring(0, 6));
    // Exposure 1 everywhere: the series has places but no households.
    this.scorer =
        new Scorer(
            town.links(),
            new int[town.codes().size()],
            day -> Math.floorMod(day + 3, 7),
            new Calibration(rules.score(), rules.alarm().hitMatters()));
  }

  /**
   * Runs a series.
   *
   * @param distinct reports, the same words again left out, oldest first
   * @return every warning ever raised
   */
  List<Story> run(List<Happening> distinct) {
    grades = Grades.of(distinct);
    LocalDate last = day(distinct.getFirst());
    for (int i = 0; i < distinct.size(); i++) {
      Happening h = distinct.get(i);
      for (LocalDate next = last.plusDays(1); !next.isAfter(day(h)); next = next.plusDays(1)) {
        Instant midnight = next.atStartOfDay(Clock.ZONE).toInstant();
        List<Happening> so = distinct.subList(0, i);
        int day = (int) next.toEpochDay();
        judge(so, possible(so, everyKind(), day, -1), midnight, day);
      }
      last = day(h);
      Set<Integer> kinds = new TreeSet<>(Set.of(RunResult.TOTAL));
      kinds.add(Math.min(h.kind(), RunResult.TOTAL));
      List<Happening> so = distinct.subList(0, i + 1);
      judge(so, possible(so, kinds, h.day(), h.grid()), h.at(), h.day());
    }
    return course.stories();
  }

  /**
   * Kinds of which a place may enter or leave orange: one has the matters that orange asks for, or
   * a warning of the kind is watched.
   *
   * @param grid where a report came, then its surroundings alone are looked at; -1 for everywhere
   */
  private Set<Integer> possible(List<Happening> so, Set<Integer> kinds, int today, int grid) {
    if (!alarmsOnly) {
      return kinds;
    }
    Map<Long, Integer> counts = new java.util.HashMap<>();
    Set<Integer> possible = new TreeSet<>();
    for (int i = so.size() - 1; i >= 0 && so.get(i).day() > today - MONTH; i--) {
      Happening h = so.get(i);
      if (grid < 0 || near(grid, h.grid())) {
        for (int kind : new int[] {h.kind(), RunResult.TOTAL}) {
          long key = (long) kind * town.codes().size() + h.grid();
          if (counts.merge(key, 1, Integer::sum) >= rules.table().minMatters()) {
            possible.add(kind);
          }
        }
      }
    }
    if (grid < 0) {
      possible.addAll(course.watchedKinds());
    }
    possible.retainAll(kinds);
    return possible;
  }

  private boolean near(int grid, int other) {
    boolean near = grid == other;
    for (int o = town.links().from(grid); o < town.links().to(grid); o++) {
      near |= town.links().at(o) == other;
    }
    return near;
  }

  private static LocalDate day(Happening h) {
    return h.at().atZone(Clock.ZONE).toLocalDate();
  }

  private static Set<Integer> everyKind() {
    return IntStream.range(0, RunResult.KINDS)
        .boxed()
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }

  private void judge(List<Happening> so, Set<Integer> kinds, Instant at, int day) {
    if (kinds.isEmpty()) {
      return;
    }
    Matters matters = matters(so, day);
    Map<Integer, KindScores> scores = new java.util.HashMap<>();
    if (kinds.size() == RunResult.KINDS) {
      List<KindScores> all = scorer.score(matters, RunResult.KINDS, day);
      kinds.forEach(k -> scores.put(k, all.get(k)));
    } else {
      kinds.forEach(k -> scores.put(k, scorer.one(matters, RunResult.KINDS, k, day)));
    }
    Moment now = new Moment(at, rules.table(), rules.alarm(), rules.score().version());
    course.run(new Some(scores), now, kinds);
  }

  private Matters matters(List<Happening> so, int today) {
    Matters matters = new Matters();
    for (int i = so.size() - 1; i >= 0 && so.get(i).day() > today - YEAR; i--) {
      Happening h = so.get(i);
      matters.add(h.grid(), h.kind(), h.day(), grades[i], false);
    }
    return matters;
  }

  /** Readings of some kinds; the others read nothing. */
  private final class Some implements Readings {
    private final Map<Integer, KindScores> scores;

    private Some(Map<Integer, KindScores> scores) {
      this.scores = scores;
    }

    @Override
    public int kinds() {
      return RunResult.KINDS;
    }

    @Override
    public String grid(int ordinal) {
      return town.codes().get(ordinal);
    }

    @Override
    public int ordinal(String grid) {
      return Collections.binarySearch(town.codes(), grid);
    }

    @Override
    public int grids() {
      return town.codes().size();
    }

    @Override
    public int[] reaching(int kind, double least) {
      KindScores known = scores.get(kind);
      return known == null ? new int[0] : known.reaching(least);
    }

    @Override
    public Reading at(int kind, int ordinal) {
      KindScores known = scores.get(kind);
      return known == null ? Reading.NOTHING : RunReadings.of(known, ordinal);
    }
  }
}
