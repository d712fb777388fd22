package org.fengqiao.casework.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed on an item since somebody read it, for the answer to a stale version. Pure. */
final class Since {
  /** Accounts and keyed hashes say nothing to a reader. */
  private static final Set<ItemField> SILENT =
      EnumSet.of(
          ItemField.HANDLER_ID,
          ItemField.REPORTER_ID,
          ItemField.LEADER_ID,
          ItemField.RECUSED,
          ItemField.TEXT_HASH);

  private Since() {}

  /**
   * One entry for each event after {@code version}: the event, its states and the fields it changed
   * with their values before and after.
   *
   * @param history whole, oldest first
   */
  static List<Map<String, Object>> of(List<EventRecord> history, long version) {
    Map<ItemField, @Nullable String> now = new EnumMap<>(ItemField.class);
    List<Map<String, Object>> entries = new ArrayList<>();
    for (EventRecord event : history) {
      if (event.version() > version) {
        entries.add(entry(event, now));
      }
      now.putAll(event.changes());
    }
    return entries;
  }

  private static Map<String, Object> entry(
      EventRecord event, Map<ItemField, @Nullable String> before) {
    List<Map<String, Object>> fields = new ArrayList<>();
    event
        .changes()
        .forEach((field, value) -> {
          String old = before.get(field);
          if (!SILENT.contains(field) && !java.util.Objects.equals(old, value)) {
            fields.add(change(field, old, value));
          }
        });
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("version", event.version());
    entry.put("event", event.event().wire());
    entry.put("from", event.from().name());
    entry.put("to", event.to().name());
    entry.put("at", event.at().toString());
    entry.put("role", event.actorRole().name());
    entry.put("fields", fields);
    return entry;
  }

  private static Map<String, Object> change(
      ItemField field, @Nullable String old, @Nullable String value) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("field", field.name());
    change.put("before", old == null ? "" : old);
    change.put("after", value == null ? "" : value);
    return change;
  }
}
