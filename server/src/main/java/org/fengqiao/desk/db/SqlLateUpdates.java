package org.fengqiao.desk.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.desk.domain.LateStore;
import org.fengqiao.desk.domain.LateUpdate;
import org.fengqiao.desk.domain.LateUpdate.Decision;
import org.fengqiao.desk.domain.LateUpdate.Verdict;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Table {@code late_update}; places come from casework's view of items. */
@Singleton
final class SqlLateUpdates implements LateStore {
  private static final String COLUMNS =
      """
      l.district, l.id, l.item_id, l.item_number, l.event, l.seen_version, l.made_by,
      l.made_by_role, l.made_at, l.received_at, l.decision, l.decided_by, l.decided_by_role,
      l.decided_at, l.reason\
      """;

  private static final String ONE =
      "SELECT " + COLUMNS + " FROM late_update l WHERE l.district = ? AND l.id = ?";

  /** Newest kept of one item; hundreds would be a fault of a phone. */
  private static final int MOST_OF_ITEM = 200;

  private final Sql sql;

  SqlLateUpdates(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(LateUpdate u, byte[] sealed, byte[] hash) {
    return sql.update(
            """
            INSERT INTO late_update (district, id, item_id, item_number, event, seen_version, sealed,
              request_hash, made_by, made_by_role, made_at, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """,
            u.district(),
            u.id(),
            u.itemId(),
            u.number(),
            u.event().wire(),
            u.seenVersion(),
            sealed,
            hash,
            u.madeBy(),
            u.madeByRole(),
            u.madeAt(),
            u.receivedAt())
        == 1;
  }

  @Override
  public Optional<LateUpdate> find(String district, UUID id) {
    return sql.find(ONE, SqlLateUpdates::read, district, id);
  }

  @Override
  public Optional<LateUpdate> lock(String district, UUID id) {
    return sql.find(ONE + " FOR UPDATE", SqlLateUpdates::read, district, id);
  }

  @Override
  public byte[] hash(String district, UUID id) {
    return sql.find(
            "SELECT request_hash FROM late_update WHERE district = ? AND id = ?",
            row -> row.getBytes(1),
            district,
            id)
        .orElseThrow();
  }

  @Override
  public Optional<byte[]> sealed(String district, UUID id) {
    return sql.find(
        "SELECT sealed FROM late_update WHERE district = ? AND id = ? AND sealed IS NOT NULL",
        row -> row.getBytes(1),
        district,
        id);
  }

  @Override
  public List<LateUpdate> ofItem(String district, UUID itemId) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM late_update l WHERE l.district = ? AND l.item_id = ?"
            + " ORDER BY l.received_at, l.id LIMIT "
            + MOST_OF_ITEM,
        SqlLateUpdates::read,
        district,
        itemId);
  }

  @Override
  public List<LateUpdate> open(String district, List<String> places, UUID reader, int limit) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM late_update l JOIN item_row i ON i.district = l.district AND i.id = l.item_id"
            + " WHERE l.district = ? AND l.decision IS NULL AND i.grid_code LIKE ANY (?)"
            + " AND ? <> ALL (i.recused) ORDER BY l.received_at, l.id LIMIT ?",
        SqlLateUpdates::read,
        district,
        places.stream().map(place -> place + '%').toArray(String[]::new),
        reader,
        limit);
  }

  @Override
  public int countOpen(String district, UUID itemId) {
    return sql.find(
            "SELECT count(*) FROM late_update"
                + " WHERE district = ? AND item_id = ? AND decision IS NULL",
            row -> row.getInt(1),
            district,
            itemId)
        .orElseThrow();
  }

  @Override
  public void decide(LateUpdate decided) {
    Verdict verdict = Objects.requireNonNull(decided.verdict());
    int rows =
        sql.update(
            "UPDATE late_update SET decision = ?, decided_by = ?, decided_by_role = ?,"
                + " decided_at = ?, reason = ?"
                + " WHERE district = ? AND id = ? AND decision IS NULL",
            verdict.decision(),
            verdict.by(),
            verdict.role(),
            verdict.at(),
            verdict.reason(),
            decided.district(),
            decided.id());
    if (rows != 1) {
      throw new IllegalStateException(decided.id() + " was decided under our lock");
    }
  }

  @Override
  public int forgetBefore(Instant decidedBefore) {
    return sql.update(
        "UPDATE late_update SET sealed = NULL"
            + " WHERE sealed IS NOT NULL AND decision <> 'KEPT' AND decided_at < ?",
        decidedBefore);
  }

  private static LateUpdate read(ResultSet row) throws SQLException {
    return new LateUpdate(
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        ItemEvent.ofWire(row.getString(5)).orElseThrow(),
        row.getLong(6),
        row.getObject(7, UUID.class),
        Role.valueOf(row.getString(8)),
        instant(row, 9),
        Objects.requireNonNull(instant(row, 10)),
        verdict(row));
  }

  private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
    @Nullable String decision = row.getString(11);
    return decision == null
        ? null
        : new Verdict(
            Decision.valueOf(decision),
            row.getObject(12, UUID.class),
            Role.valueOf(row.getString(13)),
            Objects.requireNonNull(instant(row, 14)),
            row.getString(15));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
