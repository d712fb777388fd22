package org.fengqiao.account.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * One person's account.
 *
 * @param territory place codes, everything below included
 * @param passwordHash argon2id, PHC notation
 * @param totpSecret key of the second factor, null when none
 * @param totpStep last 30-second step accepted
 * @param totpAt since when the second factor is asked for, null when it is not
 * @param body code of the body the person works for, null for those who belong to a place
 * @param mustChange the password was made by somebody else and has to be replaced first
 */
@SuppressWarnings("ArrayRecordComponent") // bytes: read once, handed on, never changed
@PersonalData
public record Account(
    String district,
    UUID id,
    String username,
    String displayName,
    Role role,
    List<String> territory,
    String passwordHash,
    byte @Nullable [] totpSecret,
    long totpStep,
    @Nullable Instant totpAt,
    boolean enabled,
    @Nullable String body,
    boolean mustChange) {
  public Account {
    territory = List.copyOf(territory);
  }
}
