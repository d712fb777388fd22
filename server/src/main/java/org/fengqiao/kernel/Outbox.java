package org.fengqiao.kernel;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What leaves the process leaves through here: a row in the caller's transaction, relayed after
 * commit, in order, at least once, with an id to de-duplicate.
 */
@FunctionalInterface
public interface Outbox {

  /** Appends to the outbox inside the current transaction. */
  void publish(Message message);

  /**
   * One fact for the outside. Carries no text and no personal data.
   *
   * @param district six digits
   * @param topic stream event name
   * @param place code of the narrowest place the fact is about; the live stream is scoped by it
   * @param data small flat values: codes, numbers, instants as text
   * @param withheld accounts that must not hear of it though the place is theirs; never in {@code
   *     data}, which others read
   */
  record Message(
      String district, Topic topic, String place, Map<String, Object> data, Set<UUID> withheld) {
    public Message {
      data = Map.copyOf(data);
      withheld = Set.copyOf(withheld);
    }

    /** For everybody of the place. */
    public Message(String district, Topic topic, String place, Map<String, Object> data) {
      this(district, topic, place, data, Set.of());
    }
  }

  /** The events of the live stream. */
  enum Topic {
    ITEM,
    SCORE,
    WARNING,
    TASK,
    /** A clock of an item warns or has run out; the item itself has not changed. */
    CLOCK,
    /** Another version of the district's grids answers. */
    GRID
  }
}
