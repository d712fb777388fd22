package org.fengqiao.casework.domain;

import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;

/** Who sees an item, and who may move it: one rule, asked by every read and every event. */
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

  /**
   * Whether the actor holds the permission for this item. What the receiving body does is for those
   * whose territory covers that body's own, so a community's mediator does not sign for the street.
   */
  public static boolean may(Permission permission, Item item, Actor actor) {
    if (!actor.permissions().contains(permission)) {
      return false;
    }
    String body = item.bodyCode();
    boolean ofBody = permission == Permission.ITEM_SIGN || permission == Permission.ITEM_MEDIATE;
    return !ofBody || body == null || actor.territory().covers(territoryOf(body));
  }

  /** The place a body is responsible for: {@code 440105001101-PM} is the community's. */
  public static String territoryOf(String body) {
    int dash = body.indexOf('-');
    return dash < 0 ? body : body.substring(0, dash);
  }
}
