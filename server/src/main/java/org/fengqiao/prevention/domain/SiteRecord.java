package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * What was done on the spot for a task.
 *
 * @param id made by the sender; its photos are sent under the same id
 * @param happenedAt when, never after {@code receivedAt}
 * @param result what came of the visit, as far as it can be told
 * @param photos number of photos the sender announced
 * @param text words about the place
 */
public record SiteRecord(
    String district,
    UUID id,
    UUID task,
    Instant happenedAt,
    Instant receivedAt,
    Role role,
    @Nullable TaskOutcome result,
    CheckIn checkIn,
    int photos,
    String text) {}
