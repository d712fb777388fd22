package org.fengqiao.account.domain;

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
 * @param totpSecret hexadecimal key of the second factor, null when none
 * @param totpStep last 30-second step accepted
 */
@PersonalData
public record Account(
    String district,
    UUID id,
    String username,
    String displayName,
    Role role,
    List<String> territory,
    String passwordHash,
    @Nullable String totpSecret,
    long totpStep,
    boolean enabled) {
  public Account {
    territory = List.copyOf(territory);
  }
}
