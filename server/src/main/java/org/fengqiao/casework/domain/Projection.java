package org.fengqiao.casework.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fold of events into an item: the only way an item comes to be what it is. */
public final class Projection {
  private Projection() {}

  /**
   * The item after one more event.
   *
   * @param before null for the first event
   * @throws IllegalStateException when the event does not follow: wrong item, state or version
   */
  public static Item apply(@Nullable Item before, EventRecord event) {
    ItemState state = before == null ? ItemState.NEW : before.state();
    long version = before == null ? 0 : before.version();
    if (event.from() != state || event.version() != version + 1) {
      throw new IllegalStateException(event.id() + " does not follow " + state + " " + version);
    }
    ItemDraft draft =
        before == null ? new ItemDraft(event.district(), event.itemId()) : new ItemDraft(before);
    draft.state = event.to();
    draft.version = event.version();
    event.changes().forEach(draft::set);
    return draft.toItem();
  }

  /**
   * The item after all of these events, oldest first.
   *
   * @throws IllegalStateException when there is none or they do not follow each other
   */
  public static Item fold(List<EventRecord> events) {
    Item item = null;
    for (EventRecord event : events) {
      item = apply(item, event);
    }
    if (item == null) {
      throw new IllegalStateException("no events");
    }
    return item;
  }
}
