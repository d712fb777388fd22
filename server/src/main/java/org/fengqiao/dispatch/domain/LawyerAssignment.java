package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.casework.domain.RegionCommand.Recuse.Relation;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A lawyer asked about one item (SG-01).
 *
 * @param resource code in the directory
 * @param name as the directory has it
 * @param account who may look while it stands
 * @param relation what ties the lawyer to the matter; only when recused
 * @param reason why declined or recused, redacted
 * @param key idempotency key of the last change
 */
@PersonalData
public record LawyerAssignment(
    UUID id,
    UUID itemId,
    String number,
    String resource,
    String name,
    UUID account,
    Stage stage,
    State state,
    @Nullable Relation relation,
    String reason,
    Instant askedAt,
    @Nullable Instant answeredAt,
    long version,
    UUID key) {

  /** What the lawyer is asked for. */
  public enum Stage {
    /** At the window. */
    RECEPTION,
    /** Of an opinion under review or recheck. */
    REVIEW,
    /** 疑难复杂, 涉法涉诉. */
    HARD_CASE
  }

  /** What came of it. */
  public enum State {
    ASSIGNED,
    DECLINED,
    OPINION,
    RECUSED
  }

  /** After an answer. */
  public LawyerAssignment answered(
      State after, @Nullable Relation tie, String why, Instant at, UUID newKey) {
    return new LawyerAssignment(
        id,
        itemId,
        number,
        resource,
        name,
        account,
        stage,
        after,
        tie,
        why,
        askedAt,
        at,
        version + 1,
        newKey);
  }
}
