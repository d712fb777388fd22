package org.fengqiao.hotspot.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.fengqiao.hotspot.domain.Fact;
import org.fengqiao.hotspot.domain.Ledger;
import org.fengqiao.hotspot.domain.MatterSource;
import org.fengqiao.kernel.Kind;
import org.fengqiao.platform.db.Sql;

/**
 * Reports from casework's published views; no column of them holds text or a person. The rule of
 * the same text is applied in memory and not by the view's {@code counts}: one pass over a year
 * instead of a look-up per row.
 */
@Singleton
final class SqlMatters implements MatterSource {
  private static final Set<String> NONE = Set.of("VOID", "MERGED");

  private static final String SELECT =
      """
      SELECT f.item_id, coalesce(p.grid_code, f.grid_code), kind,
        coalesce(array_position(ARRAY['BLUE', 'YELLOW', 'ORANGE', 'RED'], level), 0),
        (arrived_at AT TIME ZONE 'Asia/Shanghai')::date - DATE '1970-01-01',
        (extract(epoch FROM arrived_at) * 1000000)::bigint, countable, text_hash, state,
        kind_provisional, w.item_id IS NOT NULL
      FROM matter_fact f
      LEFT JOIN withheld_matter w ON w.district = f.district AND w.item_id = f.item_id
      LEFT JOIN matter_place p
        ON p.district = f.district AND p.item_id = f.item_id AND p.grid_version = ?
        AND p.grid_version <> f.grid_version
      WHERE f.district = ? AND f.grid_code IS NOT NULL\
      """;

  private static final String YEAR = SELECT + " AND arrived_at <= ? AND arrived_at > ?";

  private static final String CHANGED =
      SELECT
          + " AND number IN ("
          + "SELECT number FROM matter_news WHERE district = ? AND position > ? UNION "
          + "SELECT number FROM matter_news WHERE district = ? AND position IS NULL)";

  private static final String SHARED =
      """
      SELECT DISTINCT p.grid_code FROM matter_place p
      JOIN matter_fact f ON f.district = p.district AND f.item_id = p.item_id
        AND f.grid_version <> p.grid_version
      WHERE p.district = ? AND p.grid_version = ? AND p.rule = 'SHARE' AND f.arrived_at > ?\
      """;

  private static final String POSITION =
      """
      SELECT position FROM matter_news
      WHERE district = ? AND position IS NOT NULL ORDER BY position DESC LIMIT 1\
      """;

  /** The withheld ones in a number or two; there are few of them. */
  private static final String WITHHOLDING =
      """
      SELECT count(*) || ' ' || coalesce(sum(hashtextextended(item_id::text, 0)), 0)
      FROM withheld_matter WHERE district = ?\
      """;

  private final Sql sql;

  SqlMatters(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Ledger read(String district, Instant asOf, long version, ToIntFunction<String> ordinal) {
    // Asked before reading: what is committed in between is read now and once more, never missed.
    Ledger ledger = new Ledger(asOf, position(district), withholding(district));
    read(YEAR, ledger, ordinal, version, district, asOf, asOf.minus(Ledger.KNOWN));
    return ledger;
  }

  @Override
  public void follow(
      String district, Ledger ledger, Instant asOf, long version, ToIntFunction<String> ordinal) {
    long position = position(district);
    read(CHANGED, ledger, ordinal, version, district, district, ledger.position(), district);
    if (asOf.isAfter(ledger.asOf())) {
      read(YEAR, ledger, ordinal, version, district, asOf, ledger.asOf());
    }
    ledger.reached(asOf, position);
  }

  @Override
  public String withholding(String district) {
    return sql.find(WITHHOLDING, row -> row.getString(1), district).orElse("");
  }

  @Override
  public Set<String> shared(String district, long version, Instant since) {
    return Set.copyOf(sql.list(SHARED, row -> row.getString(1), district, version, since));
  }

  private long position(String district) {
    return sql.find(POSITION, row -> row.getLong(1), district).orElse(0L);
  }

  private void read(
      String query, Ledger ledger, ToIntFunction<String> ordinal, Object... parameters) {
    sql.each(query, row -> take(row, ledger, ordinal), parameters);
  }

  private static void take(ResultSet row, Ledger ledger, ToIntFunction<String> ordinal)
      throws SQLException {
    UUID item = row.getObject(1, UUID.class);
    int grid = ordinal.applyAsInt(row.getString(2));
    if (grid < 0 || NONE.contains(row.getString(9)) || row.getBoolean(11)) {
      ledger.remove(item);
      return;
    }
    ledger.put(
        new Fact(
            item,
            grid,
            Kind.valueOf(row.getString(3)).ordinal(),
            row.getBoolean(10),
            row.getInt(4),
            row.getInt(5),
            row.getLong(6),
            row.getBoolean(7),
            row.getLong(8)));
  }
}
