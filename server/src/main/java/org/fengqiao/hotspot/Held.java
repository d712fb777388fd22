package org.fengqiao.hotspot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.hotspot.domain.CurrentRun;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Ledger;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.kernel.Clock;

/**
 * A district's last run in memory: what the next one may build on, as long as the database still
 * calls that run the current one. A run that was rolled back, or one of another process, breaks the
 * line, and then everything is read and written anew.
 */
final class Held {
  private final RunResult run;
  private final Ledger ledger;
  private final Matters matters;

  /** Levels as they are stored by kind; none where that is not known. */
  private final int[][] levels = new int[RunResult.KINDS][0];

  Held(RunResult run, Ledger ledger, Matters matters) {
    this.run = run;
    this.ledger = ledger;
    this.matters = matters;
  }

  RunResult run() {
    return run;
  }

  Ledger ledger() {
    return ledger;
  }

  Matters matters() {
    return matters;
  }

  /** Whether this is the run the database calls current, on the same grids. */
  boolean is(CurrentRun current, long gridVersion) {
    return run.run().equals(current.run()) && run.gridVersion() == gridVersion;
  }

  /** Whether it is of that day: every day begins with a full count. */
  boolean of(LocalDate day) {
    return run.asOf().atZone(Clock.ZONE).toLocalDate().equals(day);
  }

  /** Scores of a kind; the very object, so that a kind left alone can be told. */
  KindScores kind(int kind) {
    return run.kind(kind);
  }

  List<KindScores> kinds() {
    return run.kinds();
  }

  /** What is stored of the levels goes over to the run that follows this one. */
  void handLevelsTo(Held next) {
    System.arraycopy(levels, 0, next.levels, 0, levels.length);
  }

  boolean stores(int kind, int[] wanted) {
    return Arrays.equals(levels[kind], wanted);
  }

  void stored(int kind, int[] now) {
    levels[kind] = now;
  }
}
