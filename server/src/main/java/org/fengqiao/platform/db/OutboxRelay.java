package org.fengqiao.platform.db;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;

/**
 * Puts committed messages in order and tells every server. Positions are given here and not by the
 * writers, because a writer that commits late would otherwise slip in below a position that streams
 * have already passed. NOTIFY takes a lock of the whole database server at commit, so it is sent
 * once per batch and never by the writers.
 */
@Singleton
final class OutboxRelay implements Background {
  /** Other processes' commits do not wake this one; they wait for the next look. */
  private static final Duration LOOK = Duration.ofMillis(200);

  /**
   * A busy server publishes so often and no more: each pass is a commit and a wake of all streams.
   */
  private static final Duration GAP = Duration.ofMillis(40);

  private static final Duration KEEP = Duration.ofDays(7);
  private static final Duration SWEEP = Duration.ofHours(1);
  private static final int BATCH = 500;

  private final Sql sql;
  private final TransactionOperations<Connection> transactions;
  private final Wake wake;
  private final Clock clock;
  private Instant swept = Instant.EPOCH;

  OutboxRelay(Sql sql, TransactionOperations<Connection> transactions, Wake wake, Clock clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.wake = wake;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "outbox-relay";
  }

  @Override
  public Duration run() throws InterruptedException {
    wake.await(LOOK);
    int published = pass();
    boolean any = published > 0;
    while (published == BATCH) {
      published = pass();
    }
    sweep();
    return any ? GAP : Duration.ZERO;
  }

  /** Publishes one batch; the lock makes it the only one over all servers until it commits. */
  int pass() {
    return transactions.executeWrite(status -> {
      boolean mine =
          sql.find("SELECT pg_try_advisory_xact_lock(711842)", row -> row.getBoolean(1))
              .orElse(false);
      if (!mine) {
        return 0;
      }
      int published =
          sql.update(
              """
              UPDATE outbox o SET position = n.position
              FROM (SELECT district, id, nextval('outbox_position_seq') AS position
                    FROM (SELECT district, id FROM outbox WHERE position IS NULL
                          ORDER BY id LIMIT ?) waiting) n
              WHERE o.district = n.district AND o.id = n.id\
              """,
              BATCH);
      if (published > 0) {
        sql.find("SELECT pg_notify('fengqiao_stream', '')", row -> true);
      }
      return published;
    });
  }

  private void sweep() {
    Instant now = clock.now();
    if (now.isAfter(swept.plus(SWEEP))) {
      swept = now;
      sql.update(
          "DELETE FROM outbox WHERE position IS NOT NULL AND created_at < ?", now.minus(KEEP));
    }
  }
}
