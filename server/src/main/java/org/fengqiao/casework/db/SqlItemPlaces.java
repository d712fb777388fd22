package org.fengqiao.casework.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemPlace;
import org.fengqiao.casework.domain.ItemPlaces;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;

/** Table {@code item_place}. */
@Singleton
final class SqlItemPlaces implements ItemPlaces {
  private static final int MOST = 2_000_000;

  private static final String WAITING =
      """
      SELECT i.id, i.place_confirmed FROM item i
      WHERE i.district = ? AND i.grid_code = ? AND i.grid_version = ?
        AND NOT EXISTS (
          SELECT FROM item_place p
          WHERE p.district = i.district AND p.item_id = i.id AND p.grid_version = ?)
      ORDER BY i.reported_at, i.id LIMIT ?\
      """;

  private static final String BEHIND =
      """
      SELECT i.id, p.grid_code, p.community_code, p.street_code, p.rule
      FROM item i
      JOIN item_place p ON p.district = i.district AND p.item_id = i.id AND p.grid_version = ?
      WHERE i.district = ? AND i.stage <> 'ENDED' AND i.state <> 'DRAFT' AND i.grid_version <> ?
        AND i.grid_code <> p.grid_code
      ORDER BY i.id LIMIT ?\
      """;

  private static final String ADD =
      "INSERT INTO item_place (district, item_id, grid_version, grid_code, community_code,"
          + " street_code, rule, placed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

  private final Sql sql;
  private final WriteBuffer writes;

  SqlItemPlaces(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public List<Mapped> mapped(String district, long version) {
    return sql.list(
        "SELECT grid_version, grid_code FROM item WHERE district = ? AND grid_version <> ?"
            + " GROUP BY grid_version, grid_code ORDER BY grid_version, grid_code LIMIT ?",
        row -> new Mapped(row.getLong(1), row.getString(2)),
        district,
        version,
        MOST);
  }

  @Override
  public List<Waiting> waiting(String district, Mapped grid, long version) {
    return sql.list(
        WAITING,
        row -> new Waiting(row.getObject(1, UUID.class), row.getBoolean(2)),
        district,
        grid.grid(),
        grid.version(),
        version,
        MOST);
  }

  @Override
  public void add(String district, List<ItemPlace> places, Instant at) {
    for (ItemPlace p : places) {
      writes.insert(
          ADD,
          district,
          p.item(),
          p.gridVersion(),
          p.gridCode(),
          p.communityCode(),
          p.streetCode(),
          p.rule(),
          at);
    }
    writes.flush();
  }

  @Override
  public List<ItemPlace> behind(String district, long version, int limit) {
    return sql.list(
        BEHIND,
        row ->
            new ItemPlace(
                row.getObject(1, UUID.class),
                version,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                ItemPlace.Rule.valueOf(row.getString(5))),
        version,
        district,
        version,
        limit);
  }
}
