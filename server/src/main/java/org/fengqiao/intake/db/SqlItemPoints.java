package org.fengqiao.intake.db;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemPoints;
import org.fengqiao.gis.LonLat;
import org.fengqiao.platform.db.Sql;

/** Points of items from the reports they were opened with. */
@Singleton
final class SqlItemPoints implements ItemPoints {
  private final Sql sql;

  SqlItemPoints(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<UUID, LonLat> of(String district, Collection<UUID> items) {
    Map<UUID, LonLat> points = new HashMap<>();
    sql.list(
        "SELECT item_id, lon, lat FROM report WHERE district = ? AND item_id = ANY (?)",
        row ->
            points.put(
                row.getObject(1, UUID.class), new LonLat(row.getDouble(2), row.getDouble(3))),
        district,
        items.toArray(UUID[]::new));
    return points;
  }
}
