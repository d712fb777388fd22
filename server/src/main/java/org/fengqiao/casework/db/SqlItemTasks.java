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
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.ItemTask;
import org.fengqiao.casework.domain.SpotCheck;
import org.fengqiao.casework.domain.TaskStore;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Tasks of items in SQL. */
@Singleton
final class SqlItemTasks implements TaskStore {
  private static final String COLUMNS =
      """
      SELECT t.district, t.id, t.item_id, t.number, t.grid_code, t.kind, t.owner_body, t.due_on,
        t.note, t.result, t.made_at, t.done_by, t.done_role, t.done_at, t.version\
      """;

  private static final String SELECT = COLUMNS + " FROM item_task t WHERE t.district = ? AND";

  /** A sealed matter and its tasks are read item by item only. A task goes where its item goes. */
  private static final String OPEN =
      COLUMNS.replace("t.grid_code", "i.grid_code")
          + """
          , i.kind, i.state, i.summary
          FROM item_task t JOIN item i ON i.district = t.district AND i.id = t.item_id
          WHERE t.district = ? AND t.result IS NULL AND (?::text IS NULL OR t.owner_body = ?)
            AND (?::text IS NULL OR t.kind = ?)
            AND EXISTS (SELECT FROM unnest(?::text[]) p WHERE starts_with(i.grid_code, p))
            AND i.seal <> 'SEALED' AND ? <> ALL (i.recused)
          ORDER BY t.due_on NULLS FIRST, t.id LIMIT ?\
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
  public List<Listed> open(Wanted w, int limit) {
    return sql.list(
        OPEN,
        row ->
            new Listed(
                read(row),
                Kind.valueOf(row.getString(16)),
                ItemState.valueOf(row.getString(17)),
                row.getString(18)),
        w.district(),
        w.body(),
        w.body(),
        w.kind(),
        w.kind(),
        w.places().toArray(String[]::new),
        w.reader(),
        limit);
  }

  @Override
  public Optional<SpotCheck.Rule> spotCheck(String district, LocalDate day) {
    return sql.find(
        """
        SELECT per_thousand, due_days FROM spot_check_rule
        WHERE district IN (?, '000000') AND valid_from <= ?
        ORDER BY district = '000000', valid_from DESC, version DESC LIMIT 1\
        """,
        row -> new SpotCheck.Rule(row.getInt(1), row.getInt(2)),
        district,
        day);
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

  @Override
  public boolean stepsOpen(String district, UUID itemId) {
    return sql.find(
            """
            SELECT 1 FROM item_task
            WHERE district = ? AND item_id = ? AND kind = 'PERFORM_STEP'
              AND (result IS NULL OR (result IN ('NOT_DONE', 'PARTLY') AND done_at > (
                SELECT max(at) FROM item_event
                WHERE district = ? AND item_id = ? AND event IN ('agree', 'settle', 'performed'))))
            LIMIT 1\
            """,
            row -> row.getInt(1),
            district,
            itemId,
            district,
            itemId)
        .isPresent();
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
