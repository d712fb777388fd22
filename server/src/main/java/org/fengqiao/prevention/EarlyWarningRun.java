package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.audit.Audit;
import org.fengqiao.hotspot.Hotspots;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.prevention.domain.RunLog;
import org.fengqiao.prevention.domain.RunLog.Cause;
import org.fengqiao.prevention.domain.RunLog.Entry;
import org.fengqiao.prevention.domain.RunLog.Steps;
import org.fengqiao.prevention.domain.RunLog.Used;
import org.fengqiao.warning.Telling;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Change;

/**
 * The second transaction of the product: score the places, judge the scores, propose what to do.
 * One commit, one runner per district at a time, repeatable: the same data give the same warnings
 * and tasks, and a second run over them changes nothing but its own log.
 */
@Singleton
public class EarlyWarningRun {
  private final Hotspots hotspots;
  private final Warnings warnings;
  private final Prevention prevention;
  private final RunLog log;
  private final Audit audit;
  private final Clock clock;

  EarlyWarningRun(
      Hotspots hotspots,
      Warnings warnings,
      Prevention prevention,
      RunLog log,
      Audit audit,
      Clock clock) {
    this.hotspots = hotspots;
    this.warnings = warnings;
    this.prevention = prevention;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /** Runs a district as of now. */
  @Transactional
  public Entry run(String district) {
    return run(district, Cause.ASKED);
  }

  /** Runs a district as of now, for the runner. */
  @Transactional
  Entry run(String district, Cause cause) {
    log.lock(district);
    return once(district, clock.now(), cause, Telling.LIVE);
  }

  /**
   * Runs a district over past days, each as of its end in Asia/Shanghai, as if it had run at every
   * midnight. Nobody is told. For a district whose matters were loaded with their own times.
   *
   * @param fromDay first day
   * @param toDay last day, must be over
   * @return number of warnings and tasks events caused
   */
  @Transactional
  public List<Entry> history(String district, LocalDate fromDay, LocalDate toDay) {
    log.lock(district);
    return fromDay
        .datesUntil(toDay.plusDays(1))
        .map(day -> day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant())
        .map(asOf -> once(district, asOf, Cause.HISTORY, Telling.SILENT))
        .toList();
  }

  /** Runs a district as of the end of a past day that nothing ran at, for the runner. */
  @Transactional
  Entry endOf(String district, LocalDate day) {
    log.lock(district);
    Instant asOf = day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
    return once(district, asOf, Cause.MIDNIGHT, Telling.LIVE);
  }

  private Entry once(String district, Instant asOf, Cause cause, Telling telling) {
    Instant start = clock.now();
    // Read before scoring: an event committed in between is scored now and once more, never missed.
    long position = log.position(district);
    RunResult result = hotspots.score(district, asOf);
    Instant scored = clock.now();
    List<Change> changes = warnings.assess(district, result, asOf, telling);
    Instant assessed = clock.now();
    int tasks = prevention.propose(district, changes, asOf, telling);
    Instant proposed = clock.now();
    int events = (int) changes.stream().filter(c -> c.event() != null).count();
    Entry entry =
        new Entry(
            result.run(),
            asOf,
            cause,
            position,
            events,
            tasks,
            between(start, proposed),
            new Used(result.matters(), result.gridVersion(), result.night()),
            new Steps(
                between(start, scored), between(scored, assessed), between(assessed, proposed)));
    log.append(district, entry);
    if (events > 0 || tasks > 0) {
      audit.record(
          Actor.system(district),
          "prevention.run",
          "run/" + result.run(),
          Map.of("warnings", events, "tasks", tasks, "cause", cause.name()));
    }
    return entry;
  }

  private static int between(Instant from, Instant to) {
    return (int) Math.max(0, Duration.between(from, to).toMillis());
  }
}
