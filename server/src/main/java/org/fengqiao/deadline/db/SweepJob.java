package org.fengqiao.deadline.db;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fengqiao.deadline.TimerSweep;
import org.fengqiao.kernel.Background;
import org.jspecify.annotations.Nullable;

/**
 * The recurring job that sweeps the clocks, kept by a job library in the database: one of all
 * servers runs it at a time, and when that one dies another goes on after {@link #DEAD}. Runs in
 * servers only, never in command-line tools.
 */
@Singleton
final class SweepJob implements Background {
  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED = 4;

  /** A server that has not been heard of for so long is dead. */
  static final Duration DEAD = HEARTBEAT.multipliedBy(MISSED);

  private final DataSource database;
  private final TimerSweep sweep;
  private final AtomicInteger failing = new AtomicInteger();
  private @Nullable Scheduler scheduler;

  SweepJob(DataSource database, TimerSweep sweep, MeterRegistry figures) {
    this.database = database;
    this.sweep = sweep;
    Gauge.builder("fengqiao.clocks.failing", failing, AtomicInteger::get)
        .description("Clocks whose handler failed and is tried again")
        .register(figures);
  }

  @Override
  public String name() {
    return "clock-sweep";
  }

  /**
   * Starts the library once; it keeps threads of its own. What ran out while the server was down is
   * swept at once: the library may hold the job for the server that died until {@link #DEAD}.
   */
  @Override
  public Duration run() {
    if (begin()) {
      sweep.run();
    }
    failing.set(sweep.failing());
    return Duration.ofSeconds(30);
  }

  private synchronized boolean begin() {
    if (scheduler != null) {
      return false;
    }
    scheduler = start();
    return true;
  }

  private Scheduler start() {
    RecurringTask<Void> task =
        Tasks.recurring("clock-sweep", FixedDelay.of(REST)).execute((instance, run) -> sweep.run());
    Scheduler made =
        Scheduler.create(DelegatingDataSource.unwrapDataSource(database))
            .startTasks(task)
            .tableName("jobs.scheduled_tasks")
            .threads(1)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .shutdownMaxWait(Duration.ofSeconds(2))
            .build();
    made.start();
    return made;
  }

  @PreDestroy
  synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
    }
  }
}
