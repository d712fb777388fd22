package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the foreign-law centre (NS-12, 域外法查明).
 *
 * @param resource code of the centre in the directory
 * @param law country or region whose law is asked for
 * @param question redacted
 * @param answer redacted; empty before
 * @param key idempotency key of the last change
 */
public record LegalRequest(
    UUID id,
    UUID itemId,
    String number,
    String resource,
    String law,
    String question,
    String answer,
    Status status,
    Instant sentAt,
    @Nullable Instant closedAt,
    long version,
    UUID key) {

  /** Where it stands. */
  public enum Status {
    SENT,
    ANSWERED,
    WITHDRAWN
  }

  /** After it was answered or taken back. */
  public LegalRequest closed(Status after, String found, Instant at, UUID newKey) {
    return new LegalRequest(
        id, itemId, number, resource, law, question, found, after, sentAt, at, version + 1, newKey);
  }
}
