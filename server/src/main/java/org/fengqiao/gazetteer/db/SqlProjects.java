package org.fengqiao.gazetteer.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.gazetteer.domain.Alike;
import org.fengqiao.gazetteer.domain.Project;
import org.fengqiao.gazetteer.domain.ProjectStore;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Table {@code project}. */
@Singleton
class SqlProjects implements ProjectStore {
  private final Sql sql;
  private final WriteBuffer writes;

  SqlProjects(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public List<Project> all(String district) {
    return sql.list(
        """
        SELECT id, kind, name, stage, ST_AsBinary(geom), valid_from, valid_to
        FROM project WHERE district = ? ORDER BY name, id
        """,
        SqlProjects::project,
        district);
  }

  @Override
  public String edition(String district) {
    return sql.find(
            "SELECT count(*) || ' ' || coalesce(max(imported_at)::text, '') FROM project"
                + " WHERE district = ?",
            row -> row.getString(1),
            district)
        .orElse("");
  }

  @Override
  public void add(String district, List<Project> projects, Instant at) {
    for (Project p : projects) {
      writes.insert(
          "INSERT INTO project (district, id, kind, name, search_key, stage, geom, valid_from,"
              + " valid_to, imported_at)"
              + " VALUES (?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, 4490), ?::date, ?::date, ?)",
          district,
          UUID.fromString(p.id()),
          p.kind(),
          p.name(),
          Alike.of(p.name()),
          p.stage(),
          new WKBWriter().write(p.shape()),
          p.from(),
          p.to(),
          at);
    }
  }

  @Override
  public void change(String district, List<Project> projects, Instant at) {
    for (Project p : projects) {
      writes.update(
          1,
          "UPDATE project SET name = ?, stage = ?, geom = ST_GeomFromWKB(?, 4490),"
              + " valid_from = ?::date, valid_to = ?::date, imported_at = ?"
              + " WHERE district = ? AND id = ?",
          p.name(),
          p.stage(),
          new WKBWriter().write(p.shape()),
          p.from(),
          p.to(),
          at,
          district,
          UUID.fromString(p.id()));
    }
  }

  private static Project project(ResultSet row) throws SQLException {
    try {
      return new Project(
          row.getObject(1, UUID.class).toString(),
          Project.Kind.valueOf(row.getString(2)),
          row.getString(3),
          Project.Stage.valueOf(row.getString(4)),
          new WKBReader().read(row.getBytes(5)),
          row.getObject(6, LocalDate.class),
          row.getObject(7, LocalDate.class));
    } catch (ParseException e) {
      throw new SQLException("a geometry nobody can read", e);
    }
  }
}
