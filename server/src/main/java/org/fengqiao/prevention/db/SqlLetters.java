package org.fengqiao.prevention.db;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.prevention.domain.LetterEvent;
import org.fengqiao.prevention.domain.LetterEvidence;
import org.fengqiao.prevention.domain.LetterState;
import org.fengqiao.prevention.domain.LetterStore;
import org.fengqiao.prevention.domain.RiskLetter;
import org.jspecify.annotations.Nullable;

/** Letters in PostgreSQL; they are few and written at once. */
@Singleton
final class SqlLetters implements LetterStore {
  private static final String SELECT =
      "SELECT district, id, warning_id, grid_code, kind, unit, evidence, organ, advice,"
          + " answer_days, state, template_of, template_version, number, drafted_by, edited_by,"
          + " approved_by, drafted_at, approved_at, served_on, served_method, served_proof,"
          + " answer_due_on, answered_on, answer, changed_at, version FROM risk_letter";

  private static final String UPSERT =
      """
      INSERT INTO risk_letter (district, id, warning_id, grid_code, street_code, kind, unit,
        evidence, organ, advice, answer_days, state, template_of, template_version, number,
        drafted_by, edited_by, approved_by, drafted_at, approved_at, served_on, served_method,
        served_proof, answer_due_on, answered_on, answer, changed_at, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (district, id) DO UPDATE SET unit = excluded.unit, advice = excluded.advice,
        answer_days = excluded.answer_days, state = excluded.state, number = excluded.number,
        edited_by = excluded.edited_by, approved_by = excluded.approved_by,
        approved_at = excluded.approved_at, served_on = excluded.served_on,
        served_method = excluded.served_method, served_proof = excluded.served_proof,
        answer_due_on = excluded.answer_due_on, answered_on = excluded.answered_on,
        answer = excluded.answer, changed_at = excluded.changed_at, version = excluded.version\
      """;

  private static final String EVENT =
      "INSERT INTO risk_letter_event (district, letter_id, seq, event_key, event, at, role, reason)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String EVENTS =
      "SELECT letter_id, seq, event_key, event, at, role, reason FROM risk_letter_event"
          + " WHERE district = ? AND ";

  private static final String YEARS =
      """
      SELECT extract(year FROM approved_at AT TIME ZONE 'Asia/Shanghai')::int AS year,
        count(*) AS approved, count(served_on) AS served, count(answered_on) AS answered,
        count(*) FILTER (WHERE state = 'SERVED' AND answer_due_on < ?) AS overdue
      FROM risk_letter
      WHERE district = ? AND grid_code LIKE ANY (?) AND approved_at IS NOT NULL
        AND state <> 'WITHDRAWN'
      GROUP BY 1 ORDER BY 1 DESC LIMIT 20\
      """;

  private final Sql sql;
  private final JsonMapper json;

