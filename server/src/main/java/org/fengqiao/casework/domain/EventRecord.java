package org.fengqiao.casework.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * One immutable line of an item's history.
 *
 * @param version 1 for the first event of an item, then without gaps
 * @param reason redacted
 * @param changes what the event sets on the item, as text; a null value clears the field
 * @param info further facts for the timeline, no personal data
 * @param key idempotency key of the request; several events may share one
 * @param step place of this event under its key, from 0
 */
public record EventRecord(
    String district,
    UUID itemId,
    long version,
    UUID id,
    ItemEvent event,
    ItemState from,
    ItemState to,
    Instant at,
    UUID actorId,
    Role actorRole,
    @Nullable String reason,
    Map<ItemField, @Nullable String> changes,
    Map<String, Object> info,
    UUID key,
    int step) {
  public EventRecord {
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    info = Collections.unmodifiableMap(new LinkedHashMap<>(info));
  }
}
