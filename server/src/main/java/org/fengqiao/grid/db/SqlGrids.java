package org.fengqiao.grid.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.Neighbours;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridDraft;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Tier;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Tables {@code place}, {@code grid_version}, {@code grid_cell} and {@code grid_area}. */
@Singleton
class SqlGrids implements GridStore {
  private static final String ADD_CELL =
      "INSERT INTO grid_cell (district, version_id, code, name, community_code, street_code,"
          + " households, households_source, households_year, lon, lat, geom)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?::int, ?::text, ?::smallint, ?, ?, ST_GeomFromWKB(?, 4490))";

  private static final String ADD_AREA =
      "INSERT INTO grid_area (district, version_id, code, tier, lon, lat, geom)"
          + " VALUES (?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, 4490))";

  private static final String ADD_PLACE =
      "INSERT INTO place (district, code, valid_from, tier, name, parent_code)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

  private final Sql sql;
  private final WriteBuffer writes;

  SqlGrids(Sql sql, WriteBuffer writes) {
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
        SELECT code, name, community_code, street_code, coalesce(households, 0), lon, lat
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
                row.getDouble(7)),
        district,
        version);
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
    for (Place p : places) {
      writes.insert(ADD_PLACE, district, p.code(), from, p.tier(), p.name(), p.parent());
    }
  }

  @Override
  public long stage(GridDraft draft, Instant at) {
    String district = draft.district();
    // Two imports of one district stand in line; the second sees what the first published.
    sql.find(
        "SELECT pg_advisory_xact_lock(hashtext('grid'), ?)", row -> 1, Integer.parseInt(district));
    long id =
        sql.find("SELECT nextval('grid_version_id_seq')", row -> row.getLong(1)).orElseThrow();
    writes.insert(
        "INSERT INTO grid_version (district, id, state, demo, source, datum, area_m2, made_at,"
            + " neighbour_start, neighbour_index) VALUES (?, ?, 'STAGED', ?, ?, ?, ?, ?, ?, ?)",
        district,
        id,
        draft.demo(),
        draft.source(),
        draft.datum(),
        draft.report().areaM2(),
        at,
        draft.neighbours().start(),
        draft.neighbours().index());
    WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false);
    for (GridDraft.Cell c : draft.cells()) {
      Point label = label(c.geometry());
      writes.insert(
          ADD_CELL,
          district,
          id,
          c.code(),
          c.name(),
          c.community(),
          c.street(),
          c.households(),
          c.householdsSource(),
          c.householdsYear(),
          label.getX(),
          label.getY(),
          wkb.write(c.geometry()));
    }
    for (GridDraft.Area a : draft.areas()) {
      Point label = label(a.geometry());
      writes.insert(
          ADD_AREA,
          district,
          id,
          a.code(),
          a.tier(),
          label.getX(),
          label.getY(),
          wkb.write(a.geometry()));
    }
    return id;
  }

  @Override
  public void publish(String district, long version, Instant at) {
    writes.update(
        -1,
        "UPDATE grid_version SET state = 'RETIRED', retired_at = ?"
            + " WHERE district = ? AND state = 'PUBLISHED'",
        at,
        district);
    writes.update(
        1,
        "UPDATE grid_version SET state = 'PUBLISHED', published_at = ?"
            + " WHERE district = ? AND id = ? AND state = 'STAGED'",
        at,
        district,
        version);
  }

  @Override
  public void flush() {
    writes.flush();
  }

  @Override
  public void afterCommit(Runnable task) {
    writes.afterCommit(task);
  }

  /** The middle where it lies inside, else some point that does. */
  private static Point label(Geometry geometry) {
    Point middle = geometry.getCentroid();
    return geometry.covers(middle) ? middle : geometry.getInteriorPoint();
  }

  private static GridShape shape(ResultSet row) throws SQLException {
    try {
      return new GridShape(row.getString(1), new WKBReader().read(row.getBytes(2)));
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
