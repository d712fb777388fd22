package org.fengqiao.hotspot.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.fengqiao.hotspot.domain.Fact;
import org.fengqiao.hotspot.domain.Ledger;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.Delay;
import org.fengqiao.hotspot.domain.backtest.Past;
import org.fengqiao.hotspot.domain.backtest.PastSource;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.platform.db.Sql;

/** A past of years from casework's published views; no column of them holds text or a person. */
@Singleton
final class SqlPast implements PastSource {
  private static final String READ =
      """
      SELECT f.item_id, coalesce(p.grid_code, f.grid_code), f.kind,
        (f.arrived_at AT TIME ZONE 'Asia/Shanghai')::date - DATE '1970-01-01',
        (extract(epoch FROM f.arrived_at) * 1000000)::bigint, f.countable, f.text_hash
      FROM matter_fact f
      LEFT JOIN matter_place p
        ON p.district = f.district AND p.item_id = f.item_id AND p.grid_version = ?
        AND p.grid_version <> f.grid_version
      WHERE f.district = ? AND f.arrived_at > ? AND f.arrived_at <= ?
        AND f.state NOT IN ('VOID', 'MERGED')
        AND NOT EXISTS (
          SELECT FROM withheld_matter w WHERE w.district = f.district AND w.item_id = f.item_id)\
      """;

  private static final String WITHHELD =
      """
      SELECT count(*) FROM withheld_matter w
      JOIN matter_fact f ON f.district = w.district AND f.item_id = w.item_id
      WHERE w.district = ? AND f.arrived_at >= ? AND f.arrived_at <= ? AND f.countable\
      """;

  private static final String DELAY =
      """
      SELECT count(d), percentile_cont(0.5) WITHIN GROUP (ORDER BY d),
        percentile_cont(0.9) WITHIN GROUP (ORDER BY d)
      FROM (
        SELECT greatest(0, extract(epoch FROM f.arrived_at - f.occurred_at) / 86400) AS d
        FROM matter_fact f
        WHERE f.district = ? AND f.arrived_at >= ? AND f.arrived_at <= ? AND f.countable
          AND f.occurred_at IS NOT NULL) delays\
      """;

  private final Sql sql;

  SqlPast(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Found read(
      String district, LocalDate from, LocalDate to, long version, ToIntFunction<String> ordinal) {
    Instant first = from.atStartOfDay(Clock.ZONE).toInstant();
    Instant last = to.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
    Ledger ledger = new Ledger(last, 0);
    sql.each(
        READ, row -> ledger.put(fact(row, ordinal)), version, district, Past.knownFrom(from), last);
    int withheld = sql.find(WITHHELD, row -> row.getInt(1), district, first, last).orElse(0);
    return new Found(ledger, withheld, delay(district, first, last));
  }

  private Delay delay(String district, Instant first, Instant last) {
    return sql.find(
            DELAY,
            row -> new Delay(row.getInt(1), Columns.number(row, 2), Columns.number(row, 3)),
            district,
            first,
            last)
        .orElse(new Delay(0, null, null));
  }

  private static Fact fact(ResultSet row, ToIntFunction<String> ordinal) throws SQLException {
    String grid = row.getString(2);
    return new Fact(
        row.getObject(1, UUID.class),
        grid == null ? -1 : ordinal.applyAsInt(grid),
        Kind.valueOf(row.getString(3)).ordinal(),
        false,
        0,
        row.getInt(4),
        row.getLong(5),
        row.getBoolean(6),
        row.getLong(7));
  }
}
