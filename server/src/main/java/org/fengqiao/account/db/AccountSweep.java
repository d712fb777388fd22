package org.fengqiao.account.db;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.fengqiao.platform.db.Sql;

/** Removes what the comments on the tables promise to remove. Once an hour. */
@Singleton
final class AccountSweep implements Background {
  private static final Duration SESSIONS = Duration.ofDays(184);
  private static final Duration FAILURES = Duration.ofDays(1);

  private final Sql sql;
  private final Clock clock;

  AccountSweep(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "account-sweep";
  }

  @Override
  public Duration run() {
    Instant now = clock.now();
    sql.update("DELETE FROM session WHERE coalesce(ended_at, expires_at) < ?", now.minus(SESSIONS));
    sql.update("DELETE FROM sign_in_failure WHERE first_at < ?", now.minus(FAILURES));
    return Duration.ofHours(1);
  }
}
