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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.Season;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskEvent;
import org.fengqiao.prevention.domain.TaskOutcome;
import org.fengqiao.prevention.domain.TaskState;
import org.fengqiao.prevention.domain.TaskStore.Entry;
import org.jspecify.annotations.Nullable;

/** Rows to values. */
@Singleton
final class TaskRows {
  private final JsonMapper json;

  TaskRows(JsonMapper json) {
    this.json = json;
  }

  /** The {@code content} column. */
  @Serdeable
  record Content(
      Map<String, String> title,
      List<StepContent> steps,
      List<Map<String, String>> materials,
      List<ArticleContent> law) {}

  /** One step of {@link Content}. */
  @Serdeable
  record StepContent(
      String code,
      Map<String, String> text,
      @Nullable Role role,
      @Nullable Integer days,
      @Nullable List<Map<String, String>> materials,
      @Nullable List<ArticleContent> law) {}

  /** One article of {@link Content}. */
  @Serdeable
  record ArticleContent(String code, String article, Map<String, String> title) {}

  Playbook playbook(ResultSet row) throws SQLException {
    Content content = content(row.getString("content"));
    Short[] days = (Short[]) row.getArray("due_days").getArray();
    return new Playbook(
        row.getString("district"),
        RunResult.indexOf(row.getString("kind")),
        row.getString("version"),
        row.getString("code"),
        season(row),
        row.getObject("valid_from", LocalDate.class),
        Level.valueOf(row.getString("from_level")),
        Role.valueOf(row.getString("owner_role")),
        Tier.valueOf(row.getString("owner_tier")),
        Arrays.stream(days).map(Short::intValue).toList(),
        content.title(),
        content.steps().stream().map(TaskRows::step).toList(),
        content.materials(),
        articles(content.law()));
  }

  private static @Nullable Season season(ResultSet row) throws SQLException {
    String anchor = row.getString("season_anchor");
    return anchor == null
        ? null
        : new Season(anchor, row.getInt("season_from"), row.getInt("season_to"));
  }

  private static Playbook.Step step(StepContent s) {
    List<Map<String, String>> materials = s.materials();
    return new Playbook.Step(
        s.code(),
        s.text(),
        s.role(),
        s.days(),
        materials == null ? List.of() : materials,
        articles(s.law()));
  }

  private static List<Playbook.Article> articles(@Nullable List<ArticleContent> law) {
    return law == null
        ? List.of()
        : law.stream().map(l -> new Playbook.Article(l.code(), l.article(), l.title())).toList();
  }

  Task task(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new Task(
        row.getString("district"),
        row.getObject("id", UUID.class),
        row.getObject("warning_id", UUID.class),
        row.getString("grid_code"),
        RunResult.indexOf(row.getString("kind")),
        row.getString("playbook_of"),
        row.getString("playbook"),
        Level.valueOf(row.getString("level")),
        TaskState.valueOf(row.getString("state")),
        Role.valueOf(row.getString("owner_role")),
        row.getString("owner_body"),
        row.getObject("due_on", LocalDate.class),
        outcome == null ? null : TaskOutcome.valueOf(outcome),
        row.getString("outcome_note"),
        at(row, "proposed_at"),
        at(row, "changed_at"),
        row.getLong("version"));
  }

  Entry entry(ResultSet row) throws SQLException {
    String from = row.getString("from_state");
    return new Entry(
        row.getObject("task_id", UUID.class),
        row.getLong("seq"),
        row.getObject("event_key", UUID.class),
        TaskEvent.valueOf(row.getString("event")),
        from == null ? null : TaskState.valueOf(from),
        TaskState.valueOf(row.getString("to_state")),
        at(row, "at"),
        Role.valueOf(row.getString("role")),
        row.getString("reason"));
  }

  private Content content(String text) {
    try {
      return Objects.requireNonNull(json.readValue(text, Content.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
