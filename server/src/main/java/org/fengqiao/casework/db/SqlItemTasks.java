package org.fengqiao.casework.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemTask;
import org.fengqiao.casework.domain.TaskStore;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Tasks of items in SQL. */
@Singleton
final class SqlItemTasks implements TaskStore {
  private static final String SELECT =
      """
      SELECT district, id, item_id, number, grid_code, kind, owner_body, due_on, note, result,
        made_at, done_by, done_role, done_at, version
      FROM item_task WHERE district = ? AND\
      """;

  private final Sql sql;

  SqlItemTasks(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(ItemTask t) {
    sql.update(
        """
        INSERT INTO item_task (district, id, item_id, number, grid_code, kind, owner_body, due_on,
          note, made_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
        """,
        t.district(),
        t.id(),
        t.itemId(),
        t.number(),
        t.gridCode(),
        t.kind(),
        t.ownerBody(),
        t.dueOn(),
        t.note(),
        t.madeAt(),
        t.version());
  }

  @Override
  public Optional<ItemTask> find(String district, UUID id) {
    return sql.find(SELECT + " id = ?", SqlItemTasks::read, district, id);
  }

  @Override
  public List<ItemTask> of(String district, UUID itemId) {
    return sql.list(
        SELECT + " item_id = ? ORDER BY made_at, due_on, id", SqlItemTasks::read, district, itemId);
  }

  @Override
  public List<ItemTask> open(
      String district, List<String> places, Optional<String> body, int limit) {
    String only = body.orElse(null);
    return sql.list(
        SELECT
            + " result IS NULL AND (?::text IS NULL OR owner_body = ?)"
            + " AND EXISTS (SELECT FROM unnest(?::text[]) p WHERE starts_with(grid_code, p))"
            + " ORDER BY due_on NULLS FIRST, id LIMIT ?",
        SqlItemTasks::read,
        district,
        only,
        only,
        places.toArray(String[]::new),
        limit);
  }

  @Override
  public boolean finish(ItemTask done) {
    return sql.update(
            "UPDATE item_task SET result = ?, note = ?, done_by = ?, done_role = ?, done_at = ?,"
                + " version = ? WHERE district = ? AND id = ? AND version = ? AND result IS NULL",
            done.result(),
            done.note(),
            done.doneBy(),
            done.doneRole(),
            done.doneAt(),
            done.version(),
            done.district(),
            done.id(),
            done.version() - 1)
        == 1;
  }

  @Override
  public void drop(String district, UUID itemId, List<ItemTask.Kind> kinds, Instant at) {
    sql.update(
        "UPDATE item_task SET result = 'NOT_NEEDED', done_at = ?, version = version + 1"
            + " WHERE district = ? AND item_id = ? AND result IS NULL AND kind = ANY (?)",
        at,
        district,
        itemId,
        kinds.stream().map(Enum::name).toArray(String[]::new));
  }

  private static ItemTask read(ResultSet row) throws SQLException {
    String result = row.getString(10);
    String role = row.getString(13);
    return new ItemTask(
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        ItemTask.Kind.valueOf(row.getString(6)),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getString(9),
        result == null ? null : ItemTask.Result.valueOf(result),
        row.getObject(11, OffsetDateTime.class).toInstant(),
        row.getObject(12, UUID.class),
        role == null ? null : Role.valueOf(role),
        at(row, 14),
        row.getLong(15));
  }

  private static @Nullable Instant at(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
