package org.fengqiao.deadline.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.deadline.domain.Alarms.Mark;
import org.fengqiao.deadline.domain.FiredTimer;
import org.fengqiao.deadline.domain.FiringStore;
import org.fengqiao.deadline.domain.Stage;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Which clocks must be looked at and what has fired, in SQL. */
@Singleton
final class SqlFiring implements FiringStore {
  /**
   * Gives way before PostgreSQL looks for a deadlock (after a second): whoever works on an item
   * waits for us or we for him, and it is we who try again.
   */
  private static final String GIVE_WAY = "SELECT set_config('lock_timeout', '400', true)";

  static final String DUE =
      "SELECT district, item_id, code, started_at FROM item_timer"
          + " WHERE state IN ('RUNNING', 'PAUSED') AND next_at <= ? ORDER BY next_at LIMIT ?";

  private static final String CLAIM =
      TimerRows.SELECT
          + "JOIN unnest(?::text[], ?::uuid[], ?::text[], ?::text[])"
          + " k (district, item_id, code, started_at)"
          + " ON t.district = k.district::char(6) AND t.item_id = k.item_id AND t.code = k.code"
          + " AND t.started_at = k.started_at::timestamptz"
          + " WHERE t.state IN ('RUNNING', 'PAUSED') AND t.next_at <= ? ORDER BY t.next_at"
          + " FOR UPDATE OF t SKIP LOCKED";

  private static final String FIRED =
      """
      SELECT f.district, f.item_id, f.code, f.started_at, f.stage, f.due_at
      FROM (SELECT DISTINCT * FROM unnest(?::text[], ?::uuid[]) k (district, item_id)) k
      JOIN timer_fired f ON f.district = k.district::char(6) AND f.item_id = k.item_id\
      """;

  private static final String WRITE =
      "INSERT INTO timer_fired (district, item_id, code, started_at, stage, due_at, fired_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  private static final String NEXT =
      """
      UPDATE item_timer t SET next_at = k.next_at::timestamptz, failures = 0
      FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
        k (district, item_id, code, started_at, next_at)
      WHERE t.district = k.district::char(6) AND t.item_id = k.item_id AND t.code = k.code
        AND t.started_at = k.started_at::timestamptz\
      """;

  /** Half a minute, then twice as long each time, at most an hour. */
  private static final String PUT_OFF =
      """
      UPDATE item_timer SET failures = least(failures + 1, 1000),
        next_at = ?::timestamptz + least(3600, 30 * power(2, least(failures, 10)))
          * interval '1 second'
      WHERE district = ? AND item_id = ? AND code = ? AND started_at = ?
        AND state IN ('RUNNING', 'PAUSED')
      RETURNING failures\
      """;

  private final Sql sql;
  private final WriteBuffer buffer;

  SqlFiring(Sql sql, WriteBuffer buffer) {
    this.sql = sql;
    this.buffer = buffer;
  }

  @Override
  public List<Timer.Key> due(Instant now, int most) {
    return sql.list(
        DUE,
        row ->
            new Timer.Key(
                row.getString(1),
                row.getObject(2, UUID.class),
                TimerCode.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant()),
        now,
        most);
  }

  @Override
  public List<Timer> claim(List<Timer.Key> keys, Instant now) {
    giveWay();
    return sql.list(
        CLAIM,
        TimerRows::read,
        keys.stream().map(Timer.Key::district).toArray(String[]::new),
        keys.stream().map(Timer.Key::itemId).toArray(UUID[]::new),
        keys.stream().map(k -> k.code().name()).toArray(String[]::new),
        keys.stream().map(k -> k.startedAt().toString()).toArray(String[]::new),
        now);
  }

  private void giveWay() {
    sql.find(GIVE_WAY, row -> true);
  }

  @Override
  public Map<Timer.Key, Set<Mark>> fired(List<Timer> timers) {
    Map<Timer.Key, Set<Mark>> fired = new HashMap<>();
    sql.each(
        FIRED,
        row ->
            fired
                .computeIfAbsent(
                    new Timer.Key(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        TimerCode.valueOf(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                    k -> new HashSet<>())
                .add(
                    new Mark(
                        Stage.valueOf(row.getString(5)),
                        row.getObject(6, OffsetDateTime.class).toInstant())),
        districts(timers),
        items(timers));
    return fired;
  }

  @Override
  public Optional<Instant> wakesAt(Timer.Key key) {
    return sql.find(
        "SELECT next_at FROM item_timer WHERE district = ? AND item_id = ? AND code = ?"
            + " AND started_at = ? AND state = 'PAUSED' AND next_at IS NOT NULL",
        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
        key.district(),
        key.itemId(),
        key.code(),
        key.startedAt());
  }

  @Override
  public void write(FiredTimer fired) {
    Timer timer = fired.timer();
    buffer.insert(
        WRITE,
        timer.district(),
        timer.itemId(),
        timer.code(),
        timer.startedAt(),
        fired.stage(),
        fired.dueAt(),
        fired.at());
  }

  @Override
  public void next(List<Timer> timers, List<@Nullable Instant> nextAt) {
    @Nullable String[] next = new String[timers.size()];
    for (int i = 0; i < next.length; i++) {
      Instant at = nextAt.get(i);
      next[i] = at == null ? null : at.toString();
    }
    // Not more than claimed, and fewer when a handler has just ended the clock.
    buffer.update(
        -1,
        NEXT,
        districts(timers),
        items(timers),
        timers.stream().map(t -> t.code().name()).toArray(String[]::new),
        timers.stream().map(t -> t.startedAt().toString()).toArray(String[]::new),
        next);
  }

  @Override
  public int putOff(Timer.Key key, Instant now) {
    return sql.find(
            PUT_OFF,
            row -> row.getInt(1),
            now,
            key.district(),
            key.itemId(),
            key.code(),
            key.startedAt())
        .orElse(0);
  }

  @Override
  public int failing() {
    return sql.find("SELECT count(*) FROM item_timer WHERE failures > 0", row -> row.getInt(1))
        .orElse(0);
  }

  private static String[] districts(List<Timer> timers) {
    return timers.stream().map(Timer::district).toArray(String[]::new);
  }

  private static UUID[] items(List<Timer> timers) {
    return timers.stream().map(Timer::itemId).toArray(UUID[]::new);
  }
}
