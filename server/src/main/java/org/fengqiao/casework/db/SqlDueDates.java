package org.fengqiao.casework.db;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.DueListener;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps the due dates on the item's row when a calendar import moves its clocks. */
@Singleton
final class SqlDueDates implements DueListener {
  private final Sql sql;

  SqlDueDates(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void moved(String district, UUID itemId, @Nullable Due earliest) {
    sql.update(
        "UPDATE item SET due_on = ?, legal_due_on = ? WHERE district = ? AND id = ?",
        ItemRows.stored(earliest == null ? null : earliest.dueDate()),
        ItemRows.stored(earliest == null ? null : earliest.legalDueDate()),
        district,
        itemId);
  }
}
