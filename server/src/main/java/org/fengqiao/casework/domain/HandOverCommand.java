package org.fengqiao.casework.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;

/**
 * The grid an open item lies in goes to another holder, and the item with it, out of the hands of
 * the one before.
 *
 * @param next account that has the item from now on
 * @param layer in which layer the grid was handed over
 */
public record HandOverCommand(UUID next, String layer, String reason) implements ItemCommand {
  /**
   * Where somebody has work in hand. Later the one who handled it is a fact of the past that the
   * follow-up asks for.
   */
  public static final Set<ItemState> STATES =
      EnumSet.of(
          ItemState.OBJECTED,
          ItemState.ACCEPTED,
          ItemState.MEDIATING,
          ItemState.INVESTIGATING,
          ItemState.PAUSED,
          ItemState.AGREED,
          ItemState.CONFIRMING,
          ItemState.PERFORMING,
          ItemState.BREACHED,
          ItemState.FAILED);

  @Override
  public ItemEvent event() {
    return ItemEvent.HAND_OVER;
  }

  @Override
  public void on(Effects effects, Item before) {
    effects.set(ItemField.HANDLER_ID, next);
    effects.tell("layer", layer);
  }

  /**
   * Whether the next holder may have the item in hand: he sees it, has not stepped back from it,
   * and mediates or handles for the body that has it.
   */
  public static boolean suits(Item item, Actor next) {
    return !Scope.withheld(item, next)
        && next.territory().covers(item.gridCode())
        && (Scope.may(Permission.ITEM_MEDIATE, item, next)
            || Scope.may(Permission.ITEM_HANDLE, item, next));
  }
}
