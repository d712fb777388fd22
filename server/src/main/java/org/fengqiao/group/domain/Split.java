package org.fengqiao.group.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One report that held two matters.
 *
 * @param id made by the client; idempotency key
 * @param requestHash hex SHA-256 of the request
 * @param reason redacted
 */
public record Split(
    String district,
    UUID id,
    String from,
    String to,
    String requestHash,
    String reason,
    UUID by,
    Instant at) {}
