package org.fengqiao.warning.db;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.fengqiao.warning.domain.Change;
import org.fengqiao.warning.domain.Warning;
import org.fengqiao.warning.domain.WarningEvent;
import org.fengqiao.warning.domain.WarningStore;
import org.jspecify.annotations.Nullable;

/** Warnings in PostgreSQL. */
@Singleton
final class SqlWarnings implements WarningStore {
  private static final String COLUMNS =
      "district, id, grid_code, kind, state, level, morning, assessed_on, top_level, score,"
          + " reports, reasons, raised_at, level_at, watched, thresholds, version,"
          + " rules, told_at, told_level";

  private static final String UPSERT =
      """
      INSERT INTO warning (district, id, grid_code, street_code, kind, state, level, morning,
        assessed_on, top_level, score, reports, reasons, raised_at, level_at, watched, thresholds,
        version, rules, told_at, told_level)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (district, id) DO UPDATE SET state = excluded.state, level = excluded.level,
        morning = excluded.morning, assessed_on = excluded.assessed_on,
        top_level = excluded.top_level, score = excluded.score, reports = excluded.reports,
        reasons = excluded.reasons, level_at = excluded.level_at, watched = excluded.watched,
        thresholds = excluded.thresholds, version = excluded.version, rules = excluded.rules,
        told_at = excluded.told_at, told_level = excluded.told_level\
      """;

  private static final String LEVEL =
      "INSERT INTO warning_level (district, warning_id, seq, level, at, score, reasons)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)";

  private static final String EVENT =
      "INSERT INTO warning_event (district, warning_id, seq, event_key, event, from_state,"
          + " to_state, at, role, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String EVENTS =
      "SELECT warning_id, seq, event_key, event, from_state, to_state, at, role, reason"
          + " FROM warning_event WHERE district = ? AND ";

  private static final Duration WEEK = Duration.ofDays(7);

  private static final String ALARMS =
      """
      SELECT w.street_code, count(DISTINCT w.id) FROM warning_level l
      JOIN warning w ON w.district = l.district AND w.id = l.warning_id
      WHERE l.district = ? AND l.level IN ('ORANGE', 'RED') AND l.at <= ? AND l.at > ?
      GROUP BY w.street_code\
      """;

  private final Sql sql;
  private final WriteBuffer buffer;
  private final WarningRows rows;

  SqlWarnings(Sql sql, WriteBuffer buffer, WarningRows rows) {
    this.sql = sql;
    this.buffer = buffer;
    this.rows = rows;
  }

  @Override
  public List<Warning> watched(String district) {
    buffer.flush();
    return sql.list(
        "SELECT " + COLUMNS + " FROM warning WHERE district = ? AND watched ORDER BY id FOR UPDATE",
        rows::warning,
        district);
  }

  @Override
  public Map<String, Integer> alarms(String district, Instant asOf) {
    buffer.flush();
    Map<String, Integer> alarms = new LinkedHashMap<>();
    sql.each(
        ALARMS,
        row -> alarms.put(row.getString(1), row.getInt(2)),
        district,
        asOf,
        asOf.minus(WEEK));
    return alarms;
  }

  @Override
  public Optional<Warning> find(String district, UUID id) {
    return sql.find(one(""), rows::warning, district, id);
  }

  @Override
  public Optional<Warning> lock(String district, UUID id) {
    buffer.flush();
    return sql.find(one(" FOR UPDATE"), rows::warning, district, id);
  }

