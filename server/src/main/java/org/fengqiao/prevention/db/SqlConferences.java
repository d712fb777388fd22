package org.fengqiao.prevention.db;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.Vault;
import org.fengqiao.platform.db.WriteBuffer;
import org.fengqiao.prevention.domain.Conference;
import org.fengqiao.prevention.domain.ConferenceDecision;
import org.fengqiao.prevention.domain.ConferenceStore;
import org.jspecify.annotations.Nullable;

/** Joint conferences in PostgreSQL; they are few and written at once, their minutes sealed. */
@Singleton
final class SqlConferences implements ConferenceStore {
  private static final String LIST =
      """
      SELECT c.id, c.title, c.held_on, c.place_code, c.state,
        (SELECT count(*) FROM conference_body b
         WHERE b.district = c.district AND b.conference_id = c.id) AS bodies,
        count(d.id) AS decisions, count(*) FILTER (WHERE t.state = 'DONE') AS done,
        count(*) FILTER (WHERE t.state IN ('PROPOSED','ACCEPTED') AND d.due_on < ?) AS overdue
      FROM joint_conference c
      LEFT JOIN conference_decision d ON d.district = c.district AND d.conference_id = c.id
      LEFT JOIN prevention_task t ON t.district = d.district AND t.id = d.task_id
      WHERE c.district = ? AND c.place_code LIKE ANY (?)
      GROUP BY c.district, c.id ORDER BY c.held_on DESC, c.id LIMIT ?\
      """;

  private static final String BODY =
      "SELECT code, name, territory, valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)"
          + " FROM body WHERE district = ? AND ";

  private final Sql sql;
  private final WriteBuffer buffer;
  private final Vault vault;

  SqlConferences(Sql sql, WriteBuffer buffer, Vault vault) {
    this.sql = sql;
    this.buffer = buffer;
    this.vault = vault;
  }

