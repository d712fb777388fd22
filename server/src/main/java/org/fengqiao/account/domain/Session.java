package org.fengqiao.account.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.PersonalData;

/**
 * One sign-in.
 *
 * @param actor the account with its permissions and territory
 * @param csrf what a browser's writing request must repeat
 * @param agent what the client called itself, at most 120 characters
 * @param expiresAt absolute end
 * @param idle ends when no request came for so long
 * @param mustChange nothing works but changing the password and signing out
 */
@PersonalData
public record Session(
    UUID id,
    Actor actor,
    String username,
    String displayName,
    String csrf,
    String agent,
    Instant createdAt,
    Instant lastSeenAt,
    Instant expiresAt,
    Duration idle,
    boolean mustChange) {

  /** Whether a request at this moment may use it, given when it was last used. */
  public boolean alive(Instant at, Instant lastSeen) {
    return at.isBefore(expiresAt) && at.isBefore(lastSeen.plus(idle));
  }
}
