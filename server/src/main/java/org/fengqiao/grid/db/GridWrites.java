package org.fengqiao.grid.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.grid.domain.GridDraft;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.grid.domain.RepairRow;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Writes a new version, in the caller's transaction. */
@Singleton
class GridWrites {
  private static final String ADD_VERSION =
      "INSERT INTO grid_version (district, id, state, demo, source, datum, area_m2, made_at,"
          + " neighbour_start, neighbour_index, border_m, grids, staged_by, note, findings, reading)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?::jsonb, ?::jsonb)";

  private static final String ADD_CELL =
      "INSERT INTO grid_cell (district, version_id, code, name, community_code, street_code,"
          + " households, households_source, households_year, grid_type, lon, lat, geom)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?::int, ?::text, ?::smallint, ?::text, ?, ?,"
          + " ST_GeomFromWKB(?, 4490))";

  private static final String ADD_REPAIR =
      "INSERT INTO grid_repair (district, version_id, no, feature, code, name, kind, partners,"
          + " gained_m2, lost_m2, before, after, gained, lost)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, 4490),"
          + " ST_GeomFromWKB(?, 4490), ST_GeomFromWKB(?::bytea, 4490),"
          + " ST_GeomFromWKB(?::bytea, 4490))";

  private static final String ADD_AREA =
      "INSERT INTO grid_area (district, version_id, code, tier, lon, lat, geom)"
          + " VALUES (?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, 4490))";

  private static final String ADD_PLACE =
      "INSERT INTO place (district, code, valid_from, tier, name, parent_code)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

  private final Sql sql;
  private final WriteBuffer writes;

  GridWrites(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  void addPlaces(String district, List<Place> places, LocalDate from) {
    for (Place p : places) {
      writes.insert(ADD_PLACE, district, p.code(), from, p.tier(), p.name(), p.parent());
    }
  }

  /** Two publications of one district stand in line; the second sees what the first published. */
  void queue(String district) {
    sql.list(
        "SELECT pg_advisory_xact_lock(hashtext('grid'), ?)", row -> 1, Integer.parseInt(district));
  }

  long stage(GridDraft draft, VersionStore.Extras extras, Instant at) {
    String district = draft.district();
    queue(district);
    long id = next();
    writes.insert(
        ADD_VERSION,
        district,
        id,
        "CHECKED",
        draft.demo(),
        draft.source(),
        draft.datum(),
        draft.areaM2(),
        at,
        draft.neighbours().start(),
        draft.neighbours().index(),
        draft.borders().alongQueen(),
        draft.cells().size(),
        extras.stagedBy(),
        extras.note(),
        extras.findings(),
        extras.reading());
    add(draft, id);
    addRepair(district, id, draft.repair());
    return id;
  }

  long stage(VersionStore.Faulty faulty, Instant at) {
    long id = next();
    VersionStore.Extras extras = faulty.extras();
    writes.insert(
        ADD_VERSION,
        faulty.district(),
        id,
        "STAGED",
        false,
        faulty.source(),
        faulty.datum(),
        faulty.areaM2(),
        at,
        new int[0],
        new int[0],
        new double[0],
        faulty.grids(),
        extras.stagedBy(),
        extras.note(),
        extras.findings(),
        extras.reading());
    addRepair(faulty.district(), id, faulty.repair());
    return id;
  }

  private void addRepair(String district, long id, List<RepairRow> rows) {
    WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false);
    int no = 0;
    for (RepairRow r : rows) {
      writes.insert(
          ADD_REPAIR,
          district,
          id,
          ++no,
          r.feature(),
          r.code(),
          r.name(),
          r.kind(),
          r.partners().toArray(String[]::new),
          r.gainedM2(),
          r.lostM2(),
          wkb.write(r.before()),
          wkb.write(r.after()),
          r.gained().isEmpty() ? null : wkb.write(r.gained()),
          r.lost().isEmpty() ? null : wkb.write(r.lost()));
    }
  }

  private long next() {
    return sql.find("SELECT nextval('grid_version_id_seq')", row -> row.getLong(1)).orElseThrow();
  }

  private void add(GridDraft draft, long id) {
    String district = draft.district();
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
          c.type(),
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
  }

  void publish(String district, long version, Instant at) {
    writes.update(
        -1,
        "UPDATE grid_version SET state = 'RETIRED', retired_at = ?"
            + " WHERE district = ? AND state = 'PUBLISHED'",
        at,
        district);
    writes.update(
        1,
        "UPDATE grid_version SET state = 'PUBLISHED', published_at = ?"
            + " WHERE district = ? AND id = ? AND state IN ('CHECKED', 'APPROVED')",
        at,
        district,
        version);
  }

  void flush() {
    writes.flush();
  }

  void afterCommit(Runnable task) {
    writes.afterCommit(task);
  }

  /** The middle where it lies inside, else some point that does. */
  static Point label(Geometry geometry) {
    Point middle = geometry.getCentroid();
    return geometry.covers(middle) ? middle : geometry.getInteriorPoint();
  }
}
