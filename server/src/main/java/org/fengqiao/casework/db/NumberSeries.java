package org.fengqiao.casework.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.fengqiao.platform.db.Sql;

/**
 * Numbers of items, drawn from the sequence in blocks so that a report costs no round trip of its
 * own. A block that a stopped server did not use up is a gap.
 */
@Singleton
class NumberSeries {
  /** Increment of the sequence, see its migration. */
  private static final int BLOCK = 64;

  private final Sql sql;
  private long next;
  private long end;

  NumberSeries(Sql sql) {
    this.sql = sql;
  }

  /** For example {@code 440105-2026-000123}. */
  String next(String district, LocalDate on) {
    String count = Long.toString(draw());
    return district
        + '-'
        + on.getYear()
        + '-'
        + "0".repeat(Math.max(0, 6 - count.length()))
        + count;
  }

  private synchronized long draw() {
    if (next == end) {
      next =
          sql.find("SELECT nextval('item_number')", row -> row.getLong(1))
              .orElseThrow(() -> new IllegalStateException("no number"));
      end = next + BLOCK;
    }
    return next++;
  }
}