  @Override
  public List<Row> list(String district, List<String> prefixes, LocalDate today, int limit) {
    buffer.flush();
    return sql.list(
        LIST,
        row ->
            new Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getString("place_code"),
                Conference.State.valueOf(row.getString("state")),
                row.getInt("bodies"),
                row.getInt("decisions"),
                row.getInt("done"),
                row.getInt("overdue")),
        today,
        district,
        like(prefixes),
        limit);
  }

  @Override
  public Optional<Conference> lock(String district, UUID id) {
    return sql.find(
        "SELECT title, held_on, place_code, state, sealed, recorded_at, changed_at, version"
            + " FROM joint_conference WHERE district = ? AND id = ? FOR UPDATE",
        row -> conference(district, id, row),
        district,
        id);
  }

  private Conference conference(String district, UUID id, ResultSet row) throws SQLException {
    return new Conference(
        district,
        id,
        row.getString("title"),
        row.getObject("held_on", LocalDate.class),
        row.getString("place_code"),
        sql.list(
            "SELECT body FROM conference_body WHERE district = ? AND conference_id = ?"
                + " ORDER BY length(body), body",
            r -> r.getString(1),
            district,
            id),
        sql.list(
            "SELECT sort, ref FROM conference_link WHERE district = ? AND conference_id = ?"
                + " ORDER BY sort, ref",
            r -> new Conference.Link(Conference.Sort.valueOf(r.getString(1)), r.getString(2)),
            district,
            id),
        open(row.getBytes("sealed"), "joint_conference/" + district + '/' + id),
        Conference.State.valueOf(row.getString("state")),
        at(row, "recorded_at"),
        at(row, "changed_at"),
        row.getLong("version"));
  }

  @Override
  public byte[] hash(String district, UUID id) {
    return sql.find(
            "SELECT request_hash FROM joint_conference WHERE district = ? AND id = ?",
            row -> row.getBytes(1),
            district,
            id)
        .orElseThrow();
  }

  @Override
  public void add(Conference c, byte[] hash) {
    int _ =
        sql.update(
            "INSERT INTO joint_conference (district, id, request_hash, title, held_on, place_code,"
                + " state, sealed, recorded_at, changed_at, version)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            c.district(),
            c.id(),
            hash,
            c.title(),
            c.heldOn(),
            c.place(),
            c.state(),
            minutes(c),
            c.recordedAt(),
            c.changedAt(),
            c.version());
    parts(c);
  }

  @Override
  public void write(Conference c) {
    int _ =
        sql.update(
            "UPDATE joint_conference SET title = ?, state = ?, sealed = ?, changed_at = ?,"
                + " version = ? WHERE district = ? AND id = ?",
            c.title(),
            c.state(),
            minutes(c),
            c.changedAt(),
            c.version(),
            c.district(),
            c.id());
    int _ =
        sql.update(
            "DELETE FROM conference_body WHERE district = ? AND conference_id = ?",
            c.district(),
            c.id());
    int _ =
        sql.update(
            "DELETE FROM conference_link WHERE district = ? AND conference_id = ?",
            c.district(),
            c.id());
    parts(c);
  }

  private void parts(Conference c) {
    for (String body : c.bodies()) {
      int _ =
          sql.update(
              "INSERT INTO conference_body (district, conference_id, body) VALUES (?, ?, ?)",
              c.district(),
              c.id(),
              body);
    }
    for (Conference.Link link : c.links()) {
      int _ =
          sql.update(
              "INSERT INTO conference_link (district, conference_id, sort, ref)"
                  + " VALUES (?, ?, ?, ?)",
              c.district(),
              c.id(),
              link.sort(),
              link.ref());
    }
  }

  @Override
  public void add(String district, Entry e) {
    String words = e.words();
    int _ =
        sql.update(
            "INSERT INTO conference_event (district, conference_id, event_key, event, at, role,"
                + " sealed) VALUES (?, ?, ?, ?, ?, ?, ?)",
            district,
            e.conference(),
            e.key(),
            e.event(),
            e.at(),
            e.role(),
            words == null ? null : seal(words, eventContext(district, e.key())));
  }

  @Override
  public void add(ConferenceDecision d) {
    // Its task lies in the buffer still.
    buffer.flush();
    int _ =
        sql.update(
            "INSERT INTO conference_decision (district, id, conference_id, ordinal, what, body,"
                + " due_on, warning_id, place_code, kind, task_id, matter_id, loops, carried_from)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            d.district(),
            d.id(),
            d.conference(),
            (short) d.ordinal(),
            d.what(),
            d.body(),
            d.dueOn(),
            d.warning(),
            d.place(),
            RunResult.nameOf(d.kind()),
            d.task(),
            d.matter(),
            (short) d.loops(),
            d.carriedFrom());
  }

  @Override
  public Optional<Entry> eventByKey(String district, UUID key) {
    return sql.find(
        "SELECT conference_id, event_key, event, at, role FROM conference_event"
            + " WHERE district = ? AND event_key = ?",
        row -> entry(row, null),
        district,
        key);
  }

  @Override
  public List<Entry> events(String district, UUID conference) {
    return sql.list(
        "SELECT conference_id, event_key, event, at, role, sealed FROM conference_event"
            + " WHERE district = ? AND conference_id = ? ORDER BY at, event_key LIMIT 500",
        row -> {
          byte[] sealed = row.getBytes("sealed");
          UUID key = row.getObject("event_key", UUID.class);
          return entry(row, sealed == null ? null : open(sealed, eventContext(district, key)));
        },
        district,
        conference);
  }

  private static Entry entry(ResultSet row, @Nullable String words) throws SQLException {
    return new Entry(
        row.getObject("conference_id", UUID.class),
        row.getObject("event_key", UUID.class),
        Event.valueOf(row.getString("event")),
        at(row, "at"),
        Role.valueOf(row.getString("role")),
        words);
  }

  @Override
  public List<ConferenceDecision.Standing> decisions(String district, UUID conference) {
    buffer.flush();
    return sql.list(
        StandingRows.SELECT + "d.conference_id = ? ORDER BY d.ordinal",
        row -> StandingRows.read(district, row),
        district,
        conference);
  }

  @Override
  public List<ConferenceDecision.Standing> unsettled(
      String district, List<String> prefixes, int limit) {
    buffer.flush();
    return sql.list(
        StandingRows.SELECT
            + "c.place_code LIKE ANY (?) AND n.id IS NULL AND t.state <> 'DONE'"
            + " ORDER BY d.due_on, d.id LIMIT ?",
        row -> StandingRows.read(district, row),
        district,
        like(prefixes),
        limit);
  }

  @Override
  public Optional<ConferenceDecision.Standing> decision(String district, UUID id) {
    buffer.flush();
    return sql.find(
        StandingRows.SELECT + "d.id = ?", row -> StandingRows.read(district, row), district, id);
  }

  @Override
  public Map<UUID, ConferenceDecision.Standing> ofTasks(String district, Collection<UUID> tasks) {
    buffer.flush();
    Map<UUID, ConferenceDecision.Standing> found = new HashMap<>();
    sql.list(
            StandingRows.SELECT + "d.task_id = ANY (?)",
            row -> StandingRows.read(district, row),
            district,
            tasks.toArray(UUID[]::new))
        .forEach(s -> found.put(s.decision().task(), s));
    return found;
  }

  @Override
  public List<Body> bodies(String district, Collection<String> codes, LocalDate day) {
    return sql.list(
        BODY + "code = ANY (?) ORDER BY length(territory), code",
        SqlConferences::body,
        day,
        day,
        district,
        codes.toArray(String[]::new));
  }

  @Override
  public List<Body> near(String district, String place, LocalDate day) {
    return sql.list(
        BODY
            + "valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)"
            + " AND (territory LIKE ? || '%' OR ? LIKE territory || '%')"
            + " ORDER BY length(territory), code LIMIT 500",
        SqlConferences::body,
        day,
        day,
        district,
        day,
        day,
        place,
        place);
  }

  private static Body body(ResultSet row) throws SQLException {
    return new Body(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4));
  }

  @Override
  public Optional<String> gridOfItem(String district, String number) {
    return sql.find(
        "SELECT grid_code FROM item WHERE district = ? AND number = ? AND seal <> 'SEALED'"
            + " AND grid_code IS NOT NULL",
        row -> row.getString(1),
        district,
        number);
  }

  private byte[] minutes(Conference c) {
    return seal(c.minutes(), "joint_conference/" + c.district() + '/' + c.id());
  }

  private byte[] seal(String words, String context) {
    return vault.seal(words.getBytes(StandardCharsets.UTF_8), context);
  }

  private String open(byte[] sealed, String context) {
    return new String(vault.open(sealed, context), StandardCharsets.UTF_8);
  }

  private static String eventContext(String district, UUID key) {
    return "conference_event/" + district + '/' + key;
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static String[] like(List<String> prefixes) {
    return prefixes.stream().map(p -> p + "%").toArray(String[]::new);
  }
}
