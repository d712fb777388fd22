package org.fengqiao.audit.db;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fengqiao.audit.domain.AuditEntry;
import org.fengqiao.audit.domain.AuditStore;
import org.fengqiao.audit.domain.Chain;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.fengqiao.platform.db.Sql;

/**
 * Chains committed entries, twice a second. One at a time over all servers, by an advisory lock
 * held for one pass. Entries do not commit in the order of their numbers, so each pass looks again
 * at everything above a floor below which no open transaction can still bring one ({@link Window}).
 */
@Singleton
final class Sealer implements Background {
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final int BATCH = 1000;
  private static final String TRY_LOCK = "SELECT pg_try_advisory_xact_lock(711841)";

  private static final Sealed NOTHING = new Sealed(0, new Head(0, ""));

  private final Sql sql;
  private final AuditStore store;
  private final Clock clock;
  private final TransactionOperations<Connection> transactions;
  private final HeadNote note;
  private final Map<String, Window> windows = new HashMap<>();

  Sealer(
      Sql sql,
      AuditStore store,
      Clock clock,
      TransactionOperations<Connection> transactions,
      HeadNote note) {
    this.sql = sql;
    this.note = note;
    this.store = store;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "audit-sealer";
  }

  @Override
  public Duration run() {
    boolean more = false;
    for (String district : store.districts()) {
      more |= pass(district) == BATCH;
    }
    return more ? Duration.ZERO : PAUSE;
  }

  /** Seals what there is, at most one batch. Returns the number of entries sealed. */
  int pass(String district) {
    Sealed sealed =
        transactions.executeWrite(status -> {
          if (!sql.find(TRY_LOCK, row -> row.getBoolean(1)).orElse(false)) {
            windows.remove(district);
            return NOTHING;
          }
          return seal(district);
        });
    if (sealed.entries() > 0) {
      note.write(district, sealed.head().position(), sealed.head().hash());
    }
    return sealed.entries();
  }

  private Sealed seal(String district) {
    Head head = head(district);
    Window window = windows.get(district);
    if (window == null || window.position() != head.position()) {
      window = Window.load(sql, district, head.position());
      windows.put(district, window);
    }
    List<Long> waiting = window.waiting(sql, district, BATCH);
    if (waiting.isEmpty()) {
      return NOTHING;
    }
    List<AuditEntry> entries = store.entries(district, waiting);
    byte[] hash = Chain.next(head.hash(), entries);
    sql.update(
        "INSERT INTO audit_seal (district, position, seqs, hash, sealed_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        district,
        head.position() + 1,
        waiting.toArray(Long[]::new),
        hash,
        clock.now());
    window.sealed(waiting);
    Head now = new Head(head.position() + 1, HexFormat.of().formatHex(hash));
    return new Sealed(waiting.size(), now);
  }

  private record Sealed(int entries, Head head) {}

  private Head head(String district) {
    return sql.find(
            "SELECT position, encode(hash, 'hex') FROM audit_seal WHERE district = ?"
                + " ORDER BY position DESC LIMIT 1",
            row -> new Head(row.getLong(1), row.getString(2)),
            district)
        .orElseGet(() -> new Head(0, HexFormat.of().formatHex(Chain.start(district))));
  }

  private record Head(long position, String hex) {
    byte[] hash() {
      return HexFormat.of().parseHex(hex);
    }
  }
}
