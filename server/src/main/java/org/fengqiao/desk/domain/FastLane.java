package org.fengqiao.desk.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.ItemEvent;
import org.jspecify.annotations.Nullable;

/**
 * The five time stamps of the fast lane (五个第一时间, mission SG-06), read from the history.
 *
 * @param accepted the matter was triaged
 * @param transferred it went to a body or a channel
 * @param handled somebody began to work on it
 * @param supervised it was pressed
 * @param followedUp somebody asked whether it is settled
 */
public record FastLane(
    @Nullable Instant accepted,
    @Nullable Instant transferred,
    @Nullable Instant handled,
    @Nullable Instant supervised,
    @Nullable Instant followedUp) {
  private static final Set<ItemEvent> TRANSFER =
      EnumSet.of(ItemEvent.DISPATCH, ItemEvent.ROUTE_OUT);

  private static final Set<ItemEvent> HANDLE =
      EnumSet.of(ItemEvent.SIGN, ItemEvent.RECEIVED, ItemEvent.SETTLED_ON_SPOT);

  private static final Set<ItemEvent> FOLLOW_UP =
      EnumSet.of(ItemEvent.SETTLED, ItemEvent.NOT_SETTLED, ItemEvent.REVISIT);

  /** From a whole history, oldest first. */
  public static FastLane of(List<EventRecord> history) {
    return new FastLane(
        first(history, EnumSet.of(ItemEvent.TRIAGE)),
        first(history, TRANSFER),
        first(history, HANDLE),
        first(history, EnumSet.of(ItemEvent.SUPERVISE)),
        first(history, FOLLOW_UP));
  }

  private static @Nullable Instant first(List<EventRecord> history, Set<ItemEvent> events) {
    return history.stream()
        .filter(e -> events.contains(e.event()))
        .map(EventRecord::at)
        .findFirst()
        .orElse(null);
  }
}
