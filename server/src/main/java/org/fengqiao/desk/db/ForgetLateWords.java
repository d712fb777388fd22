package org.fengqiao.desk.db;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.fengqiao.desk.domain.LateStore;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;

/**
 * Words of late updates that were applied or discarded are forgotten thirty days after the
 * decision: what was applied stands in the item, what was discarded stands nowhere.
 */
@Singleton
final class ForgetLateWords implements Background {
  private static final Duration KEPT = Duration.ofDays(30);

  private final LateStore store;
  private final Clock clock;

  ForgetLateWords(LateStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "late-forget";
  }

  @Override
  public Duration run() {
    var _ = store.forgetBefore(clock.now().minus(KEPT));
    return Duration.ofHours(6);
  }
}
