package org.fengqiao.grid.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.grid.domain.ExternalCode;
import org.fengqiao.grid.domain.ExternalCodeStore;
import org.fengqiao.grid.domain.Succession;
import org.fengqiao.kernel.Tier;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;

/** Table {@code external_code}, and the lives of places and grids. */
@Singleton
class SqlExternalCodes implements ExternalCodeStore {
  private static final String ROWS =
      "SELECT scheme, code, valid_from, valid_to, place_code FROM external_code"
          + " WHERE district = ? AND scheme = ANY (?::text[])";

  private static final String KNOWN =
      """
      SELECT x.code FROM unnest(?::text[]) x(code)
      WHERE EXISTS (SELECT FROM place p WHERE p.district = ? AND p.code = x.code)
        OR EXISTS (SELECT FROM grid_version v
          JOIN grid_cell c ON c.district = v.district AND c.version_id = v.id AND c.code = x.code
          WHERE v.district = ? AND v.state IN ('PUBLISHED', 'RETIRED'))\
      """;

  /** The row of the day first, then the last one before it, then the first one after it. */
  private static final String PLACE_LIFE =
      """
      SELECT code, name, tier, valid_from, valid_to, successor_code FROM place
      WHERE district = ? AND code = ?
      ORDER BY valid_from <= ? DESC, abs(valid_from - ?) LIMIT 1\
      """;

  private static final String GRID_LIFE =
      """
      SELECT c.code, c.name, 'GRID',
        (min(v.published_at) OVER () AT TIME ZONE 'Asia/Shanghai')::date,
        (CASE WHEN bool_or(v.state = 'PUBLISHED') OVER () THEN NULL
          ELSE max(v.retired_at) OVER () END AT TIME ZONE 'Asia/Shanghai')::date, NULL
      FROM grid_version v
      JOIN grid_cell c ON c.district = v.district AND c.version_id = v.id AND c.code = ?
      WHERE v.district = ? AND v.state IN ('PUBLISHED', 'RETIRED')
      ORDER BY (v.published_at AT TIME ZONE 'Asia/Shanghai')::date <= ? DESC, v.published_at DESC
      LIMIT 1\
      """;

  private static final String STANDING =
      """
      SELECT v.id FROM grid_version v
      JOIN grid_cell c ON c.district = v.district AND c.version_id = v.id AND c.code = ?
      WHERE v.district = ? AND v.state IN ('PUBLISHED', 'RETIRED')
      ORDER BY coalesce(v.retired_at > ?::date::timestamp AT TIME ZONE 'Asia/Shanghai'
          + interval '1 day', true) DESC,
        CASE WHEN coalesce(v.retired_at > ?::date::timestamp AT TIME ZONE 'Asia/Shanghai'
          + interval '1 day', true) THEN v.published_at END,
        v.published_at DESC
      LIMIT 1\
      """;

  private static final String HEIRS =
      """
      SELECT old_code, new_code, area_m2, area_share, share, new_share, rule
      FROM grid_succession
      WHERE district = ? AND to_version = ? AND from_version = ? AND old_code = ANY (?::text[])
      ORDER BY old_code, share DESC\
      """;

  private final Sql sql;
  private final WriteBuffer writes;

  SqlExternalCodes(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public List<ExternalCode> of(String district, Collection<String> schemes) {
    return sql.list(
        ROWS + " ORDER BY scheme, code, valid_from",
        SqlExternalCodes::row,
        district,
        schemes.toArray(String[]::new));
  }

  @Override
  public List<ExternalCode> find(String district, String scheme, String code) {
    return sql.list(
        ROWS + " AND code = ? ORDER BY valid_from",
        SqlExternalCodes::row,
        district,
        new String[] {scheme},
        code);
  }

  @Override
  public Set<String> known(String district, Collection<String> codes) {
    return new HashSet<>(
        sql.list(KNOWN, row -> row.getString(1), codes.toArray(String[]::new), district, district));
  }

  @Override
  public void add(String district, List<ExternalCode> codes) {
    for (ExternalCode c : codes) {
      writes.insert(
          "INSERT INTO external_code (district, scheme, code, valid_from, valid_to, place_code)"
              + " VALUES (?, ?, ?, ?, ?::date, ?)",
          district,
          c.scheme(),
          c.code(),
          c.from(),
          c.to(),
          c.place());
    }
  }

  @Override
  public void end(String district, List<ExternalCode> codes) {
    for (ExternalCode c : codes) {
      writes.update(
          1,
          "UPDATE external_code SET valid_to = ?::date"
              + " WHERE district = ? AND scheme = ? AND code = ? AND valid_from = ?",
          c.to(),
          district,
          c.scheme(),
          c.code(),
          c.from());
    }
  }

  @Override
  public Optional<Life> life(String district, String code, LocalDate on) {
    return code.length() <= 12
        ? sql.find(PLACE_LIFE, SqlExternalCodes::life, district, code, on, on)
        : sql.find(GRID_LIFE, SqlExternalCodes::life, code, district, on);
  }

  @Override
  public Optional<Long> standing(String district, String grid, LocalDate on) {
    return sql.find(STANDING, row -> row.getLong(1), grid, district, on, on);
  }

  @Override
  public List<Succession.Link> heirs(
      String district, long from, long to, Collection<String> grids) {
    return sql.list(
        HEIRS, SqlExternalCodes::link, district, to, from, grids.toArray(String[]::new));
  }

  @Override
  public Set<String> within(String district, long version, Collection<String> grids) {
    return new HashSet<>(
        sql.list(
            "SELECT code FROM grid_cell"
                + " WHERE district = ? AND version_id = ? AND code = ANY (?::text[])",
            row -> row.getString(1),
            district,
            version,
            grids.toArray(String[]::new)));
  }

  private static ExternalCode row(ResultSet row) throws SQLException {
    return new ExternalCode(
        row.getString(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class),
        row.getString(5));
  }

  private static Succession.Link link(ResultSet row) throws SQLException {
    return new Succession.Link(
        row.getString(1),
        row.getString(2),
        row.getDouble(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getDouble(6),
        Succession.Rule.valueOf(row.getString(7)));
  }

  private static Life life(ResultSet row) throws SQLException {
    return new Life(
        row.getString(1),
        row.getString(2),
        Tier.valueOf(row.getString(3)),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class),
        row.getString(6));
  }
}
