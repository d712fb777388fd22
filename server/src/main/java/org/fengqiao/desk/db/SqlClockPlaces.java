package org.fengqiao.desk.db;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.deadline.domain.ClockPlaces;
import org.fengqiao.platform.db.Sql;

/** Where the items of clocks are, so that desks hear of them; sealed ones stay silent. */
@Singleton
final class SqlClockPlaces implements ClockPlaces {
  private final Sql sql;

  SqlClockPlaces(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<UUID, Place> of(String district, Collection<UUID> items) {
    Map<UUID, Place> places = new HashMap<>();
    sql.each(
        "SELECT id, number, grid_code, street_code, recused FROM item_row WHERE district = ?"
            + " AND id = ANY (?)",
        row ->
            places.put(
                row.getObject(1, UUID.class),
                new Place(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Set.copyOf(List.of((UUID[]) row.getArray(5).getArray())))),
        district,
        items.toArray(UUID[]::new));
    return places;
  }
}
