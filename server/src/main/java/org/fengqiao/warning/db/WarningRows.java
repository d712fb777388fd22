package org.fengqiao.warning.db;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.fengqiao.warning.domain.Reason;
import org.fengqiao.warning.domain.Standing;
import org.fengqiao.warning.domain.Told;
import org.fengqiao.warning.domain.Warning;
import org.fengqiao.warning.domain.WarningEvent;
import org.fengqiao.warning.domain.WarningState;
import org.fengqiao.warning.domain.WarningStore.EventEntry;
import org.fengqiao.warning.domain.WarningStore.LevelEntry;

/** Rows to values and back. */
@Singleton
final class WarningRows {
  private static final Argument<List<Map<String, Object>>> MAPS =
      Argument.listOf(Argument.mapOf(String.class, Object.class));

  private final JsonMapper json;

  WarningRows(JsonMapper json) {
    this.json = json;
  }

  Warning warning(ResultSet row) throws SQLException {
    Standing standing =
        new Standing(
            Level.valueOf(row.getString("level")),
            row.getObject("assessed_on", LocalDate.class).toEpochDay(),
            Level.valueOf(row.getString("morning")));
    OffsetDateTime toldAt = row.getObject("told_at", OffsetDateTime.class);
    return new Warning(
        row.getObject("id", UUID.class),
        row.getString("district"),
        row.getString("grid_code"),
        RunResult.indexOf(row.getString("kind")),
        WarningState.valueOf(row.getString("state")),
        standing,
        Level.valueOf(row.getString("top_level")),
        row.getDouble("score"),
        row.getInt("reports"),
        reasons(row.getString("reasons")),
        at(row, "raised_at"),
        at(row, "level_at"),
        row.getBoolean("watched"),
        row.getString("thresholds"),
        row.getString("rules"),
        new Told(
            toldAt == null ? null : toldAt.toInstant(), Level.valueOf(row.getString("told_level"))),
        row.getLong("version"));
  }

  LevelEntry level(ResultSet row) throws SQLException {
    return new LevelEntry(
        row.getObject("warning_id", UUID.class),
        row.getLong("seq"),
        Level.valueOf(row.getString("level")),
        at(row, "at"),
        row.getDouble("score"),
        reasons(row.getString("reasons")));
  }

  EventEntry event(ResultSet row) throws SQLException {
    String from = row.getString("from_state");
    return new EventEntry(
        row.getObject("warning_id", UUID.class),
        row.getLong("seq"),
        row.getObject("event_key", UUID.class),
        WarningEvent.valueOf(row.getString("event")),
        from == null ? null : WarningState.valueOf(from),
        WarningState.valueOf(row.getString("to_state")),
        at(row, "at"),
        Role.valueOf(row.getString("role")),
        row.getString("reason"));
  }

  String json(List<Reason> reasons) {
    List<Map<String, Object>> plain =
        reasons.stream()
            .map(r -> {
              Map<String, Object> map = new LinkedHashMap<>();
              map.put("code", r.code());
              map.put("args", r.args());
              return map;
            })
            .toList();
    try {
      return json.writeValueAsString(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // written by json(List), read back as written
  private List<Reason> reasons(String text) {
    try {
      return json.readValue(text, MAPS).stream()
          .map(m ->
              new Reason(
                  Objects.toString(m.get("code")),
                  Objects.requireNonNullElse((Map<String, Object>) m.get("args"), Map.of())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
