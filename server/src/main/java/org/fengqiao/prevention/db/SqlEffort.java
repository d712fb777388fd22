package org.fengqiao.prevention.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.fengqiao.prevention.domain.effect.EffortStore;

/** Patrol effort in PostgreSQL. */
@Singleton
final class SqlEffort implements EffortStore {
  private final Sql sql;
  private final WriteBuffer buffer;

  SqlEffort(Sql sql, WriteBuffer buffer) {
    this.sql = sql;
    this.buffer = buffer;
  }

  @Override
  public void enter(String district, List<Effort> rows, Instant at) {
    for (Effort row : rows) {
      buffer.insert(
          "INSERT INTO patrol_effort (district, grid_code, week, hours, rounds, entered_at)"
              + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (district, grid_code, week) DO UPDATE SET"
              + " hours = excluded.hours, rounds = excluded.rounds,"
              + " entered_at = excluded.entered_at",
          district,
          row.grid(),
          row.week(),
          row.hours(),
          row.rounds(),
          at);
    }
  }

  @Override
  public List<Effort> of(String district, String grid, LocalDate from, LocalDate to) {
    return sql.list(
        "SELECT grid_code, week, hours, rounds FROM patrol_effort"
            + " WHERE district = ? AND grid_code = ? AND week BETWEEN ? AND ?"
            + " ORDER BY week LIMIT 600",
        SqlEffort::effort,
        district,
        grid,
        from,
        to);
  }

  @Override
  public List<Effort> ofWeek(String district, LocalDate week) {
    return sql.list(
        "SELECT grid_code, week, hours, rounds FROM patrol_effort"
            + " WHERE district = ? AND week = ? ORDER BY grid_code",
        SqlEffort::effort,
        district,
        week);
  }

  private static Effort effort(ResultSet row) throws SQLException {
    return new Effort(
        row.getString(1), row.getObject(2, LocalDate.class), row.getDouble(3), row.getInt(4));
  }
}
