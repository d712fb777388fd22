package org.fengqiao.deadline.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.deadline.domain.CalendarYear;
import org.fengqiao.deadline.domain.DayKind;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerRule;
import org.fengqiao.deadline.domain.TimerStore;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Clocks in SQL. Starting and ending go through the buffer, the calendar is written at once. */
@Singleton
final class SqlTimers implements TimerStore {
  private static final String EVERYWHERE = "000000";

  private static final String ADD =
      "INSERT INTO item_timer (district, item_id, code, started_at, started_on, due_on,"
          + " legal_due_on, provisional, state, rule_version)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?)"
          // Ended and begun again within the same instant of a simulated clock.
          + " ON CONFLICT (district, item_id, code, started_at)"
          + " DO UPDATE SET state = 'RUNNING', ended_at = NULL";

  private static final String CHRONICLE =
      "INSERT INTO item_timer (district, item_id, code, started_at, started_on, due_on,"
          + " legal_due_on, provisional, state, ended_at, rule_version)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String END =
      "UPDATE item_timer SET state = ?, ended_at = ? WHERE district = ? AND item_id = ?"
          + " AND code = ANY (?) AND state IN ('RUNNING', 'PAUSED')";

  private static final String COLUMNS =
      "SELECT district, item_id, code, started_at, due_on, legal_due_on, provisional, state,"
          + " rule_version FROM item_timer ";

  /** A rolled date lies at most some two weeks after the last day counted. */
  private static final String TOUCHING =
      COLUMNS
          + "WHERE state = 'RUNNING' AND legal_due_on >= ?::date - 31 AND started_on <= ?"
          + " AND (district, item_id, code, started_at) > (?, ?, ?, ?)"
          + " ORDER BY district, item_id, code, started_at LIMIT 2000";

  private static final String MOVE =
      "UPDATE item_timer SET due_on = ?, legal_due_on = ?, provisional = ?"
          + " WHERE district = ? AND item_id = ? AND code = ? AND started_at = ?";

  private static final String LOG =
      "INSERT INTO timer_log (district, item_id, code, started_at, changed_at, calendar_year,"
          + " old_due_on, new_due_on, old_legal_due_on, new_legal_due_on)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;
  private final WriteBuffer buffer;

  SqlTimers(Sql sql, WriteBuffer buffer) {
    this.sql = sql;
    this.buffer = buffer;
  }

  @Override
  public List<TimerRule> rules() {
    return sql.list(
        "SELECT code, length, unit, version, valid_from, valid_to FROM timer_rule"
            + " WHERE district = ? ORDER BY code, version",
        row ->
            new TimerRule(
                TimerCode.valueOf(row.getString("code")),
                row.getInt("length"),
                TimerRule.Unit.valueOf(row.getString("unit")),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class)),
        EVERYWHERE);
  }

  @Override
  public WorkCalendar calendar() {
    Map<Integer, List<DayKind>> years = new TreeMap<>();
    sql.list(
        "SELECT extract(year FROM day)::int, kind FROM work_calendar WHERE district = ?"
            + " ORDER BY day",
        row ->
            years
                .computeIfAbsent(row.getInt(1), y -> new ArrayList<>())
                .add(DayKind.valueOf(row.getString(2))),
        EVERYWHERE);
    return new WorkCalendar(
        years.entrySet().stream()
            .map(year -> CalendarYear.ofDays(year.getKey(), year.getValue()))
            .toList());
  }

  @Override
  public void keep(CalendarYear year, String source, Instant at) {
    LocalDate first = LocalDate.of(year.year(), 1, 1);
    String[] kinds = new String[year.length()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = year.kind(first.plusDays(i)).name();
    }
    sql.update(
        "DELETE FROM work_calendar WHERE district = ? AND day >= ? AND day < ?",
        EVERYWHERE,
        first,
        first.plusYears(1));
    sql.update(
        "INSERT INTO work_calendar (district, day, kind, source, loaded_at)"
            + " SELECT ?, ?::date + (n - 1)::int, kind, ?, ?"
            + " FROM unnest(?) WITH ORDINALITY AS given (kind, n)",
        EVERYWHERE,
        first,
        source,
        at,
        kinds);
  }

  @Override
  public void add(Timer timer) {
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
        timer.ruleVersion());
  }

  @Override
  public void chronicle(Timer timer, @Nullable Instant endedAt) {
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
  public List<Timer> of(String district, UUID itemId) {
    return sql.list(
        COLUMNS + "WHERE district = ? AND item_id = ? ORDER BY started_at, code",
        SqlTimers::timer,
        district,
        itemId);
  }

  @Override
  public List<Timer> touching(int year, @Nullable Timer after) {
    return sql.list(
        TOUCHING,
        SqlTimers::timer,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        after == null ? "" : after.district(),
        after == null ? new UUID(0, 0) : after.itemId(),
        after == null ? "" : after.due().code().name(),
        after == null ? Instant.EPOCH : after.startedAt());
  }

  @Override
  public void move(Timer timer, Due to, int calendarYear, Instant at) {
    Due old = timer.due();
    sql.update(
        MOVE,
        to.dueDate(),
        to.legalDueDate(),
        to.provisional(),
        timer.district(),
        timer.itemId(),
        to.code(),
        timer.startedAt());
    buffer.insert(
        LOG,
        timer.district(),
        timer.itemId(),
        to.code(),
        timer.startedAt(),
        at,
        calendarYear,
        old.dueDate(),
        to.dueDate(),
        old.legalDueDate(),
        to.legalDueDate());
  }

  private static Timer timer(ResultSet row) throws SQLException {
    return new Timer(
        row.getString("district"),
        row.getObject("item_id", UUID.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        new Due(
            TimerCode.valueOf(row.getString("code")),
            row.getObject("due_on", LocalDate.class),
            row.getObject("legal_due_on", LocalDate.class),
            row.getBoolean("provisional")),
        Timer.State.valueOf(row.getString("state")),
        row.getInt("rule_version"));
  }
}
