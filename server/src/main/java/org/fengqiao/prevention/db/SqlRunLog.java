package org.fengqiao.prevention.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.fengqiao.prevention.domain.RunLog;

/** The run log in PostgreSQL. */
@Singleton
final class SqlRunLog implements RunLog {
  /** First key of the advisory lock; the second is the district. */
  private static final int LOCK = 711_841;

  /**
   * Asked five times a second: hops from district to district by the key, then looks only at rows
   * behind each district's last run.
   */
  private static final String NEWS =
      """
      WITH RECURSIVE known AS (
        (SELECT district FROM outbox ORDER BY district LIMIT 1)
        UNION ALL
        SELECT (SELECT o.district FROM outbox o WHERE o.district > k.district
                ORDER BY o.district LIMIT 1)
        FROM known k WHERE k.district IS NOT NULL)
      SELECT k.district FROM known k
      LEFT JOIN LATERAL (
        SELECT r.position FROM early_warning_run r WHERE r.district = k.district
        ORDER BY r.as_of DESC LIMIT 1) l ON true
      CROSS JOIN LATERAL (
        SELECT FROM outbox o WHERE o.district = k.district AND o.topic IN ('ITEM', 'GRID')
          AND o.position > coalesce(l.position, 0) ORDER BY o.position LIMIT 1) news
      WHERE k.district IS NOT NULL\
      """;

  private final Sql sql;
  private final WriteBuffer buffer;

  SqlRunLog(Sql sql, WriteBuffer buffer) {
    this.sql = sql;
    this.buffer = buffer;
  }

  @Override
  public void lock(String district) {
    sql.list("SELECT pg_advisory_xact_lock(?, ?)", row -> 0, LOCK, Integer.parseInt(district));
  }

  @Override
  public long position(String district) {
    return sql.find(
            "SELECT position FROM outbox WHERE district = ? AND topic IN ('ITEM', 'GRID')"
                + " AND position IS NOT NULL ORDER BY position DESC LIMIT 1",
            row -> row.getLong(1),
            district)
        .orElse(0L);
  }

  @Override
  public List<String> districtsWithNews() {
    return sql.list(NEWS, row -> row.getString(1));
  }

  @Override
  public List<String> districts() {
    return sql.list("SELECT DISTINCT district FROM early_warning_run", row -> row.getString(1));
  }

  @Override
  public Optional<Entry> last(String district) {
    return sql.find(
        "SELECT id, as_of, cause, position, warnings, tasks, took_ms, matters, grid_version,"
            + " night, score_ms, assess_ms, propose_ms FROM early_warning_run"
            + " WHERE district = ? ORDER BY as_of DESC LIMIT 1",
        row ->
            new Entry(
                row.getObject("id", UUID.class),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                Cause.valueOf(row.getString("cause")),
                row.getLong("position"),
                row.getInt("warnings"),
                row.getInt("tasks"),
                row.getInt("took_ms"),
                new Used(
                    row.getInt("matters"),
                    row.getLong("grid_version"),
                    row.getObject("night", LocalDate.class)),
                new Steps(
                    row.getInt("score_ms"), row.getInt("assess_ms"), row.getInt("propose_ms"))),
        district);
  }

  @Override
  public void append(String district, Entry e) {
    buffer.insert(
        "INSERT INTO early_warning_run"
            + " (district, id, as_of, cause, position, warnings, tasks, took_ms, matters,"
            + " grid_version, night, score_ms, assess_ms, propose_ms)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        district,
        e.run(),
        e.asOf(),
        e.cause(),
        e.position(),
        e.warnings(),
        e.tasks(),
        e.tookMs(),
        e.used().matters(),
        e.used().gridVersion(),
        e.used().night(),
        e.steps().score(),
        e.steps().assess(),
        e.steps().propose());
  }
}
