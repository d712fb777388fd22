package org.fengqiao.intake.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.intake.domain.Receipt;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Table {@code report}. */
@Singleton
class SqlReports implements Reports {
  private static final String INSERT =
      """
      INSERT INTO report (district, id, request_hash, answer, item_id, reporter_id, raw_lon, raw_lat,
        datum, accuracy_m, source, lon, lat, confirmed_grid, occurred_raw_at, fixed_at, sent_at,
        received_at, flags)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final Sql sql;
  private final WriteBuffer writes;

  SqlReports(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public Map<UUID, Known> known(String district, Collection<UUID> ids) {
    Map<UUID, Known> known = new HashMap<>();
    sql.list(
        "SELECT id, request_hash, answer FROM report WHERE district = ? AND id = ANY (?)",
        row -> {
          UUID id = row.getObject(1, UUID.class);
          return known.put(id, new Known(row.getBytes(2), new Receipt(id, row.getString(3))));
        },
        district,
        ids.toArray(UUID[]::new));
    return known;
  }

  @Override
  public void add(String district, Kept kept) {
    Report r = kept.report();
    writes.insert(
        INSERT,
        district,
        r.id(),
        kept.requestHash(),
        kept.receipt().json(),
        kept.itemId(),
        kept.reporterId(),
        r.lon(),
        r.lat(),
        r.datum(),
        r.accuracyM(),
        r.source(),
        kept.lon(),
        kept.lat(),
        r.confirmedGrid(),
        r.occurredAt(),
        r.fixedAt(),
        r.sentAt(),
        kept.receivedAt(),
        kept.flags().toArray(String[]::new));
  }

  @Override
  public Optional<Trace> ofItem(String district, UUID itemId) {
    return sql.find(
        """
        SELECT id, reporter_id, raw_lon, raw_lat, datum, accuracy_m, source, lon, lat,
          confirmed_grid, occurred_raw_at, fixed_at, sent_at, flags
        FROM report WHERE district = ? AND item_id = ?
        """,
        SqlReports::trace,
        district,
        itemId);
  }

  @Override
  public Optional<Claim> claim(String district, UUID reportId) {
    return sql.find(
        """
        SELECT reporter_id, answer::jsonb ->> 'number' FROM report WHERE district = ? AND id = ?
        """,
        row -> new Claim(row.getObject(1, UUID.class), row.getString(2)),
        district,
        reportId);
  }

  private static Trace trace(ResultSet row) throws SQLException {
    double accuracy = row.getDouble(6);
    boolean unknown = row.wasNull();
    Instant occurred = row.getObject(11, OffsetDateTime.class).toInstant();
    return new Trace(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getDouble(3),
        row.getDouble(4),
        row.getString(5),
        unknown ? null : accuracy,
        row.getString(7),
        row.getDouble(8),
        row.getDouble(9),
        row.getString(10),
        occurred,
        instant(row, 12),
        instant(row, 13),
        List.of((String[]) row.getArray(14).getArray()));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
