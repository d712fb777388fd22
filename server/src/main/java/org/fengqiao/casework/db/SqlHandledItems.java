package org.fengqiao.casework.db;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.HandledItems;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.platform.db.Sql;

/** Open rows of {@code item} and {@code item_task} by grid. */
@Singleton
final class SqlHandledItems implements HandledItems {
  private final Sql sql;

  SqlHandledItems(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<ItemRef> of(String district, String grid, UUID handler) {
    return sql.list(
        "SELECT number FROM item WHERE district = ? AND grid_code = ? AND handler_id = ?"
            + " AND stage <> 'ENDED' ORDER BY id",
        row -> new ItemRef(district, row.getString(1)),
        district,
        grid,
        handler);
  }

  @Override
  public int openTasks(String district, String grid) {
    return sql.find(
            """
            SELECT count(*) FROM item_task t JOIN item i ON i.district = t.district AND i.id = t.item_id
            WHERE i.district = ? AND i.grid_code = ? AND t.result IS NULL\
            """,
            row -> row.getInt(1),
            district,
            grid)
        .orElse(0);
  }
}
