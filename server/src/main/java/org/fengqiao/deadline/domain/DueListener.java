package org.fengqiao.deadline.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told when an item's clocks moved otherwise than by its own events; lets the owner of items keep
 * its sort columns.
 */
@FunctionalInterface
public interface DueListener {
  /**
   * Called in the transaction of the move.
   *
   * @param earliest the item's earliest clock that runs now, null when none runs or all stand still
   */
  void moved(String district, UUID itemId, @Nullable Due earliest);
}
