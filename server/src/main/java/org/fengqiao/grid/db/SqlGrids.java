package org.fengqiao.grid.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.Neighbours;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridDraft;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Tier;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Tables {@code place}, {@code grid_version}, {@code grid_cell} and {@code grid_area}. */
@Singleton
class SqlGrids implements GridStore {
  private final Sql sql;
  private final GridWrites writes;

  SqlGrids(Sql sql, GridWrites writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public OptionalLong published(String district) {
    return sql
        .list(
            "SELECT id FROM grid_version WHERE district = ? AND state = 'PUBLISHED'",
            row -> row.getLong(1),
            district)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  @Override
  public boolean exists(String district, long version) {
    return sql.find(
            "SELECT 1 FROM grid_version WHERE district = ? AND id = ?"
                + " AND state IN ('PUBLISHED', 'RETIRED')",
            row -> 1,
            district,
            version)
        .isPresent();
  }

  @Override
  public boolean drawn(String district, long version) {
    return sql.find(
            "SELECT 1 FROM grid_version WHERE district = ? AND id = ? AND state <> 'STAGED'",
            row -> 1,
            district,
            version)
        .isPresent();
  }

  @Override
  public boolean demo(String district, long version) {
    return sql.find(
            "SELECT demo FROM grid_version WHERE district = ? AND id = ?",
            row -> row.getBoolean(1),
            district,
            version)
        .orElseThrow();
  }

  @Override
  public List<GridCell> cells(String district, long version) {
    return sql.list(
        """
        SELECT code, name, community_code, street_code, coalesce(households, 0), lon, lat, grid_type
        FROM grid_cell WHERE district = ? AND version_id = ? ORDER BY code
        """,
        row ->
            new GridCell(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getDouble(6),
                row.getDouble(7),
                type(row, 8)),
        district,
        version);
  }

  @Override
  public Map<String, GridType> types(String district, long version) {
    Map<String, GridType> types = new HashMap<>();
    sql.each(
        "SELECT code, grid_type FROM grid_cell"
            + " WHERE district = ? AND version_id = ? AND grid_type IS NOT NULL",
        row -> types.put(row.getString(1), GridType.valueOf(row.getString(2))),
        district,
        version);
    return types;
  }

  @Override
  public List<GridShape> shapes(String district, long version) {
    return sql.list(
        """
        SELECT code, ST_AsBinary(geom) FROM grid_cell
        WHERE district = ? AND version_id = ? ORDER BY code
        """,
        SqlGrids::shape,
        district,
        version);
  }

  @Override
  public Neighbours neighbours(String district, long version) {
    return sql.find(
            "SELECT neighbour_start, neighbour_index FROM grid_version"
                + " WHERE district = ? AND id = ?",
            row -> new Neighbours(ints(row, 1), ints(row, 2)),
            district,
            version)
        .orElseThrow();
  }

  @Override
  public double[] borderM(String district, long version, int from, int to) {
    return sql.find(
            "SELECT border_m[?:?] FROM grid_version WHERE district = ? AND id = ?"
                + " AND border_m IS NOT NULL",
            row -> metres((Float[]) row.getArray(1).getArray()),
            from + 1,
            to,
            district,
            version)
        .orElseGet(() -> new double[0]);
  }

  private static double[] metres(Float[] lengths) {
    double[] metres = new double[lengths.length];
    for (int i = 0; i < metres.length; i++) {
      metres[i] = lengths[i];
    }
    return metres;
  }

  @Override
  public List<GridShape> areas(String district, long version, Tier tier) {
    return sql.list(
        """
        SELECT code, ST_AsBinary(geom) FROM grid_area
        WHERE district = ? AND version_id = ? AND tier = ? ORDER BY code
        """,
        SqlGrids::shape,
        district,
        version,
        tier);
  }

  @Override
  public List<Place> places(String district, long version) {
    return sql.list(
        """
        SELECT p.code, p.name, p.tier, p.parent_code, coalesce(a.lon, 0), coalesce(a.lat, 0)
        FROM place p
        LEFT JOIN grid_area a
          ON a.district = p.district AND a.version_id = ? AND a.code = p.code
        WHERE p.district = ? AND p.valid_to IS NULL ORDER BY p.code
        """,
        row ->
            new Place(
                row.getString(1),
                row.getString(2),
                Tier.valueOf(row.getString(3)),
                row.getString(4),
                row.getDouble(5),
                row.getDouble(6)),
        version,
        district);
  }

  @Override
  public void addPlaces(String district, List<Place> places, LocalDate from) {
    writes.addPlaces(district, places, from);
  }

  @Override
  public long stage(GridDraft draft, VersionStore.Extras extras, Instant at) {
    return writes.stage(draft, extras, at);
  }

  @Override
  public void publish(String district, long version, Instant at) {
    writes.publish(district, version, at);
  }

  @Override
  public void flush() {
    writes.flush();
  }

  @Override
  public void afterCommit(Runnable task) {
    writes.afterCommit(task);
  }

  static @Nullable GridType type(ResultSet row, int column) throws SQLException {
    String type = row.getString(column);
    return type == null ? null : GridType.valueOf(type);
  }

  static GridShape shape(ResultSet row) throws SQLException {
    return new GridShape(row.getString(1), geometry(row, 2));
  }

  /** A geometry of a row whose first column tells what it is of. */
  static Geometry geometry(ResultSet row, int column) throws SQLException {
    try {
      return new WKBReader().read(row.getBytes(column));
    } catch (ParseException e) {
      throw new SQLException("geometry of " + row.getString(1), e);
    }
  }

  private static int[] ints(ResultSet row, int column) throws SQLException {
    return Arrays.stream((Integer[]) row.getArray(column).getArray())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
