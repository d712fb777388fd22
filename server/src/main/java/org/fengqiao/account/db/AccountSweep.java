package org.fengqiao.account.db;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;
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
  private final Audit audit;
  private final TransactionOperations<Connection> transactions;

  AccountSweep(Sql sql, Clock clock, Audit audit, TransactionOperations<Connection> transactions) {
    this.sql = sql;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "account-sweep";
  }

  @Override
  public Duration run() {
    Instant now = clock.now();
    transactions.executeWrite(status -> {
      sessions(now);
      return null;
    });
    sql.update("DELETE FROM sign_in_failure WHERE first_at < ?", now.minus(FAILURES));
    return Duration.ofHours(1);
  }

  private void sessions(Instant now) {
    Map<String, Long> removed =
        sql
            .list(
                "DELETE FROM session WHERE coalesce(ended_at, expires_at) < ? RETURNING district",
                row -> row.getString(1),
                now.minus(SESSIONS))
            .stream()
            .collect(Collectors.groupingBy(d -> d, Collectors.counting()));
    removed.forEach((district, n) ->
        audit.record(
            Actor.system(district), "account.session-remove", district, Map.of("sessions", n)));
  }
}
