package org.fengqiao.approval.domain;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * A change as it stands.
 *
 * @param proposer account that staged it
 * @param version 1 while it waits, 2 when it was decided
 * @param settled how it ended; null while it waits
 */
public record Staged(
    StagedChange change,
    UUID proposer,
    Role proposerRole,
    Instant proposedAt,
    StagedState state,
    long version,
    @Nullable Settled settled) {

  /**
   * The end of a change.
   *
   * @param key idempotency key of the decision
   * @param by account that decided
   * @param reason why; needed for a rejection
   * @param result what the owning feature made of it, e.g. a version; null unless approved
   */
  public record Settled(
      UUID key,
      Verdict verdict,
      UUID by,
      Role role,
      Instant at,
      @Nullable String reason,
      @Nullable String result) {}

  /** The same, ended. */
  public Staged settled(Settled end) {
    return new Staged(
        change, proposer, proposerRole, proposedAt, end.verdict().to(), version + 1, end);
  }
}
