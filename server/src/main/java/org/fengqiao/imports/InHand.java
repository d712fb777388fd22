package org.fengqiao.imports;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.imports.domain.GivenUp;
import org.fengqiao.imports.domain.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The one job this server works on now. Only for showing it and for stopping early: what counts is
 * the state in the database.
 */
@Singleton
class InHand {
  private record Now(UUID job, Progress progress) {}

  private volatile @Nullable Now now;
  private volatile @Nullable UUID given;

  void take(UUID job) {
    given = null;
    now = new Now(job, new Progress(Progress.Step.VERIFYING, 0, 0));
  }

  void release() {
    now = null;
    given = null;
  }

  /**
   * Tells how far it is.
   *
   * @throws GivenUp when a person gave it up meanwhile
   */
  void at(Progress.Step step, long done, long total) {
    Now held = now;
    if (held == null) {
      return;
    }
    if (held.job().equals(given)) {
      throw new GivenUp();
    }
    now = new Now(held.job(), new Progress(step, done, total));
  }

  /** Stops the work on a job at its next step, if this server is at it. */
  void giveUp(UUID job) {
    given = job;
  }

  boolean holds(UUID job) {
    Now held = now;
    return held != null && held.job().equals(job);
  }

  Optional<Progress> progress(UUID job) {
    Now held = now;
    return held != null && held.job().equals(job) ? Optional.of(held.progress()) : Optional.empty();
  }
}
