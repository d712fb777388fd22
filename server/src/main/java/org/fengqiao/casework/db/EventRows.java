package org.fengqiao.casework.db;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemField;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/** A line of history and its row. */
@Singleton
class EventRows {
  static final String COLUMNS =
      "district, item_id, version, id, event, from_state, to_state, at, actor_id, actor_role,"
          + " reason, changes, info, key, step";

  static final String INSERT =
      "INSERT INTO item_event ("
          + COLUMNS
          + ", request_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)";

  private static final Argument<Map<String, Object>> OBJECT =
      Argument.mapOf(String.class, Object.class);

  private final JsonMapper json;

  EventRows(JsonMapper json) {
    this.json = json;
  }

  @Nullable Object[] insert(EventRecord e, byte @Nullable [] requestHash) {
    return new @Nullable Object[] {
      e.district(),
      e.itemId(),
      e.version(),
      e.id(),
      e.event().wire(),
      e.from(),
      e.to(),
      e.at(),
      e.actorId(),
      e.actorRole(),
      e.reason(),
      JsonText.of(e.changes()),
      JsonText.of(e.info()),
      e.key(),
      e.step(),
      requestHash
    };
  }

  EventRecord read(ResultSet row) throws SQLException {
    String event = row.getString("event");
    return new EventRecord(
        row.getString("district"),
        row.getObject("item_id", UUID.class),
        row.getLong("version"),
        row.getObject("id", UUID.class),
        ItemEvent.ofWire(event).orElseThrow(() -> new IllegalStateException(event)),
        ItemState.valueOf(row.getString("from_state")),
        ItemState.valueOf(row.getString("to_state")),
        ItemRows.instant(row, "at"),
        row.getObject("actor_id", UUID.class),
        Role.valueOf(row.getString("actor_role")),
        row.getString("reason"),
        changes(row.getString("changes")),
        object(row.getString("info")),
        row.getObject("key", UUID.class),
        row.getInt("step"));
  }

  private Map<ItemField, @Nullable String> changes(String text) {
    Map<ItemField, @Nullable String> changes = new EnumMap<>(ItemField.class);
    object(text)
        .forEach((name, value) ->
            changes.put(ItemField.valueOf(name), value == null ? null : value.toString()));
    return changes;
  }

  private Map<String, Object> object(String text) {
    try {
      return json.readValue(text, OBJECT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
