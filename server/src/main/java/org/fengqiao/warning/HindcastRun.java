package org.fengqiao.warning;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.fengqiao.hotspot.PastRun;
import org.fengqiao.hotspot.PastRuns;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.Calibration;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.law.domain.ScoreDraft;
import org.fengqiao.law.domain.WarningRules;
import org.fengqiao.warning.domain.Course;
import org.fengqiao.warning.domain.Moment;
import org.fengqiao.warning.domain.hindcast.Hindcast;
import org.fengqiao.warning.domain.hindcast.HindcastStore;
import org.fengqiao.warning.domain.hindcast.Later;
import org.fengqiao.warning.domain.hindcast.Tally;

/**
 * Runs a district's past by the rules in force and by a draft, day after day, with the engine's own
 * code: scorer, assessor, course. Writes nothing.
 */
@Singleton
class HindcastRun {
  /** Days that are asked for. */
  static final int DAYS = 180;

  /** Days run before those that count, for warnings that stood already. */
  static final int RUN_IN = 28;

  private static final int LEAST = 14;
  private static final int CHANGES = 200;
  private static final int PILOTS = 3;

  private final PastRuns past;
  private final HindcastStore store;

  HindcastRun(PastRuns past, HindcastStore store) {
    this.past = past;
    this.store = store;
  }

  /** It would take too long however short the history. */
  static final class TooSlow extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * Runs.
   *
   * @param through last day
   * @param millis time it should take; the history is cut to what fits
   * @param progress days run and days to run
   * @throws TooSlow when it took three times as long all the same
   */
  Hindcast run(
      ScoreDraft draft, LocalDate through, long millis, BiConsumer<Integer, Integer> progress)
      throws TooSlow {
    long start = System.nanoTime();
    LocalDate first = through.minusDays(DAYS + RUN_IN - 1L);
    PastRun district = past.open(draft.district(), first, through).orElse(null);
    if (district == null) {
      return nothing(draft, through);
    }
    Side before = new Side(draft.district(), draft.before());
    Side after = new Side(draft.district(), draft.after());
    int fits = fits(district, List.of(before, after), through, millis);
    int total = Math.clamp(fits, LEAST + RUN_IN, DAYS + RUN_IN);
    for (int done = 0; done < total; done++) {
      LocalDate day = through.minusDays(total - 1L - done);
      Matters known = district.known(day);
      before.day(district, day, known);
      after.day(district, day, known);
      progress.accept(done + 1, total);
      if (System.nanoTime() - start > 3_000_000L * millis) {
        throw new TooSlow();
      }
    }
    return told(draft, district, through.minusDays(total - RUN_IN - 1L), through, before, after);
  }

  /** One set of rules and the course warnings take by it. */
  private static final class Side {
    private final WarningRules rules;
    private final Calibration calibration;
    private final Course course;

    Side(String district, WarningRules rules) {
      this.rules = rules;
      this.calibration = new Calibration(rules.score(), rules.alarm().hitMatters());
      this.course = new Course(district);
    }

    RunResult score(PastRun district, LocalDate day, Matters known) {
      return district.at(day, known, calibration);
    }

    void day(PastRun district, LocalDate day, Matters known) {
      RunResult run = score(district, day, known);
      course.run(
          new RunReadings(run),
          new Moment(run.asOf(), rules.thresholds(), rules.alarm(), run.rules()));
    }
  }

  /** How many days fit, by what the last ones take; a week's night is counted with its days. */
  private static int fits(PastRun district, List<Side> sides, LocalDate through, long millis) {
    long start = System.nanoTime();
    score(district, sides, through.minusDays(PILOTS));
    long first = System.nanoTime();
    for (int i = PILOTS - 1; i >= 0; i--) {
      score(district, sides, through.minusDays(i));
    }
    double day = (System.nanoTime() - first) / 1e6 / PILOTS;
    double night = Math.max(0, (first - start) / 1e6 - day);
    return (int) Math.min(10_000, millis / (day + night / 7 + .01));
  }

  private static void score(PastRun district, List<Side> sides, LocalDate day) {
    Matters known = district.known(day);
    sides.forEach(side -> side.score(district, day, known));
  }

  private Hindcast told(
      ScoreDraft draft,
      PastRun district,
      LocalDate from,
      LocalDate through,
      Side before,
      Side after) {
    Matters known = district.known(through);
    Later later =
        new Later(known, district.grids(), store.escalations(draft.district(), from, through));
    Tally tally = new Tally(from, through, draft.before().alarm(), later);
    List<Hindcast.Change> changes = tally.changes(before.course.stories(), after.course.stories());
    return new Hindcast(
        from,
        through,
        DAYS,
        (int) (through.toEpochDay() - from.toEpochDay() + 1),
        district.nights(),
        known.size(),
        draft.before().alarm().hitDays(),
        draft.before().alarm().hitMatters(),
        tally.side(before.course.stories(), before.rules.alarm()),
        tally.side(after.course.stories(), after.rules.alarm()),
        changes.stream().limit(CHANGES).toList(),
        changes.size());
  }

  /** A district without grids has no past: nothing differs. */
  private static Hindcast nothing(ScoreDraft draft, LocalDate through) {
    Tally tally =
        new Tally(through, through, draft.before().alarm(), (grid, kind, day, rule) -> null);
    return new Hindcast(
        through,
        through,
        DAYS,
        0,
        false,
        0,
        draft.before().alarm().hitDays(),
        draft.before().alarm().hitMatters(),
        tally.side(List.of(), draft.before().alarm()),
        tally.side(List.of(), draft.after().alarm()),
        List.of(),
        0);
  }
}
