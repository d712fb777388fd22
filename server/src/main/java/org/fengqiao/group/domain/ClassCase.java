package org.fengqiao.group.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.fengqiao.casework.domain.Item;
import org.jspecify.annotations.Nullable;

/**
 * Items with one root cause (类案, domain notes 4.10): decided once, told to each, closed one by one.
 *
 * @param number what people see, {@code LA-2026-0001}
 * @param id made by the client; idempotency key
 * @param place code of the district, street or community all members lie in
 * @param title the cause in words, never a person
 * @param leadUnit code of the body that leads, null while none does
 * @param analysis why it comes again and again, redacted; may be empty
 * @param outcome null until decided
 * @param version one more with every change
 */
public record ClassCase(
    String district,
    String number,
    UUID id,
    String place,
    Cause cause,
    String title,
    @Nullable String leadUnit,
    String analysis,
    State state,
    @Nullable Outcome outcome,
    Instant madeAt,
    @Nullable Instant closedAt,
    long version) {

  /** What the members have in common. */
  public enum Cause {
    UNIT,
    PROJECT,
    ESTATE,
    EMPLOYER,
    POLICY
  }

  /** How far it is. */
  public enum State {
    OPEN,
    DECIDED,
    CLOSED
  }

  /** What follows for the policy behind it. */
  public enum Decision {
    /** It exists and is not carried out: inspection and supervision. */
    CARRY_OUT,
    /** It is incomplete: a recommendation. */
    REFINE_POLICY,
    NONE
  }

  /**
   * What was decided.
   *
   * @param note redacted; stands in the notice to each member
   */
  public record Outcome(Decision decision, String note, UUID by, Instant at) {}

  /** Id of the one notice that a member gets, however often it is asked for. */
  public UUID noticeOf(Item member) {
    String name = "class-notice " + district + ' ' + number + ' ' + member.id();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
