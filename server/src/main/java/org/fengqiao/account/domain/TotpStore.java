package org.fengqiao.account.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.PersonalData;

/** Where the second factor of an account is kept, encrypted. Writing needs a transaction. */
public interface TotpStore {
  /** Notes a step as used. Returns false when it, or a later one, was used before. */
  boolean usedStep(String district, UUID account, long step);

  /** Keeps a secret that waits to be confirmed, instead of any that waited before. */
  void start(String district, UUID account, byte[] secret, Instant at);

  Optional<Pending> pending(String district, UUID account);

  /** Turns the secret that has waited since {@code pendingAt} on; false when it waits no more. */
  boolean confirm(String district, UUID account, Instant pendingAt, long step, Instant at);

  /** Returns whether there was one to remove. */
  boolean remove(String district, UUID account);

  /**
   * A second factor that waits for its first code.
   *
   * @param at when it was started
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes: read once, never changed
  @PersonalData
  record Pending(byte[] secret, Instant at) {}
}
