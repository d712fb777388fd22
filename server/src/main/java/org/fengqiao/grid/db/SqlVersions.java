package org.fengqiao.grid.db;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.check.Change;
import org.fengqiao.grid.domain.RepairRow;
import org.fengqiao.grid.domain.Succession;
import org.fengqiao.grid.domain.Timeline;
import org.fengqiao.grid.domain.VersionDiff;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.grid.domain.VersionState;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** The life of versions: {@code grid_version}, {@code grid_file} and what changes between them. */
@Singleton
final class SqlVersions implements VersionStore {
  private static final String SELECT =
      """
      SELECT district, id, state, demo, base_id, source, datum, grids, area_m2, note, staged_by,
        made_at, effective_on, approved_at, prepared_at, published_at, retired_at, settled_at,
        withdrawn_at
      FROM grid_version\
      """;

  private static final String REPAIRS =
      """
      SELECT code, feature, name, kind, partners, gained_m2, lost_m2, ST_AsBinary(before),
        ST_AsBinary(after), ST_AsBinary(coalesce(gained, ST_GeomFromText('POLYGON EMPTY', 4490))),
        ST_AsBinary(coalesce(lost, ST_GeomFromText('POLYGON EMPTY', 4490)))
      FROM grid_repair WHERE district = ? AND version_id = ? ORDER BY no\
      """;

  private static final String KEPT =
      """
      SELECT o.code FROM grid_cell o
      JOIN grid_cell n ON n.district = o.district AND n.version_id = ? AND n.code = o.code
      WHERE o.district = ? AND o.version_id = ? AND ST_AsBinary(o.geom) = ST_AsBinary(n.geom)\
      """;

  private static final String INHERIT =
      """
      UPDATE grid_cell n SET
        households = coalesce(n.households, o.households),
        households_source = coalesce(n.households_source, o.households_source),
        households_year = coalesce(n.households_year, o.households_year),
        population = coalesce(n.population, o.population)
      FROM grid_cell o
      WHERE n.district = ? AND n.version_id = ? AND o.district = n.district AND o.version_id = ?
        AND o.code = n.code AND n.households IS NULL
        AND (o.households IS NOT NULL OR o.population IS NOT NULL)
        AND abs(ST_Area(n.geom) - ST_Area(o.geom)) <= 0.02 * ST_Area(o.geom)\
      """;

  private static final String INHERIT_TYPE =
      """
      UPDATE grid_cell n SET grid_type = o.grid_type FROM grid_cell o
      WHERE n.district = ? AND n.version_id = ? AND o.district = n.district AND o.version_id = ?
        AND o.code = n.code AND n.grid_type IS NULL AND o.grid_type IS NOT NULL\
      """;

  private static final String COMMUNITIES =
      """
      SELECT community_code, count(*) FROM grid_cell WHERE district = ? AND version_id = ?
      GROUP BY community_code\
      """;

  private final Sql sql;
  private final WriteBuffer writes;
  private final GridWrites grids;
  private final VersionDiffs diffs;

  SqlVersions(Sql sql, WriteBuffer writes, GridWrites grids, VersionDiffs diffs) {
    this.sql = sql;
    this.writes = writes;
    this.grids = grids;
    this.diffs = diffs;
  }

  @Override
  public List<VersionRow> list(String district, int limit) {
    return sql.list(
        SELECT + " WHERE district = ? ORDER BY id DESC LIMIT ?", SqlVersions::row, district, limit);
  }

  @Override
  public Optional<VersionRow> find(String district, long id) {
    return sql.find(SELECT + " WHERE district = ? AND id = ?", SqlVersions::row, district, id);
  }

  @Override
  public Optional<VersionRow> lock(String district, long id) {
    return sql.find(
        SELECT + " WHERE district = ? AND id = ? FOR UPDATE", SqlVersions::row, district, id);
  }

  @Override
  public void queue(String district) {
    grids.queue(district);
  }

  @Override
  public List<VersionRow> waiting() {
    return sql.list(
        SELECT
            + " WHERE state = 'APPROVED' OR (state = 'PUBLISHED' AND settled_at IS NULL)"
            + " ORDER BY district, id LIMIT 1000",
        SqlVersions::row);
  }

  @Override
  public List<VersionRow> published() {
    return sql.list(
        SELECT + " WHERE state = 'PUBLISHED' ORDER BY district LIMIT 10000", SqlVersions::row);
  }

  @Override
  public String findings(String district, long id) {
    return sql.find(
            "SELECT findings::text FROM grid_version WHERE district = ? AND id = ?",
            row -> row.getString(1),
            district,
            id)
        .orElse("[]");
  }

  @Override
  public void inheritExposure(String district, long id, long base) {
    sql.update(INHERIT, district, id, base);
    sql.update(INHERIT_TYPE, district, id, base);
  }

  @Override
  public String reading(String district, long id) {
    return sql.find(
            "SELECT reading::text FROM grid_version WHERE district = ? AND id = ?",
            row -> row.getString(1),
            district,
            id)
        .orElse("{}");
  }

  @Override
  public Timeline timeline(String district) {
    return new Timeline(
        sql.list(
            "SELECT id, published_at, retired_at FROM grid_version WHERE district = ?"
                + " AND state IN ('PUBLISHED', 'RETIRED') ORDER BY published_at",
            row ->
                new Timeline.Span(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    instant(row, 3)),
            district));
  }

