package org.fengqiao.grid.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.grid.domain.Exposure;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.grid.domain.PlaceStore;
import org.fengqiao.kernel.Tier;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;

/**
 * Rows of {@code place}, and the numbers of {@code grid_cell} that come later than its outlines.
 */
@Singleton
class SqlPlaces implements PlaceStore {
  private final Sql sql;
  private final WriteBuffer writes;

  SqlPlaces(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public List<Place> open(String district) {
    return sql.list(
        """
        SELECT code, name, tier, parent_code FROM place
        WHERE district = ? AND valid_to IS NULL ORDER BY code
        """,
        row ->
            new Place(
                row.getString(1),
                row.getString(2),
                Tier.valueOf(row.getString(3)),
                row.getString(4),
                0,
                0),
        district);
  }

  @Override
  public void open(String district, List<Place> places, LocalDate from) {
    for (Place p : places) {
      writes.insert(
          "INSERT INTO place (district, code, valid_from, tier, name, parent_code)"
              + " VALUES (?, ?, ?, ?, ?, ?)"
              // Ended and opened again on one day: it never ended.
              + " ON CONFLICT (district, code, valid_from)"
              + " DO UPDATE SET valid_to = NULL, name = excluded.name",
          district,
          p.code(),
          from,
          p.tier(),
          p.name(),
          p.parent());
    }
  }

  @Override
  public void rename(String district, List<Place> places, LocalDate from) {
    for (Place p : places) {
      // A row that only opens on that day is corrected; an older one is closed and followed.
      writes.update(
          -1,
          "UPDATE place SET name = ? WHERE district = ? AND code = ? AND valid_to IS NULL"
              + " AND valid_from >= ?",
          p.name(),
          district,
          p.code(),
          from);
      writes.update(
          -1,
          """
          WITH closed AS (
            UPDATE place SET valid_to = ? WHERE district = ? AND code = ? AND valid_to IS NULL
              AND valid_from < ? RETURNING district, code, tier, parent_code)
          INSERT INTO place (district, code, valid_from, tier, name, parent_code)
          SELECT district, code, ?, tier, ?, parent_code FROM closed\
          """,
          from,
          district,
          p.code(),
          from,
          from,
          p.name());
    }
  }

  @Override
  public void end(String district, List<String> codes, LocalDate on) {
    for (String code : codes) {
      writes.update(
          1,
          "UPDATE place SET valid_to = greatest(?, valid_from + 1)"
              + " WHERE district = ? AND code = ? AND valid_to IS NULL",
          on,
          district,
          code);
    }
  }

  @Override
  public void expose(String district, long version, List<Exposure> rows) {
    for (Exposure e : rows) {
      writes.update(
          -1,
          "UPDATE grid_cell SET households = ?, population = ?::int, households_source = ?,"
              + " households_year = ? WHERE district = ? AND version_id = ? AND code = ?",
          e.households(),
          e.population(),
          e.source(),
          (short) e.year(),
          district,
          version,
          e.grid());
    }
  }
}
