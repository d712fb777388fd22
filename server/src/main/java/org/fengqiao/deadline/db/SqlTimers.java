package org.fengqiao.deadline.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Limitation;
import org.fengqiao.deadline.domain.Pause;
import org.fengqiao.deadline.domain.PauseCause;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerMove;
import org.fengqiao.deadline.domain.TimerRule;
import org.fengqiao.deadline.domain.TimerStore;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Kind;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Clocks in SQL. What is written goes through the buffer. */
@Singleton
final class SqlTimers implements TimerStore {
  private static final String EVERYWHERE = "000000";

  private static final String ADD =
      "INSERT INTO item_timer (district, item_id, code, started_at, started_on, due_on,"
          + " legal_due_on, provisional, due_at, next_at, state, rule_version)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?)"
          // Ended and begun again within the same instant of a simulated clock.
          + " ON CONFLICT (district, item_id, code, started_at)"
          + " DO UPDATE SET state = 'RUNNING', ended_at = NULL, next_at = excluded.next_at";

  private static final String CHRONICLE =
      "INSERT INTO item_timer (district, item_id, code, started_at, started_on, due_on,"
          + " legal_due_on, provisional, due_at, next_at, state, ended_at, rule_version)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String END =
      "UPDATE item_timer SET state = ?, ended_at = ?, paused_at = NULL, failures = 0"
          + " WHERE district = ? AND item_id = ?"
          + " AND code = ANY (?) AND state IN ('RUNNING', 'PAUSED')";

  /** What it waited to do next it still has to do. */
  private static final String RESTORE =
      "UPDATE item_timer SET state = 'RUNNING', ended_at = NULL"
          + " WHERE district = ? AND item_id = ? AND state = 'CANCELLED' AND ended_at = ?"
          + " RETURNING code";

  private static final String RULES =
      "SELECT code, length, unit, version, valid_from, valid_to, nature, alarm_before, pause,"
          + " extend_max, extend_by, law_code, article, note FROM timer_rule"
          + " WHERE district = ? ORDER BY code, version";

  private static final String LIMITATIONS =
      "SELECT kind, sub_kind, code, interruptible, valid_from, valid_to FROM limitation_kind"
          + " WHERE district = ? ORDER BY kind, sub_kind, code, version";

  private static final String OPEN = "t.state IN ('RUNNING', 'PAUSED')";

  /** A rolled date lies at most some two weeks after the last day counted. */
  private static final String TOUCHING =
      TimerRows.SELECT
          + "WHERE "
          + OPEN
          + " AND t.legal_due_on >= ?::date - 31 AND t.started_on <= ?"
          + " AND (t.district, t.item_id, t.code, t.started_at) > (?, ?, ?, ?)"
          + " ORDER BY t.district, t.item_id, t.code, t.started_at LIMIT 2000";

  /** One that goes on standing still keeps the moment at which it wakes. */
  private static final String CHANGE =
      "UPDATE item_timer SET due_on = ?, legal_due_on = ?, provisional = ?, due_at = ?,"
          + " state = ?, paused_at = ?, extension = ?, failures = 0,"
          + " next_at = CASE WHEN ? THEN CASE WHEN state = 'PAUSED' THEN next_at END ELSE ? END"
          + " WHERE district = ? AND item_id = ? AND code = ? AND started_at = ?";

  private static final String WAKE =
      "UPDATE item_timer SET next_at = ? WHERE district = ? AND item_id = ? AND code = ?"
          + " AND started_at = ?";

  private static final String LOG =
      "INSERT INTO timer_log (district, id, item_id, code, started_at, changed_at, cause,"
          + " calendar_year, old_due_on, new_due_on, old_legal_due_on, new_legal_due_on)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String STOPPED =
      "INSERT INTO timer_pause (district, item_id, code, started_at, paused_at, cause)"
          + " VALUES (?, ?, ?, ?, ?, ?)"
          // Gone on and stopped again within the same instant of a simulated clock.
          + " ON CONFLICT (district, item_id, code, started_at, paused_at)"
          + " DO UPDATE SET resumed_at = NULL, cause = excluded.cause";

  private static final String RESUMED =
      "UPDATE timer_pause SET resumed_at = ? WHERE district = ? AND item_id = ? AND code = ?"
          + " AND started_at = ? AND paused_at = ?";

  private final Sql sql;
  private final WriteBuffer buffer;
  private final Ids ids;

  SqlTimers(Sql sql, WriteBuffer buffer, Ids ids) {
    this.sql = sql;
    this.buffer = buffer;
    this.ids = ids;
  }

  @Override
  public List<TimerRule> rules() {
    return sql.list(RULES, SqlTimers::rule, EVERYWHERE);
  }