  SqlLetters(Sql sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The {@code evidence} column. */
  @Serdeable
  record Stored(
      Level level,
      LocalDate levelOn,
      Instant asOf,
      int least,
      @Nullable Integer d7,
      @Nullable Integer d30,
      Integer d90,
      List<StoredAround> around) {}

  /** A neighbour in {@link Stored}. */
  @Serdeable
  record StoredAround(String grid, String name, int d30) {}

  @Override
  public Optional<RiskLetter> find(String district, UUID id) {
    return sql.find(SELECT + " WHERE district = ? AND id = ?", this::letter, district, id);
  }

  @Override
  public Optional<RiskLetter> lock(String district, UUID id) {
    return sql.find(
        SELECT + " WHERE district = ? AND id = ? FOR UPDATE", this::letter, district, id);
  }

  @Override
  public List<RiskLetter> list(
      String district,
      List<String> prefixes,
      @Nullable LetterState state,
      @Nullable LocalDate lateOn,
      int limit) {
    List<@Nullable Object> params = new ArrayList<>();
    params.add(district);
    params.add(like(prefixes));
    String where = " WHERE district = ? AND grid_code LIKE ANY (?)";
    if (state != null) {
      where += " AND state = ?";
      params.add(state);
    }
    if (lateOn != null) {
      where += " AND state = 'SERVED' AND answer_due_on < ?";
      params.add(lateOn);
    }
    params.add(limit);
    return sql.list(
        SELECT
            + where
            + " ORDER BY state <> 'SERVED', answer_due_on NULLS LAST, changed_at DESC, id LIMIT ?",
        this::letter,
        params.toArray());
  }

  @Override
  public List<Year> years(String district, List<String> prefixes, LocalDate today) {
    return sql.list(
        YEARS,
        row ->
            new Year(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
        today,
        district,
        like(prefixes));
  }

  @Override
  public Optional<Entry> eventByKey(String district, UUID key) {
    return sql.find(EVENTS + "event_key = ?", SqlLetters::entry, district, key);
  }

  @Override
  public List<Entry> events(String district, UUID letter) {
    return sql.list(EVENTS + "letter_id = ? ORDER BY seq", SqlLetters::entry, district, letter);
  }

  @Override
  public void write(RiskLetter l, Entry e) {
    RiskLetter.Service served = l.service();
    RiskLetter.Answer answer = l.answer();
    int _ =
        sql.update(
            UPSERT,
            l.district(),
            l.id(),
            l.warning(),
            l.grid(),
            l.grid().substring(0, 9),
            RunResult.nameOf(l.kind()),
            l.unit(),
            text(l.evidence()),
            l.organ(),
            l.advice(),
            l.answerDays(),
            l.state(),
            l.templateOf(),
            l.templateVersion(),
            l.number(),
            l.writers().drafted(),
            l.writers().edited(),
            l.writers().approved(),
            l.draftedAt(),
            l.approvedAt(),
            served == null ? null : served.on(),
            served == null ? null : served.method(),
            served == null ? null : served.proof(),
            served == null ? null : served.dueOn(),
            answer == null ? null : answer.on(),
            answer == null ? null : answer.text(),
            l.changedAt(),
            l.version());
    int _ =
        sql.update(
            EVENT,
            l.district(),
            e.letter(),
            e.seq(),
            e.key(),
            e.event(),
            e.at(),
            e.role(),
            e.reason());
  }

  private String text(LetterEvidence seen) {
    Stored stored =
        new Stored(
            seen.level(),
            seen.levelOn(),
            seen.asOf(),
            seen.least(),
            seen.d7(),
            seen.d30(),
            Objects.requireNonNull(seen.d90()),
            seen.around().stream()
                .map(a -> new StoredAround(a.grid(), a.name(), a.d30()))
                .toList());
    try {
      return json.writeValueAsString(stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LetterEvidence evidence(String text) {
    try {
      Stored s = Objects.requireNonNull(json.readValue(text, Stored.class));
      List<StoredAround> around = Objects.requireNonNullElse(s.around, List.of());
      return new LetterEvidence(
          s.level,
          s.levelOn,
          s.asOf,
          s.least,
          s.d7,
          s.d30,
          s.d90,
          around.stream().map(a -> new LetterEvidence.Around(a.grid, a.name, a.d30)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RiskLetter letter(ResultSet row) throws SQLException {
    return new RiskLetter(
        row.getString("district"),
        row.getObject("id", UUID.class),
        row.getObject("warning_id", UUID.class),
        row.getString("grid_code"),
        RunResult.indexOf(row.getString("kind")),
        row.getString("unit"),
        evidence(row.getString("evidence")),
        row.getString("organ"),
        row.getString("advice"),
        row.getInt("answer_days"),
        LetterState.valueOf(row.getString("state")),
        row.getString("template_of"),
        row.getInt("template_version"),
        row.getString("number"),
        new RiskLetter.Writers(
            row.getObject("drafted_by", UUID.class),
            row.getObject("edited_by", UUID.class),
            row.getObject("approved_by", UUID.class)),
        at(row, "drafted_at"),
        row.getObject("approved_at") == null ? null : at(row, "approved_at"),
        service(row),
        answer(row),
        at(row, "changed_at"),
        row.getLong("version"));
  }

  private static RiskLetter.@Nullable Service service(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("served_on", LocalDate.class);
    String proof = row.getString("served_proof");
    return on == null
        ? null
        : new RiskLetter.Service(
            on,
            RiskLetter.Method.valueOf(row.getString("served_method")),
            proof == null ? "" : proof,
            row.getObject("answer_due_on", LocalDate.class));
  }

  private static RiskLetter.@Nullable Answer answer(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("answered_on", LocalDate.class);
    return on == null ? null : new RiskLetter.Answer(on, row.getString("answer"));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("letter_id", UUID.class),
        row.getLong("seq"),
        row.getObject("event_key", UUID.class),
        LetterEvent.valueOf(row.getString("event")),
        at(row, "at"),
        Role.valueOf(row.getString("role")),
        row.getString("reason"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static String[] like(List<String> prefixes) {
    return prefixes.stream().map(p -> p + "%").toArray(String[]::new);
  }
}
