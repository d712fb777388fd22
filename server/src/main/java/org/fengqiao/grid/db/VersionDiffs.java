package org.fengqiao.grid.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fengqiao.grid.domain.Succession;
import org.fengqiao.grid.domain.VersionDiff;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Tables {@code grid_change} and {@code grid_succession}. */
@Singleton
class VersionDiffs {
  private static final String ADD_CHANGE =
      "INSERT INTO grid_change (district, to_version, from_version, kind, code, old_code, name,"
          + " old_name, area_before_m2, area_after_m2)"
          + " VALUES (?, ?, ?, ?, ?, ?::text, ?, ?::text, ?::float8, ?::float8)";

  private static final String ADD_LINK =
      "INSERT INTO grid_succession (district, to_version, from_version, old_code, new_code,"
          + " area_m2, area_share, share, new_share, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;
  private final WriteBuffer writes;

  VersionDiffs(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  void replace(String district, long id, long base, VersionDiff diff) {
    sql.update("DELETE FROM grid_change WHERE district = ? AND to_version = ?", district, id);
    sql.update("DELETE FROM grid_succession WHERE district = ? AND to_version = ?", district, id);
    for (VersionDiff.Change c : diff.changes()) {
      writes.insert(
          ADD_CHANGE,
          district,
          id,
          base,
          c.kind(),
          c.code(),
          c.oldCode(),
          c.name(),
          c.oldName(),
          c.beforeM2(),
          c.afterM2());
    }
    for (Succession.Link l : diff.links()) {
      writes.insert(
          ADD_LINK,
          district,
          id,
          base,
          l.oldCode(),
          l.newCode(),
          l.areaM2(),
          l.areaShare(),
          l.share(),
          l.newShare(),
          l.rule());
    }
  }

  List<VersionDiff.Change> changes(String district, long id, int limit) {
    return sql.list(
        """
        SELECT kind, code, old_code, name, old_name, area_before_m2, area_after_m2
        FROM grid_change WHERE district = ? AND to_version = ? ORDER BY kind, code LIMIT ?
        """,
        row ->
            new VersionDiff.Change(
                VersionDiff.Kind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                number(row, 6),
                number(row, 7)),
        district,
        id,
        limit);
  }

  List<Succession.Link> links(String district, long id, int limit) {
    return sql.list(
        """
        SELECT old_code, new_code, area_m2, area_share, share, new_share, rule
        FROM grid_succession WHERE district = ? AND to_version = ?
        ORDER BY old_code, share DESC, new_code LIMIT ?
        """,
        row ->
            new Succession.Link(
                row.getString(1),
                row.getString(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                Succession.Rule.valueOf(row.getString(7))),
        district,
        id,
        limit);
  }

  private static @Nullable Double number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