  @Override
  public List<Warning> list(String district, Page page) {
    List<@Nullable Object> params = new ArrayList<>(List.of(district, patterns(page)));
    StringBuilder where = new StringBuilder("district = ? AND grid_code LIKE ANY (?)");
    if (page.active()) {
      where.append(" AND watched AND state IN ('PROPOSED','CONFIRMED','ACTING','COOLING')");
    }
    if (page.street() != null) {
      where.append(" AND street_code = ?");
      params.add(page.street());
    }
    if (page.level() != null) {
      where.append(" AND level_rank >= ?");
      params.add(page.level().ordinal());
    }
    if (page.after() != null) {
      where.append(
          " AND (-level_rank, -extract(epoch FROM level_at), id) > (SELECT -level_rank,"
              + " -extract(epoch FROM level_at), id FROM warning WHERE district = ? AND id = ?)");
      params.add(district);
      params.add(page.after());
    }
    params.add(page.limit());
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM warning WHERE "
            + where
            + " ORDER BY level_rank DESC, level_at DESC, id LIMIT ?",
        rows::warning,
        params.toArray());
  }

  @Override
  public Set<UUID> ended(String district, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    buffer.flush();
    return Set.copyOf(
        sql.list(
            "SELECT id FROM warning WHERE district = ? AND id = ANY (?)"
                + " AND state IN ('DISMISSED','CLOSED')",
            row -> row.getObject("id", UUID.class),
            district,
            ids.toArray(UUID[]::new)));
  }

  @Override
  public Map<String, Long> counts(String district, List<String> prefixes) {
    Map<String, Long> counts = new LinkedHashMap<>();
    List.of("BLUE", "YELLOW", "ORANGE", "RED").forEach(level -> counts.put(level, 0L));
    sql.list(
            "SELECT level, count(*) FROM warning WHERE district = ? AND grid_code LIKE ANY (?)"
                + " AND watched AND state IN ('PROPOSED','CONFIRMED','ACTING')"
                + " AND level <> 'NONE' GROUP BY level",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            district,
            prefixes.stream().map(p -> p + "%").toArray(String[]::new))
        .forEach(e -> counts.put(e.getKey(), e.getValue()));
    return counts;
  }

  @Override
  public List<LevelEntry> levels(String district, UUID id) {
    return sql.list(
        "SELECT warning_id, seq, level, at, score, reasons FROM warning_level"
            + " WHERE district = ? AND warning_id = ? ORDER BY seq",
        rows::level,
        district,
        id);
  }

  @Override
  public List<EventEntry> events(String district, UUID id) {
    return sql.list(EVENTS + "warning_id = ? ORDER BY seq", rows::event, district, id);
  }

  @Override
  public Optional<EventEntry> eventByKey(String district, UUID key) {
    return sql.find(EVENTS + "event_key = ?", rows::event, district, key);
  }

  @Override
  public void write(List<Change> changes, Instant at) {
    changes.forEach(c -> upsert(c.after()));
    for (Change change : changes) {
      WarningEvent event = change.event();
      if (event == null) {
        continue;
      }
      Warning after = change.after();
      Warning before = change.before();
      event(after, systemEvent(change, event, at));
      if (before == null || before.level() != after.level()) {
        level(after, at);
      }
    }
  }

  @Override
  public void write(Warning after, EventEntry event) {
    upsert(after);
    event(after, event);
  }

  private static EventEntry systemEvent(Change change, WarningEvent event, Instant at) {
    Warning after = change.after();
    Warning before = change.before();
    String name = "warning-event/" + after.id() + '/' + after.version();
    return new EventEntry(
        after.id(),
        after.version(),
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        event,
        before == null ? null : before.state(),
        after.state(),
        at,
        Role.SYSTEM,
        null);
  }

  private void upsert(Warning w) {
    buffer.insert(
        UPSERT,
        w.district(),
        w.id(),
        w.grid(),
        w.grid().substring(0, 9),
        RunResult.nameOf(w.kind()),
        w.state(),
        w.level(),
        w.standing().morning(),
        LocalDate.ofEpochDay(w.standing().day()),
        w.top(),
        w.score(),
        w.reports(),
        rows.json(w.reasons()),
        w.raisedAt(),
        w.levelAt(),
        w.watched(),
        w.thresholds(),
        w.version(),
        w.rules(),
        w.told().at(),
        w.told().level());
  }

  private void level(Warning w, Instant at) {
    buffer.insert(
        LEVEL, w.district(), w.id(), w.version(), w.level(), at, w.score(), rows.json(w.reasons()));
  }

  private void event(Warning w, EventEntry e) {
    buffer.insert(
        EVENT,
        w.district(),
        w.id(),
        e.seq(),
        e.key(),
        e.event(),
        e.from(),
        e.to(),
        e.at(),
        e.role(),
        e.reason());
  }

  private static String one(String tail) {
    return "SELECT " + COLUMNS + " FROM warning WHERE district = ? AND id = ?" + tail;
  }

  private static String[] patterns(Page page) {
    return page.prefixes().stream().map(p -> p + "%").toArray(String[]::new);
  }
}
