package org.fengqiao.prevention.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.PreventionRule;
import org.fengqiao.prevention.domain.Season;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskFilter;
import org.fengqiao.prevention.domain.TaskStore;
import org.jspecify.annotations.Nullable;

/** Playbooks and tasks in PostgreSQL. */
@Singleton
final class SqlTasks implements TaskStore {
  private static final String COLUMNS =
      "district, id, warning_id, grid_code, kind, playbook_of, playbook, level, state, owner_role,"
          + " owner_body, due_on, outcome, outcome_note, proposed_at, changed_at, version";

  private static final String SELECT = "SELECT " + COLUMNS + " FROM prevention_task";

  private static final String PLAYBOOK =
      "SELECT district, kind, version, code, season_anchor, season_from, season_to, valid_from,"
          + " from_level, owner_role, owner_tier, due_days, content FROM prevention_playbook";

  private static final String UPSERT =
      """
      INSERT INTO prevention_task (district, id, warning_id, grid_code, street_code, kind,
        playbook_of, playbook, level, state, owner_role, owner_body, due_on, outcome, outcome_note,
        proposed_at, changed_at, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (district, id) DO UPDATE SET state = excluded.state, outcome = excluded.outcome,
        playbook_of = excluded.playbook_of, playbook = excluded.playbook,
        owner_role = excluded.owner_role, owner_body = excluded.owner_body,
        outcome_note = excluded.outcome_note, changed_at = excluded.changed_at,
        version = excluded.version\
      """;

  private static final String EVENT =
      "INSERT INTO prevention_event (district, task_id, seq, event_key, event, from_state,"
          + " to_state, at, role, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final int STREET = 9;

  private final Sql sql;
  private final WriteBuffer buffer;
  private final TaskRows rows;

  /** Playbook rows are never edited, so a version once read stays true. */
  private final Map<String, Playbook> read = new ConcurrentHashMap<>();

  SqlTasks(Sql sql, WriteBuffer buffer, TaskRows rows) {
    this.sql = sql;
    this.buffer = buffer;
    this.rows = rows;
  }

  @Override
  public Map<Integer, List<Playbook>> playbooks(String district, LocalDate day) {
    Map<Integer, Map<String, Playbook>> newest = new TreeMap<>();
    sql.list(
            PLAYBOOK
                + " WHERE district IN (?, '000000') AND valid_from <= ? AND code <> ?"
                + " ORDER BY district, valid_from, version",
            rows::playbook,
            district,
            day,
            Playbook.CONFERENCE)
        .forEach(p -> newest.computeIfAbsent(p.kind(), k -> new TreeMap<>()).put(p.code(), p));
    Map<Integer, List<Playbook>> found = new TreeMap<>();
    newest.forEach((kind, byCode) -> found.put(kind, List.copyOf(byCode.values())));
    return found;
  }

  @Override
  public Playbook conferenceBook(String district, int kind, LocalDate day) {
    return sql.find(
            PLAYBOOK
                + " WHERE district IN (?, '000000') AND valid_from <= ? AND code = ? AND kind = ?"
                + " ORDER BY district DESC, valid_from DESC, version DESC LIMIT 1",
            rows::playbook,
            district,
            day,
            Playbook.CONFERENCE,
            RunResult.nameOf(kind))
        .orElseThrow();
  }

