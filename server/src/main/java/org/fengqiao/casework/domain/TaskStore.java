package org.fengqiao.casework.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where tasks of items are kept. Writing joins the transaction. */
public interface TaskStore {
  /** Adds a task; the same id again changes nothing. */
  void add(ItemTask task);

  /** One task. */
  Optional<ItemTask> find(String district, UUID id);

  /** The item's tasks, oldest first. */
  List<ItemTask> of(String district, UUID itemId);

  /**
   * Open tasks inside these places, the most urgent first.
   *
   * @param places place codes
   * @param body only those of this body; empty for all
   */
  List<ItemTask> open(String district, List<String> places, Optional<String> body, int limit);

  /** Writes the result if the task still has the version before; tells whether it had. */
  boolean finish(ItemTask done);

  /** Cancels the item's open tasks of these kinds, whose reason has gone. */
  void drop(String district, UUID itemId, List<ItemTask.Kind> kinds, java.time.Instant at);
}
