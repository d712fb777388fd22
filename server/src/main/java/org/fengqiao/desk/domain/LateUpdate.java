package org.fengqiao.desk.domain;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * An event that somebody decided on without a line and that reached us after the item had moved on.
 * Nothing of it is lost: it lies beside the item until a person has decided what becomes of it.
 *
 * @param id made by the phone; idempotency key
 * @param seenVersion version of the item the sender had before his eyes
 * @param madeAt by the phone's clock, as it said; null when it did not say
 * @param receivedAt by ours
 * @param verdict null while nobody has decided
 */
public record LateUpdate(
    String district,
    UUID id,
    UUID itemId,
    String number,
    ItemEvent event,
    long seenVersion,
    UUID madeBy,
    Role madeByRole,
    @Nullable Instant madeAt,
    Instant receivedAt,
    @Nullable Verdict verdict) {

  /** What becomes of a late update. */
  public enum Decision {
    /** The event happened to the item as it was by then. */
    APPLIED,
    /** Both stand: the item as it is, the update beside it for as long as the item is kept. */
    KEPT,
    /** It says nothing that still matters. */
    DISCARDED
  }

  /**
   * A decision.
   *
   * @param reason redacted; null when none was given
   */
  public record Verdict(
      Decision decision, UUID by, Role role, Instant at, @Nullable String reason) {}

  /** The item it is about. */
  public ItemRef ref() {
    return new ItemRef(district, number);
  }

  /** With its decision. */
  public LateUpdate decided(Verdict as) {
    return new LateUpdate(
        district,
        id,
        itemId,
        number,
        event,
        seenVersion,
        madeBy,
        madeByRole,
        madeAt,
        receivedAt,
        as);
  }
}
