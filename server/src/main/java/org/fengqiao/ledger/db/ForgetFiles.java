package org.fengqiao.ledger.db;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.fengqiao.ledger.domain.ImportStore;

/** Files that nobody imported within a week are forgotten; they hold what people told. */
@Singleton
final class ForgetFiles implements Background {
  private static final Duration KEPT = Duration.ofDays(7);

  private final ImportStore store;
  private final Clock clock;

  ForgetFiles(ImportStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ledger-forget";
  }

  @Override
  public Duration run() {
    var _ = store.forgetBefore(clock.now().minus(KEPT));
    return Duration.ofHours(1);
  }
}