  @Override
  public long stageFaulty(Faulty faulty, Instant at) {
    return grids.stage(faulty, at);
  }

  @Override
  public void keep(String district, long id, String name, byte[] sha256, byte[] bytes) {
    writes.insert(
        "INSERT INTO grid_file (district, version_id, name, sha256, bytes) VALUES (?, ?, ?, ?, ?)",
        district,
        id,
        name,
        sha256,
        bytes);
  }

  @Override
  public void keep(String district, long id, String name, Path file) {
    writes.flush(); // the version
    try (InputStream first = Files.newInputStream(file);
        InputStream again = Files.newInputStream(file)) {
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      first.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sum));
      sql.update(
          "INSERT INTO grid_file (district, version_id, name, sha256, bytes)"
              + " VALUES (?, ?, ?, ?, ?)",
          district,
          id,
          name,
          sum.digest(),
          again);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void compare(String district, long id, long base, VersionDiff diff) {
    writes.flush();
    sql.update(
        "UPDATE grid_version SET base_id = ? WHERE district = ? AND id = ?", base, district, id);
    diffs.replace(district, id, base, diff);
  }

  @Override
  public List<VersionDiff.Change> changes(String district, long id, int limit) {
    return diffs.changes(district, id, limit);
  }

  @Override
  public List<Succession.Link> links(String district, long id, int limit) {
    return diffs.links(district, id, limit);
  }

  @Override
  public List<GridShape> shapes(String district, long id, Set<String> codes) {
    return sql.list(
        "SELECT code, ST_AsBinary(geom) FROM grid_cell WHERE district = ? AND version_id = ?"
            + " AND code = ANY (?) ORDER BY code",
        SqlGrids::shape,
        district,
        id,
        codes.toArray(String[]::new));
  }

  @Override
  public Set<String> kept(String district, long from, long to) {
    return new HashSet<>(sql.list(KEPT, row -> row.getString(1), to, district, from));
  }

  @Override
  public void approve(String district, long id, @Nullable LocalDate effectiveOn, Instant at) {
    sql.update(
        "UPDATE grid_version SET state = 'APPROVED', effective_on = ?::date, approved_at = ?"
            + " WHERE district = ? AND id = ? AND state = 'CHECKED'",
        effectiveOn,
        at,
        district,
        id);
  }

  @Override
  public void prepared(String district, long id, Instant at) {
    mark("prepared_at", district, id, at);
  }

  @Override
  public void settled(String district, long id, Instant at) {
    mark("settled_at", district, id, at);
  }

  private void mark(String column, String district, long id, Instant at) {
    sql.update(
        "UPDATE grid_version SET " + column + " = ? WHERE district = ? AND id = ?",
        at,
        district,
        id);
  }

  @Override
  public void withdraw(String district, long id, Instant at) {
    sql.update(
        "UPDATE grid_version SET state = 'WITHDRAWN', withdrawn_at = ?"
            + " WHERE district = ? AND id = ? AND state IN ('STAGED', 'CHECKED', 'APPROVED')",
        at,
        district,
        id);
  }

  @Override
  public void endPlaces(String district, Map<String, String> heirs, LocalDate on) {
    heirs.forEach((code, heir) ->
        writes.update(
            -1,
            "UPDATE place SET valid_to = greatest(?::date, valid_from + 1), successor_code = ?"
                + " WHERE district = ? AND code = ? AND valid_to IS NULL",
            on,
            heir,
            district,
            code));
  }

  @Override
  public SortedMap<String, Integer> communities(String district, long id) {
    SortedMap<String, Integer> grids = new TreeMap<>();
    sql.each(COMMUNITIES, row -> grids.put(row.getString(1), row.getInt(2)), district, id);
    return grids;
  }

  @Override
  public Optional<String> seal(String district, long id) {
    return sql.find(
        "SELECT reading #>> '{repair,seal}' FROM grid_version WHERE district = ? AND id = ?"
            + " AND reading #>> '{repair,seal}' IS NOT NULL",
        row -> row.getString(1),
        district,
        id);
  }

  @Override
  public List<RepairRow> repairs(String district, long id) {
    return sql.list(REPAIRS, SqlVersions::repair, district, id);
  }

  private static RepairRow repair(ResultSet r) throws SQLException {
    return new RepairRow(
        r.getInt(2),
        r.getString(1),
        r.getString(3),
        Change.Kind.valueOf(r.getString(4)),
        List.of((String[]) r.getArray(5).getArray()),
        r.getDouble(6),
        r.getDouble(7),
        SqlGrids.geometry(r, 8),
        SqlGrids.geometry(r, 9),
        SqlGrids.geometry(r, 10),
        SqlGrids.geometry(r, 11));
  }

  private static VersionRow row(ResultSet r) throws SQLException {
    long base = r.getLong(5);
    return new VersionRow(
        r.getString(1),
        r.getLong(2),
        VersionState.valueOf(r.getString(3)),
        r.getBoolean(4),
        base == 0 ? null : base,
        r.getString(6),
        r.getString(7),
        r.getInt(8),
        r.getDouble(9),
        r.getString(10),
        r.getObject(11, UUID.class),
        r.getObject(12, OffsetDateTime.class).toInstant(),
        r.getObject(13, LocalDate.class),
        instant(r, 14),
        instant(r, 15),
        instant(r, 16),
        instant(r, 17),
        instant(r, 18),
        instant(r, 19));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
