package org.fengqiao.casework.domain;

import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;

/** Who sees an item, and who may move it: one rule, asked by every read and every event. */
public final class Scope {
  /** What the body that has the item does, or whose place is above the body's. */
  private static final Set<Permission> OF_BODY =
      EnumSet.of(
          Permission.ITEM_SIGN,
          Permission.ITEM_MEDIATE,
          Permission.ITEM_HANDLE,
          Permission.ITEM_ESCALATE);

  /** What a clerk does with every other matter the discipline office does with a sealed one. */
  private static final Set<Permission> OF_SEALED =
      EnumSet.of(Permission.ITEM_RECORD, Permission.ITEM_FOLLOW_UP);

  private static final int DISTRICT_DIGITS = 6;
  private static final int STREET_DIGITS = 9;
  private static final int COMMUNITY_DIGITS = 12;
  private static final int GRID_DIGITS = 15;

  /**
   * What somebody may do with his own report wherever it lies: add to it, raise the alarm, note
   * that the parties want no more, step back.
   */
  private static final Set<ItemEvent> OF_REPORTER =
      EnumSet.of(ItemEvent.SUPPLEMENT, ItemEvent.EMERGENCY, ItemEvent.WITHDRAW, ItemEvent.RECUSE);

  private static final Set<ItemEvent> OF_THE_SERVER =
      EnumSet.of(ItemEvent.REMIND, ItemEvent.RELOCATE, ItemEvent.HAND_OVER);

  private Scope() {}

  /**
   * Whether the actor may know that the item exists: same district, the grid inside the territory
   * or the actor reported it, the item not sealed from the actor, and the actor not recused.
   */
  public static boolean sees(Item item, Actor actor) {
    return open(item, actor)
        && (actor.territory().covers(item.gridCode()) || actor.id().equals(item.reporterId()));
  }

  /**
   * Whether the actor may know of the item once somebody has asked his opinion on it ({@link
   * Guests}). Lawyers answer for no place: this is the only way an item reaches them.
   */
  public static boolean mayBeAsked(Item item, Actor actor) {
    return open(item, actor) && actor.permissions().contains(Permission.OPINION_GIVE);
  }

  private static boolean open(Item item, Actor actor) {
    return item.district().equals(actor.district())
        && (item.seal() != Seal.SEALED || actor.permissions().contains(Permission.ITEM_SEALED))
        && !item.regions().recused().contains(actor.id());
  }

  /**
   * Whether an account may not know of the item whatever its territory: it is sealed from it, or
   * the account is recused.
   */
  public static boolean withheld(Item item, Actor actor) {
    return !open(item, actor);
  }

  /**
   * Whether the actor may let the event happen here: the permission, and the item lies in the
   * actor's territory. To have reported an item lets one see it, not decide it; but whoever stood
   * there says where it was, as long as nobody has. A lawyer who was asked, whose territory is
   * nowhere, may step back.
   */
  public static boolean may(Transition row, Item item, Actor actor) {
    ItemEvent event = row.event();
    if (OF_THE_SERVER.contains(event)) {
      // Row 48: the server reminds, and does nothing else of it; persons press. A new version of
      // the grids moves items, nobody by hand; a hand-over of a grid hands on what is open there.
      return actor.role() == Role.SYSTEM;
    }
    boolean own = actor.id().equals(item.reporterId());
    boolean reaches =
        actor.territory().covers(item.gridCode())
            || (own && OF_REPORTER.contains(event))
            || (own && event == ItemEvent.VERIFY && !item.placeConfirmed())
            || (event == ItemEvent.RECUSE && mayBeAsked(item, actor));
    return reaches && (ledOutSealed(event, item, actor) || may(row.permission(), item, actor));
  }

  /** What nobody else may read nobody else can lead out. */
  private static boolean ledOutSealed(ItemEvent event, Item item, Actor actor) {
    return event == ItemEvent.ROUTE_OUT
        && item.seal() == Seal.SEALED
        && actor.permissions().contains(Permission.ITEM_SEALED);
  }

  /**
   * Whether the actor holds the permission for this item. What the receiving body does is for its
   * own people, or, where people belong to a place and not to a body, for those whose territory
   * covers that body's: a community's mediator neither signs nor escalates for the street. What its
   * head decides (domain notes 4.4: UNIT_HEAD) is for nobody above or below: the leader of a street
   * heads what is the street's, not a bureau of the district and not a community's committee.
   */
  public static boolean may(Permission permission, Item item, Actor actor) {
    if (!holds(permission, item, actor)) {
      return false;
    }
    String body = item.bodyCode();
    if (permission == Permission.ITEM_APPROVE) {
      return body != null && heads(actor, body);
    }
    return !OF_BODY.contains(permission) || ofBody(item, actor);
  }

  /** Whether the actor works for the body that has the item; anybody does while none has it. */
  public static boolean ofBody(Item item, Actor actor) {
    return item.bodyCode() == null || worksFor(item.bodyCode(), actor);
  }

  /** Whether the actor belongs to this body, or to a place that holds the body's. */
  public static boolean worksFor(String body, Actor actor) {
    String own = actor.body();
    return own == null ? actor.territory().covers(territoryOf(body)) : own.equals(body);
  }

  /** The tier somebody speaks for: that of the widest place he answers for. */
  public static Tier tier(Actor actor) {
    int widest =
        actor.territory().prefixes().stream().mapToInt(String::length).min().orElse(GRID_DIGITS);
    return widest <= DISTRICT_DIGITS
        ? Tier.DISTRICT
        : widest <= STREET_DIGITS
            ? Tier.STREET
            : widest <= COMMUNITY_DIGITS ? Tier.COMMUNITY : Tier.GRID;
  }

  private static boolean holds(Permission permission, Item item, Actor actor) {
    return actor.permissions().contains(permission)
        || (item.seal() == Seal.SEALED
            && OF_SEALED.contains(permission)
            && actor.permissions().contains(Permission.ITEM_SEALED));
  }

  private static boolean heads(Actor actor, String body) {
    String own = actor.body();
    return own == null
        ? actor.territory().prefixes().contains(territoryOf(body))
        : own.equals(body);
  }

  /** The place a body is responsible for: {@code 440105001101-PM} is the community's. */
  public static String territoryOf(String body) {
    int dash = body.indexOf('-');
    return dash < 0 ? body : body.substring(0, dash);
  }
}
