package org.fengqiao.hotspot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.Calibration;
import org.fengqiao.hotspot.domain.Earlier;
import org.fengqiao.hotspot.domain.Ledger;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.Outlook;
import org.fengqiao.hotspot.domain.night.NightWork;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a district's past, scored day by day by whatever rules are asked for, with the code
 * every run uses. A day knows the reports that had arrived when it ended and no later one; what
 * they were classified as is what it is today. Days are asked for in rising order. Not thread-safe.
 */
public final class PastRun {
  /** Days between two nights: an outlook holds for a week. */
  private static final int WEEK = 7;

  private final GridSet set;
  private final Ledger ledger;
  private final Hotspots hotspots;
  private final boolean nights;
  private final List<String> codes;

  private @Nullable LocalDate night;
  private List<Outlook> outlooks = Collections.nCopies(RunResult.KINDS, Outlook.NONE);

  PastRun(GridSet set, Ledger ledger, Hotspots hotspots, boolean nights) {
    this.set = set;
    this.ledger = ledger;
    this.hotspots = hotspots;
    this.nights = nights;
    this.codes = set.cells().stream().map(GridCell::code).toList();
  }

  /** Grid codes by ordinal. */
  public List<String> grids() {
    return codes;
  }

  /** Whether forecast, scan and trend have a say. */
  public boolean nights() {
    return nights;
  }

  /** Distinct matters of the year before the end of a day, as they were known then. */
  public Matters known(LocalDate day) {
    return ledger.matters(PastRuns.end(day));
  }

  /**
   * Scores at the end of a day.
   *
   * @param known {@link #known} of that day
   */
  public RunResult at(LocalDate day, Matters known, Calibration rules) {
    Instant asOf = PastRuns.end(day);
    LocalDate today = asOf.atZone(Clock.ZONE).toLocalDate();
    if (nights) {
      night(day);
    }
    return new RunResult(
        new UUID(0, 0),
        set.district(),
        set.version(),
        asOf,
        codes,
        hotspots
            .scorer(set, rules, today)
            .score(known, RunResult.KINDS, (int) today.toEpochDay(), Earlier.NONE, outlooks),
        known.size());
  }

  /** Works the last night of a week out when a new week begins; all rules share it. */
  private void night(LocalDate day) {
    LocalDate last = LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), WEEK) * WEEK);
    if (last.equals(night)) {
      return;
    }
    NightWork work = NightWatch.work(set);
    Matters known = known(last);
    outlooks =
        IntStream.range(0, RunResult.KINDS)
            .parallel()
            .mapToObj(
                kind -> work.kind(known, kind, RunResult.TOTAL, (int) last.toEpochDay()).outlook())
            .toList();
    night = last;
  }
}