  @Override
  public Season.Anchors anchors(String district) {
    Map<String, List<LocalDate>> days = new HashMap<>();
    sql.list(
            "SELECT anchor, day FROM season_anchor WHERE district IN (?, '000000') ORDER BY day",
            row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)),
            district)
        .forEach(e -> days.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
    return new Season.Anchors(days);
  }

  @Override
  public PreventionRule rule(String district, LocalDate day) {
    return sql.find(
            "SELECT check_in_near_m, due_soon_days, letter_least, letter_days, conference_loops"
                + " FROM prevention_rule"
                + " WHERE district IN (?, '000000') AND valid_from <= ?"
                + " ORDER BY district DESC, version DESC LIMIT 1",
            row ->
                new PreventionRule(
                    row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
            district,
            day)
        .orElseThrow();
  }

  @Override
  public Optional<Playbook> playbook(String district, int kind, String version) {
    String key = district + '/' + kind + '/' + version;
    Playbook known = read.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Playbook> found =
        sql.find(
            PLAYBOOK + " WHERE district = ? AND kind = ? AND version = ?",
            rows::playbook,
            district,
            RunResult.nameOf(kind),
            version);
    found.ifPresent(p -> read.put(key, p));
    return found;
  }

  @Override
  public Set<UUID> openFor(String district, Collection<UUID> warnings) {
    buffer.flush();
    return Set.copyOf(
        sql.list(
            "SELECT warning_id FROM prevention_task WHERE district = ? AND warning_id = ANY (?)"
                + " AND state IN ('PROPOSED','ACCEPTED')",
            row -> row.getObject("warning_id", UUID.class),
            district,
            warnings.toArray(UUID[]::new)));
  }

  @Override
  public Set<UUID> proposedWarnings(String district) {
    buffer.flush();
    return Set.copyOf(
        sql.list(
            "SELECT warning_id FROM prevention_task WHERE district = ? AND state = 'PROPOSED'"
                + " AND warning_id IS NOT NULL",
            row -> row.getObject("warning_id", UUID.class),
            district));
  }

  @Override
  public List<Task> proposedFor(String district, Collection<UUID> warnings) {
    return sql.list(
        SELECT
            + " WHERE district = ? AND warning_id = ANY (?) AND state = 'PROPOSED'"
            + " ORDER BY id FOR UPDATE",
        rows::task,
        district,
        warnings.toArray(UUID[]::new));
  }

  @Override
  public Optional<Task> find(String district, UUID id) {
    buffer.flush();
    return sql.find(SELECT + " WHERE district = ? AND id = ?", rows::task, district, id);
  }

  @Override
  public Optional<Task> lock(String district, UUID id) {
    buffer.flush();
    return sql.find(SELECT + " WHERE district = ? AND id = ? FOR UPDATE", rows::task, district, id);
  }

  @Override
  public Map<UUID, UUID> newestOf(String district, Collection<UUID> warnings) {
    Map<UUID, UUID> newest = new HashMap<>();
    sql.list(
            "SELECT DISTINCT ON (warning_id) warning_id, id FROM prevention_task"
                + " WHERE district = ? AND warning_id = ANY (?)"
                + " ORDER BY warning_id, proposed_at DESC, id",
            row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            district,
            warnings.toArray(UUID[]::new))
        .forEach(e -> newest.put(e.getKey(), e.getValue()));
    return newest;
  }

  @Override
  public List<Task> list(String district, List<String> prefixes, TaskFilter filter, int limit) {
    List<@Nullable Object> params = new ArrayList<>();
    params.add(district);
    params.add(like(prefixes));
    StringBuilder where = new StringBuilder(" WHERE district = ? AND grid_code LIKE ANY (?)");
    and(where, params, " AND state = ?", filter.state());
    String place = filter.place();
    and(where, params, " AND grid_code LIKE ?", place == null ? null : place + "%");
    Integer kind = filter.kind();
    and(where, params, " AND kind = ?", kind == null ? null : RunResult.nameOf(kind));
    and(where, params, " AND level = ?", filter.level());
    and(where, params, " AND state IN ('PROPOSED','ACCEPTED') AND due_on <= ?", filter.dueTo());
    params.add(limit);
    return sql.list(
        SELECT + where + " ORDER BY state NOT IN ('PROPOSED','ACCEPTED'), due_on, id LIMIT ?",
        rows::task,
        params.toArray());
  }

  private static void and(
      StringBuilder where, List<@Nullable Object> params, String clause, @Nullable Object value) {
    if (value != null) {
      where.append(clause);
      params.add(value);
    }
  }

  private static String[] like(List<String> prefixes) {
    return prefixes.stream().map(p -> p + "%").toArray(String[]::new);
  }

  @Override
  public long overdue(String district, List<String> prefixes, LocalDate day) {
    return sql.find(
            "SELECT count(*) FROM prevention_task WHERE district = ? AND grid_code LIKE ANY (?)"
                + " AND state IN ('PROPOSED','ACCEPTED') AND due_on < ?",
            row -> row.getLong(1),
            district,
            like(prefixes),
            day)
        .orElse(0L);
  }

  @Override
  public List<Entry> events(String district, UUID task) {
    buffer.flush();
    return sql.list(
        "SELECT task_id, seq, event_key, event, from_state, to_state, at, role, reason"
            + " FROM prevention_event WHERE district = ? AND task_id = ? ORDER BY seq",
        rows::entry,
        district,
        task);
  }

  @Override
  public Optional<Instant> begunAt(String district, UUID id) {
    return sql.find(
        "SELECT at FROM prevention_event WHERE district = ? AND task_id = ? AND event = 'ACCEPT'"
            + " ORDER BY seq LIMIT 1",
        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
        district,
        id);
  }

  @Override
  public Map<String, Long> counts(String district, List<String> prefixes) {
    Map<String, Long> counts = new HashMap<>();
    sql.list(
            "SELECT state, count(*) FROM prevention_task WHERE district = ?"
                + " AND grid_code LIKE ANY (?) GROUP BY state",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            district,
            like(prefixes))
        .forEach(e -> counts.put(e.getKey(), e.getValue()));
    return counts;
  }

  @Override
  public Optional<Entry> eventByKey(String district, UUID key) {
    return sql.find(
        "SELECT task_id, seq, event_key, event, from_state, to_state, at, role, reason"
            + " FROM prevention_event WHERE district = ? AND event_key = ?",
        rows::entry,
        district,
        key);
  }

  @Override
  public void write(Task t, Entry e) {
    buffer.insert(
        UPSERT,
        t.district(),
        t.id(),
        t.warning(),
        t.grid(),
        t.grid().substring(0, Math.min(STREET, t.grid().length())),
        RunResult.nameOf(t.kind()),
        t.playbookOf(),
        t.playbook(),
        t.level(),
        t.state(),
        t.ownerRole(),
        t.ownerBody(),
        t.dueOn(),
        t.outcome(),
        t.note(),
        t.proposedAt(),
        t.changedAt(),
        t.version());
    buffer.insert(
        EVENT,
        t.district(),
        e.task(),
        e.seq(),
        e.key(),
        e.event(),
        e.from(),
        e.to(),
        e.at(),
        e.role(),
        e.reason());
  }
}
