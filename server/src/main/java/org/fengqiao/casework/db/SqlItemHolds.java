package org.fengqiao.casework.db;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.deadline.domain.ItemHolds;
import org.fengqiao.platform.db.Sql;

/** Rows of {@code item}, locked as an event locks them. */
@Singleton
final class SqlItemHolds implements ItemHolds {
  private final Sql sql;

  SqlItemHolds(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void hold(String district, UUID itemId) {
    var _ =
        sql.find(
            "SELECT 1 FROM item WHERE district = ? AND id = ? FOR UPDATE",
            row -> true,
            district,
            itemId);
  }

  @Override
  public Set<UUID> busy(String district, Collection<UUID> items) {
    UUID[] ids = items.toArray(UUID[]::new);
    Set<UUID> held =
        new HashSet<>(
            sql.list(
                "SELECT id FROM item WHERE district = ? AND id = ANY (?) FOR UPDATE SKIP LOCKED",
                row -> row.getObject(1, UUID.class),
                district,
                ids));
    if (held.size() == ids.length) {
      return Set.of();
    }
    Set<UUID> busy =
        new HashSet<>(
            sql.list(
                "SELECT id FROM item WHERE district = ? AND id = ANY (?)",
                row -> row.getObject(1, UUID.class),
                district,
                ids));
    busy.removeAll(held);
    return busy;
  }
}
