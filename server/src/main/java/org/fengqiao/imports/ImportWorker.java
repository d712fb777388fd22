package org.fengqiao.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.imports.domain.GivenUp;
import org.fengqiao.imports.domain.ImportStore;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobFailure;
import org.fengqiao.imports.domain.JobState;
import org.fengqiao.imports.domain.Unusable;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks and writes jobs beside the requests, one at a time: a file is held several times over
 * while it is looked at. A job found in the middle belongs to a server that was killed and is begun
 * again; three times, then it is told as failed.
 */
@Singleton
public class ImportWorker implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final int TRIES = 3;
  private static final int NEXT = 50;

  private final ImportStore store;
  private final ImportFiles files;
  private final WholeFile whole;
  private final ImportRun run;
  private final JobSteps steps;
  private final ImportJobs jobs;
  private final InHand hand;
  private final Clock clock;
  private Instant swept = Instant.EPOCH;

  ImportWorker(
      ImportStore store,
      ImportFiles files,
      WholeFile whole,
      ImportRun run,
      JobSteps steps,
      ImportJobs jobs,
      InHand hand,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.whole = whole;
    this.run = run;
    this.steps = steps;
    this.jobs = jobs;
    this.hand = hand;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "import-jobs";
  }

  @Override
  public Duration run() {
    Instant now = clock.now();
    if (swept.isBefore(now.minus(SWEEP)) || swept.isAfter(now)) {
      jobs.sweep();
      swept = now;
    }
    Optional<Job> next = store.next(NEXT).stream().filter(files::here).findFirst();
    next.ifPresent(this::work);
    return next.isPresent() ? Duration.ZERO : LOOK;
  }

  private void work(Job job) {
    boolean writing = job.state() == JobState.ACCEPTED || job.state() == JobState.WRITING;
    // Before the first step, so that nobody gives it up unheard.
    hand.take(job.id());
    try {
      if (!steps.begin(job, writing ? JobState.WRITING : JobState.CHECKING)) {
        return;
      }
      if (job.tries() >= TRIES) {
        throw new Unusable(JobFailure.GAVE_UP);
      }
      Path file = whole.of(job);
      if (writing) {
        run.write(job, file);
      } else {
        steps.checked(job, run.check(job, file));
      }
    } catch (GivenUp e) {
      LOG.info("import {} was given up", job.id());
    } catch (Unusable e) {
      steps.failed(job, e.failure());
    } catch (OutOfMemoryError | StackOverflowError e) {
      LOG.warn("import {} needs more memory than there is", job.id());
      steps.failed(job, JobFailure.TOO_MUCH);
    } catch (RuntimeException | IOException e) {
      // Where a person gave it up in the last moment, the write failed and this finds nothing.
      steps.failed(job, JobFailure.FAULT);
      tell(job, e);
    } finally {
      hand.release();
      jobs.tidy(job);
    }
  }

  private void tell(Job job, Exception e) {
    boolean ended =
        store.find(job.district(), job.id()).map(now -> !now.state().open()).orElse(true);
    if (!ended) {
      LOG.warn("import {} failed", job.id(), e);
    }
  }
}
