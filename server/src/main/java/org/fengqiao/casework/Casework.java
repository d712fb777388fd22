package org.fengqiao.casework;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemText;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;

/** Opens items and moves them along the transition table. The only way to change one. */
@Singleton
public class Casework {

  /**
   * Opens matters, batch first, in the caller's transaction. Nothing is read back; the caller keeps
   * the idempotency of the report. Answers in the order of the arguments.
   */
  public List<Outcome<Item>> open(List<OpenItem> matters, Actor actor) {
    throw new UnsupportedOperationException("open " + matters.size() + actor.id());
  }

  /**
   * Applies events one after the other, all or none, under one idempotency key. The same key with
   * the same body answers the item as it was after the first call; with another body it is refused.
   *
   * @param expectedVersion the version the caller has seen
   */
  public Outcome<Item> apply(
      ItemRef ref, List<ItemCommand> commands, UUID eventKey, long expectedVersion, Actor actor) {
    throw new UnsupportedOperationException(
        "apply " + ref + commands + eventKey + expectedVersion + actor.id());
  }

  /** The item, or 404 when the actor may not know of it. */
  public Outcome<Item> find(ItemRef ref, Actor actor) {
    throw new UnsupportedOperationException("find " + ref + actor.id());
  }

  /** The item's history, oldest first. */
  public Outcome<List<EventRecord>> history(ItemRef ref, Actor actor) {
    throw new UnsupportedOperationException("history " + ref + actor.id());
  }

  /** Text, parties and later passages in the clear; needs ITEM_READ_PERSONAL and is audited. */
  public Outcome<ItemText> readText(ItemRef ref, Actor actor) {
    throw new UnsupportedOperationException("readText " + ref + actor.id());
  }
}
