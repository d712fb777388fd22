package org.fengqiao.account.domain;

import java.util.List;
import java.util.Set;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Territory;

/** What a session of an account reaches. */
public final class Reach {
  private Reach() {}

  /**
   * The places of a session. Whoever gives opinions and has no use for the map, a lawyer from
   * outside, answers for no place at all: what he was asked about is all he knows of, on every
   * screen, in every list and in the live stream. The places of the account then only tell where he
   * may be asked.
   */
  public static Territory of(Set<Permission> permissions, List<String> places) {
    boolean onlyAsked =
        permissions.contains(Permission.OPINION_GIVE)
            && !permissions.contains(Permission.GRID_READ);
    return new Territory(onlyAsked ? List.of() : places);
  }
}
