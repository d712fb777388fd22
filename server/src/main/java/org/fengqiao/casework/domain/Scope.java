package org.fengqiao.casework.domain;

import org.fengqiao.kernel.Actor;

/** Who sees an item at all: one rule, asked by every read and every event. */
public final class Scope {
  private Scope() {}

  /**
   * Whether the actor may know that the item exists: same district, the grid inside the territory
   * or the actor reported it, and the item not sealed.
   */
  public static boolean sees(Item item, Actor actor) {
    return item.district().equals(actor.district())
        && item.seal() != Seal.SEALED
        && (actor.territory().covers(item.gridCode()) || actor.id().equals(item.reporterId()));
  }
}
