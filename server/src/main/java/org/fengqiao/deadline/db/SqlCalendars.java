package org.fengqiao.deadline.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.deadline.domain.CalendarStore;
import org.fengqiao.deadline.domain.CalendarYear;
import org.fengqiao.deadline.domain.DayKind;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Work calendars in SQL, written at once. */
@Singleton
final class SqlCalendars implements CalendarStore {
  private static final String EVERYWHERE = "000000";

  /** What an index of its own finds. */
  private static final String WAITING =
      " FROM item_timer WHERE district = ? AND provisional AND ended_at IS NULL";

  private static final UUID NEWEST = new UUID(-1, -1);

  private final Sql sql;
  private final WriteBuffer buffer;

  SqlCalendars(Sql sql, WriteBuffer buffer) {
    this.sql = sql;
    this.buffer = buffer;
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
  public void keep(CalendarYear year, String source, Instant at, Runnable committed) {
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
    buffer.afterCommit(committed);
  }

  @Override
  public List<Import> imports() {
    return sql.list(
        "SELECT extract(year FROM day)::int, source, loaded_at FROM work_calendar"
            + " WHERE district = ? AND extract(doy FROM day) = 1",
        row ->
            new Import(
                row.getInt(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant()),
        EVERYWHERE);
  }

  @Override
  public int provisional(String district, int year, List<TimerCode> workdays) {
    return sql.find(
            "SELECT count(*)"
                + WAITING
                + " AND legal_due_on >= ? AND"
                + " CASE WHEN code = ANY (?) THEN started_on ELSE due_on END <= ?",
            row -> row.getInt(1),
            district,
            LocalDate.of(year, 1, 1),
            workdays.stream().map(TimerCode::name).toArray(String[]::new),
            LocalDate.of(year, 12, 31))
        .orElse(0);
  }

  @Override
  public int latestProvisional(String district) {
    return sql.find(
            "SELECT coalesce(extract(year FROM max(legal_due_on)), 0)::int" + WAITING,
            row -> row.getInt(1),
            district)
        .orElse(0);
  }

  @Override
  public List<Moved> log(String district, int year, @Nullable UUID before, int limit) {
    return sql.list(
        "SELECT id, code, started_at, changed_at, old_due_on, new_due_on, old_legal_due_on,"
            + " new_legal_due_on FROM timer_log WHERE district = ? AND calendar_year = ?"
            + " AND id < ? ORDER BY id DESC LIMIT ?",
        row ->
            new Moved(
                row.getObject(1, UUID.class),
                TimerCode.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class)),
        district,
        year,
        before == null ? NEWEST : before,
        limit);
  }
}
