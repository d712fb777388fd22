package org.fengqiao.warning;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.law.LawEditor;
import org.fengqiao.law.domain.ScoreDraft;
import org.fengqiao.warning.domain.hindcast.Hindcast;
import org.fengqiao.warning.domain.hindcast.HindcastJob;
import org.fengqiao.warning.domain.hindcast.HindcastStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works trials through beside the requests, one at a time and on one core: reports and runs go
 * first. One found in the middle belongs to a server that was killed and is begun again.
 */
@Singleton
final class HindcastWorker implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(HindcastWorker.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Nobody has heard of its server for so long: it is gone. */
  private static final Duration LOST = Duration.ofMinutes(5);

  private static final long TELL_MS = 500;

  private final HindcastStore store;
  private final HindcastRun run;
  private final LawEditor editor;
  private final Clock clock;
  private final long millis;

  HindcastWorker(
      HindcastStore store,
      HindcastRun run,
      LawEditor editor,
      Clock clock,
      @Value("${fengqiao.trial-seconds:180}") long seconds) {
    this.store = store;
    this.run = run;
    this.editor = editor;
    this.clock = clock;
    this.millis = 1000 * seconds;
  }

  @Override
  public String name() {
    return "score-trials";
  }

  @Override
  public Duration run() throws InterruptedException {
    Instant now = clock.now();
    HindcastJob job = store.take(now, now.minus(LOST)).orElse(null);
    if (job == null) {
      return LOOK;
    }
    // Parallel streams of the engine run in the pool they are begun in: here one thread.
    try (ForkJoinPool alone = new ForkJoinPool(1)) {
      alone.submit(() -> work(job)).get();
    } catch (ExecutionException e) {
      LOG.warn("trial {} failed", job.digest(), e.getCause());
      store.failed(job, "FAULT", clock.now());
    }
    return Duration.ZERO;
  }

  private void work(HindcastJob job) {
    switch (editor.scoreDraft(job.district(), job.proposal(), job.from())) {
      case Outcome.Done<ScoreDraft>(ScoreDraft draft) when draft.digest().equals(job.digest()) ->
          work(job, draft);
      case Outcome.Done<ScoreDraft> _, Outcome.Refused<ScoreDraft> _ ->
          store.failed(job, "MOVED", clock.now());
    }
  }

  private void work(HindcastJob job, ScoreDraft draft) {
    long[] told = {System.nanoTime()};
    try {
      Hindcast found =
          run.run(
              draft,
              job.through(),
              millis,
              (done, days) -> {
                if (System.nanoTime() - told[0] > 1_000_000 * TELL_MS) {
                  told[0] = System.nanoTime();
                  store.progress(job, done, days, clock.now());
                }
              });
      store.done(job, found, clock.now());
    } catch (HindcastRun.TooSlow e) {
      store.failed(job, "TOO_SLOW", clock.now());
    }
  }
}
