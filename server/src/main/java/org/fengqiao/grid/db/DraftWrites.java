package org.fengqiao.grid.db;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.fengqiao.grid.domain.DraftCell;
import org.fengqiao.grid.domain.DraftEdit;
import org.fengqiao.grid.domain.GridDraft;
import org.fengqiao.platform.db.WriteBuffer;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Writes the grids of a draft anew where an edit changed them, in the caller's transaction. */
@Singleton
class DraftWrites {
  private static final String ADD_CELL =
      "INSERT INTO grid_cell (district, version_id, code, name, community_code, street_code,"
          + " households, population, households_source, households_year, grid_type, lon,"
          + " lat, geom)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?::int, ?::int, ?::text, ?::smallint, ?::text, ?, ?,"
          + " ST_GeomFromWKB(?, 4490))";

  private static final String ADD_BEFORE =
      "INSERT INTO grid_edit_cell (district, version_id, no, code, name, households, population,"
          + " households_source, households_year, grid_type, geom)"
          + " VALUES (?, ?, ?, ?, ?, ?::int, ?::int, ?::text, ?::smallint, ?::text,"
          + " ST_GeomFromWKB(?, 4490))";

  private static final String ADD_AREA =
      "INSERT INTO grid_area (district, version_id, code, tier, lon, lat, geom)"
          + " VALUES (?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, 4490))";

  private final WriteBuffer writes;
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false);

  DraftWrites(WriteBuffer writes) {
    this.writes = writes;
  }

  void before(String district, long version, int no, DraftCell c) {
    writes.insert(
        ADD_BEFORE,
        district,
        version,
        no,
        c.code(),
        c.name(),
        c.households(),
        c.population(),
        c.source(),
        c.year(),
        c.type(),
        bytes(c.geometry()));
  }

  void replace(String district, long version, DraftEdit edit) {
    remove("grid_cell", district, version, edit.before().stream().map(DraftCell::code).toList());
    for (DraftCell c : edit.after()) {
      Point label = GridWrites.label(c.geometry());
      writes.insert(
          ADD_CELL,
          district,
          version,
          c.code(),
          c.name(),
          c.community(),
          c.code().substring(0, 9),
          c.households(),
          c.population(),
          c.source(),
          c.year(),
          c.type(),
          label.getX(),
          label.getY(),
          bytes(c.geometry()));
    }
  }

  void replaceAreas(String district, long version, List<GridDraft.Area> changed, Set<String> gone) {
    remove("grid_area", district, version, List.copyOf(gone));
    remove("grid_area", district, version, changed.stream().map(GridDraft.Area::code).toList());
    for (GridDraft.Area a : changed) {
      Point label = GridWrites.label(a.geometry());
      writes.insert(
          ADD_AREA,
          district,
          version,
          a.code(),
          a.tier(),
          label.getX(),
          label.getY(),
          bytes(a.geometry()));
    }
  }

  private void remove(String table, String district, long version, List<String> codes) {
    writes.update(
        -1,
        "DELETE FROM " + table + " WHERE district = ? AND version_id = ? AND code = ANY (?)",
        district,
        version,
        codes.toArray(String[]::new));
  }

  /** The writer keeps a buffer of its own. */
  private synchronized byte[] bytes(org.locationtech.jts.geom.Geometry geometry) {
    return wkb.write(geometry);
  }
}
