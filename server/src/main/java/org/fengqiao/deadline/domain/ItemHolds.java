package org.fengqiao.deadline.domain;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Holds items until the end of the transaction. A port: deadline knows no items. Whoever changes
 * clocks holds their item first, as an event of a person does; so nobody waits for the other the
 * wrong way round.
 */
public interface ItemHolds {
  /** Waits until nobody else holds the item; does nothing where there is no such item. */
  void hold(String district, UUID itemId);

  /** Holds those of the items that nobody else holds, without waiting. Answers the others. */
  Set<UUID> busy(String district, Collection<UUID> items);
}
