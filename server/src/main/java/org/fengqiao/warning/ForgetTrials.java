package org.fengqiao.warning;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.fengqiao.warning.domain.hindcast.HindcastStore;

/** Trials that ended more than a year ago are forgotten: no approval rests on so old a past. */
@Singleton
final class ForgetTrials implements Background {
  private static final Duration KEPT = Duration.ofDays(400);

  private final HindcastStore store;
  private final Clock clock;

  ForgetTrials(HindcastStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "score-trials-forget";
  }

  @Override
  public Duration run() {
    var _ = store.forgetBefore(clock.now().minus(KEPT));
    return Duration.ofHours(6);
  }
}