  @Override
  public List<Limitation> limitations() {
    return sql.list(
        LIMITATIONS,
        row -> {
          String sub = row.getString("sub_kind");
          return new Limitation(
              Kind.valueOf(row.getString("kind")),
              sub.isEmpty() ? null : sub,
              TimerCode.valueOf(row.getString("code")),
              row.getBoolean("interruptible"),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class));
        },
        EVERYWHERE);
  }

  private static TimerRule rule(ResultSet row) throws SQLException {
    String pause = row.getString("pause");
    return new TimerRule(
        TimerCode.valueOf(row.getString("code")),
        row.getInt("length"),
        TimerRule.Unit.valueOf(row.getString("unit")),
        row.getInt("version"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        TimerRule.Nature.valueOf(row.getString("nature")),
        row.getInt("alarm_before"),
        pause.equals("NONE") ? null : PauseCause.valueOf(pause),
        row.getInt("extend_max"),
        TimerRule.ExtendBy.valueOf(row.getString("extend_by")),
        new TimerRule.Basis(
            row.getString("law_code"), row.getString("article"), row.getString("note")));
  }

  @Override
  public void add(Timer timer, Instant nextAt) {
    Due due = timer.due();
    buffer.insert(
        ADD,
        timer.district(),
        timer.itemId(),
        due.code(),
        timer.startedAt(),
        Terms.day(timer.startedAt()),
        due.dueDate(),
        due.legalDueDate(),
        due.provisional(),
        due.dueAt(),
        nextAt,
        timer.ruleVersion());
  }

  @Override
  public void chronicle(Timer timer, @Nullable Instant endedAt, Instant nextAt) {
    Due due = timer.due();
    buffer.insert(
        CHRONICLE,
        timer.district(),
        timer.itemId(),
        due.code(),
        timer.startedAt(),
        Terms.day(timer.startedAt()),
        due.dueDate(),
        due.legalDueDate(),
        due.provisional(),
        due.dueAt(),
        endedAt == null ? nextAt : null,
        timer.state(),
        endedAt,
        timer.ruleVersion());
  }

  @Override
  public void end(String district, UUID itemId, List<TimerCode> codes, Timer.State as, Instant at) {
    String[] names = codes.stream().map(TimerCode::name).toArray(String[]::new);
    buffer.update(-1, END, as, at, district, itemId, names);
  }

  @Override
  public List<Timer> restore(String district, UUID itemId, Instant cancelledAt) {
    buffer.flush();
    List<String> codes = sql.list(RESTORE, row -> row.getString(1), district, itemId, cancelledAt);
    return lock(district, itemId).stream().filter(t -> codes.contains(t.code().name())).toList();
  }

  @Override
  public List<Timer> of(String district, UUID itemId) {
    return sql.list(
        TimerRows.SELECT + "WHERE t.district = ? AND t.item_id = ? ORDER BY t.started_at, t.code",
        TimerRows::read,
        district,
        itemId);
  }

  @Override
  public List<Timer> lock(String district, UUID itemId) {
    buffer.flush();
    return sql.list(
        TimerRows.SELECT
            + "WHERE t.district = ? AND t.item_id = ? AND "
            + OPEN
            + " ORDER BY t.started_at, t.code FOR UPDATE OF t",
        TimerRows::read,
        district,
        itemId);
  }

  @Override
  public List<Timer> touching(int year, @Nullable Timer after) {
    return sql.list(
        TOUCHING,
        TimerRows::read,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        after == null ? "" : after.district(),
        after == null ? new UUID(0, 0) : after.itemId(),
        after == null ? "" : after.code().name(),
        after == null ? Instant.EPOCH : after.startedAt());
  }

  @Override
  public void change(TimerMove move, Instant nextAt, Instant at) {
    Timer timer = move.after();
    Due due = timer.due();
    buffer.update(
        1,
        CHANGE,
        due.dueDate(),
        due.legalDueDate(),
        due.provisional(),
        due.dueAt(),
        timer.state(),
        timer.pausedAt(),
        timer.extension(),
        timer.state() == Timer.State.PAUSED,
        nextAt,
        timer.district(),
        timer.itemId(),
        due.code(),
        timer.startedAt());
    if (move.logged()) {
      log(move, at);
    }
  }

  private void log(TimerMove move, Instant at) {
    Due old = move.before().due();
    Due now = move.after().due();
    buffer.insert(
        LOG,
        move.after().district(),
        ids.next(),
        move.after().itemId(),
        now.code(),
        move.after().startedAt(),
        at,
        move.cause(),
        move.year(),
        old.dueDate(),
        now.dueDate(),
        old.legalDueDate(),
        now.legalDueDate());
  }

  @Override
  public void stopped(Timer timer, PauseCause cause, @Nullable Instant until) {
    buffer.insert(
        STOPPED,
        timer.district(),
        timer.itemId(),
        timer.code(),
        timer.startedAt(),
        timer.pausedAt(),
        cause);
    if (until != null) {
      buffer.update(
          1, WAKE, until, timer.district(), timer.itemId(), timer.code(), timer.startedAt());
    }
  }

  @Override
  public void resumed(Timer timer, Pause pause) {
    buffer.update(
        1,
        RESUMED,
        pause.to(),
        timer.district(),
        timer.itemId(),
        timer.code(),
        timer.startedAt(),
        pause.from());
  }
}
