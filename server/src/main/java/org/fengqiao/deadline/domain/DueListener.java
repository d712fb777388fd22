package org.fengqiao.deadline.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told when a calendar moved an item's clocks; lets the owner of items keep its sort columns. */
@FunctionalInterface
public interface DueListener {
  /**
   * Called in the transaction of the move.
   *
   * @param earliest the item's earliest running clock now, null when none runs
   */
  void moved(String district, UUID itemId, @Nullable Due earliest);
}
