package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import org.fengqiao.hotspot.Hotspots;
import org.fengqiao.kernel.Background;
import org.fengqiao.prevention.domain.RunLog.Cause;

/**
 * Runs the districts that have news, every district at midnight, and those whose night's work has
 * become ready meanwhile. Where it stands is in the run log, so a restart or a second server loses
 * and doubles nothing.
 */
@Singleton
final class Runner implements Background {
  private static final Duration LOOK = Duration.ofMillis(100);

  /** Lets a burst of reports come in before they are scored together. */
  private static final Duration GATHER = Duration.ofMillis(100);

  /** Runs begin at least so long after the end of one before: several a second at most. */
  private static final Duration REST = Duration.ofMillis(100);

  /** However much there is to score, reports get at least half of the time. */
  private static final Duration LONGEST_REST = Duration.ofSeconds(10);

  private final EarlyWarningRun run;
  private final RunDays days;
  private final Hotspots hotspots;

  Runner(EarlyWarningRun run, RunDays days, Hotspots hotspots) {
    this.run = run;
    this.hotspots = hotspots;
    this.days = days;
  }

  @Override
  public String name() {
    return "early-warning";
  }

  @Override
  public Duration run() throws InterruptedException {
    Duration rest = LOOK;
    if (!days.districtsWithNews().isEmpty()) {
      Thread.sleep(GATHER);
      Duration took = Duration.ZERO;
      for (String district : days.districtsWithNews()) {
        took = took.plusMillis(run.run(district, Cause.EVENT).tookMs());
      }
      rest = REST.plus(took.compareTo(LONGEST_REST) < 0 ? took : LONGEST_REST);
    }
    for (String district : days.districtsBeforeToday()) {
      catchUp(district);
      run.run(district, Cause.MIDNIGHT);
    }
    for (String district : hotspots.districtsWithNewNight()) {
      run.run(district, Cause.NIGHT);
    }
    return rest;
  }

  /**
   * Days that ended while nothing ran: each as of its end, as if it had run, told like any other.
   */
  private void catchUp(String district) {
    for (LocalDate day : days.missed(district)) {
      run.endOf(district, day);
    }
  }
}
