package org.fengqiao.hotspot.domain;

import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;

/**
 * How the reader of a figure stands to the place it is about (ADR 0062). Deny first: whoever is not
 * known to work there is outside.
 */
public enum Sight {
  /** Grid and community themselves: they know every matter and see every number. */
  STAFF,
  /**
   * Works the matters from the street or the district: sees grids and their numbers, but no count
   * below the guard.
   */
  DESK,
  /** Leaders, supervisors and everybody else: guarded figures only. */
  OUTSIDE;

  /** Digits of a community: whoever answers for that or less works in the place. */
  private static final int COMMUNITY = 12;

  /**
   * The sight of a reader on a place.
   *
   * @param code code of a grid, or of a larger place
   */
  public static Sight of(Actor actor, String code) {
    for (String prefix : actor.territory().prefixes()) {
      if (prefix.length() >= COMMUNITY && code.startsWith(prefix)) {
        return STAFF;
      }
    }
    return works(actor) && actor.territory().covers(code) ? DESK : OUTSIDE;
  }

  /** Whether matters come to this person to be looked into, dispatched or mediated. */
  public static boolean works(Actor actor) {
    return actor.permissions().contains(Permission.ITEM_VERIFY)
        || actor.permissions().contains(Permission.ITEM_DISPATCH)
        || actor.permissions().contains(Permission.ITEM_MEDIATE);
  }
}
