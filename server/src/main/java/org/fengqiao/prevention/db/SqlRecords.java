package org.fengqiao.prevention.db;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.Vault;
import org.fengqiao.platform.db.WriteBuffer;
import org.fengqiao.prevention.domain.CheckIn;
import org.fengqiao.prevention.domain.Progress;
import org.fengqiao.prevention.domain.Progress.Tick;
import org.fengqiao.prevention.domain.RecordStore;
import org.fengqiao.prevention.domain.SiteRecord;
import org.fengqiao.prevention.domain.TaskOutcome;
import org.jspecify.annotations.Nullable;

/** Ticks and records in PostgreSQL; the words of a record are sealed. */
@Singleton
final class SqlRecords implements RecordStore {
  private static final String COURSE =
      """
      SELECT c.task_id, c.accepted_at, c.started_at, c.done_at,
        (SELECT count(*) FROM prevention_record r
         WHERE r.district = c.district AND r.task_id = c.task_id) AS records
      FROM prevention_course c WHERE c.district = ? AND c.task_id = ANY (?)\
      """;

  private static final String TICK =
      "INSERT INTO prevention_tick (district, task_id, step, done, at, role)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (district, task_id, step)"
          + " DO UPDATE SET done = excluded.done, at = excluded.at, role = excluded.role";

  private static final String RECORD =
      "INSERT INTO prevention_record (district, id, task_id, request_hash, happened_at,"
          + " received_at, role, result, check_in, distance_m, photos, sealed)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;
  private final WriteBuffer buffer;
  private final Vault vault;

  SqlRecords(Sql sql, WriteBuffer buffer, Vault vault) {
    this.sql = sql;
    this.buffer = buffer;
    this.vault = vault;
  }

  @Override
  public Map<UUID, Progress> progress(String district, Collection<UUID> tasks) {
    UUID[] ids = tasks.toArray(UUID[]::new);
    Map<UUID, Map<String, Tick>> ticks = new HashMap<>();
    sql.each(
        "SELECT task_id, step, done, at, role FROM prevention_tick"
            + " WHERE district = ? AND task_id = ANY (?)",
        row ->
            ticks
                .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                .put(row.getString(2), tick(row)),
        district,
        ids);
    Map<UUID, Progress> found = new HashMap<>();
    sql.each(
        COURSE,
        row -> {
          UUID task = row.getObject("task_id", UUID.class);
          found.put(
              task,
              new Progress(
                  at(row, "accepted_at"),
                  at(row, "started_at"),
                  at(row, "done_at"),
                  ticks.getOrDefault(task, Map.of()),
                  row.getInt("records")));
        },
        district,
        ids);
    return found;
  }

  @Override
  public void tick(String district, UUID task, String step, Tick tick) {
    int _ = sql.update(TICK, district, task, step, tick.done(), tick.at(), tick.role());
  }

  @Override
  public List<SiteRecord> of(String district, UUID task) {
    return sql.list(
        "SELECT id, task_id, happened_at, received_at, role, result, check_in, distance_m, photos,"
            + " sealed FROM prevention_record WHERE district = ? AND task_id = ?"
            + " ORDER BY happened_at, id LIMIT 200",
        row -> entry(district, row),
        district,
        task);
  }

  @Override
  public Optional<Known> known(String district, UUID id) {
    return sql.find(
        "SELECT task_id, request_hash FROM prevention_record WHERE district = ? AND id = ?",
        row -> new Known(row.getObject(1, UUID.class), row.getBytes(2)),
        district,
        id);
  }

  @Override
  public void add(SiteRecord r, byte[] hash) {
    CheckIn in = r.checkIn();
    buffer.insert(
        RECORD,
        r.district(),
        r.id(),
        r.task(),
        hash,
        r.happenedAt(),
        r.receivedAt(),
        r.role(),
        r.result(),
        in.where(),
        in.distanceM(),
        r.photos(),
        vault.seal(r.text().getBytes(StandardCharsets.UTF_8), context(r.district(), r.id())));
  }

  private SiteRecord entry(String district, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String result = row.getString("result");
    int distance = row.getInt("distance_m");
    Integer told = row.wasNull() ? null : distance;
    byte[] text = vault.open(row.getBytes("sealed"), context(district, id));
    return new SiteRecord(
        district,
        id,
        row.getObject("task_id", UUID.class),
        moment(row, "happened_at"),
        moment(row, "received_at"),
        Role.valueOf(row.getString("role")),
        result == null ? null : TaskOutcome.valueOf(result),
        new CheckIn(CheckIn.Where.valueOf(row.getString("check_in")), told),
        row.getInt("photos"),
        new String(text, StandardCharsets.UTF_8));
  }

  private static Tick tick(ResultSet row) throws SQLException {
    return new Tick(row.getBoolean(3), moment(row, "at"), Role.valueOf(row.getString("role")));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static String context(String district, UUID id) {
    return "prevention_record/" + district + '/' + id;
  }
}
