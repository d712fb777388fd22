package org.fengqiao.casework.domain;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.casework.domain.CaseRefusal.GuardFailed;
import org.fengqiao.casework.domain.CaseRefusal.IllegalEvent;
import org.fengqiao.casework.domain.CaseRefusal.NotPermitted;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One event that may happen: the item before and after, the line of history, the words to be
 * sealed.
 *
 * @param part kind of the words, null when there are none
 * @param words personal data that came with the event
 */
public record Step(
    Item before,
    Item after,
    ItemCommand command,
    EventRecord event,
    @Nullable String part,
    @Nullable String words) {

  /** Longest reason kept in a history line. */
  private static final int MAX_REASON = 500;

  /**
   * Circumstances of a request, the same for all its steps.
   *
   * @param facts what the guards have to know
   */
  public record Request(Actor actor, Instant at, UUID key, Facts facts) {}

  /**
   * Whether the table, the permission and the guards let the event happen to the item, and what it
   * makes of it. Writes nothing.
   *
   * @param step place of the event under the request's key, from 0
   */
  public static Outcome<Step> take(
      Item item, ItemCommand command, UUID eventId, int step, Request request) {
    Actor actor = request.actor();
    Transition row = Transitions.find(item.state(), command.event()).orElse(null);
    if (row == null) {
      return Outcome.refused(
          new IllegalEvent(
              item.state(), command.event(), item.version(), Transitions.allowed(item, actor)));
    }
    if (!Scope.may(row, item, actor)) {
      return Outcome.refused(new NotPermitted(row.event(), row.permission()));
    }
    GuardFailed failed = Guards.check(row, item, command, actor, request.facts());
    return failed == null
        ? Outcome.done(happen(row, item, command, eventId, step, request))
        : Outcome.refused(failed);
  }

  private static Step happen(
      Transition row, Item item, ItemCommand command, UUID eventId, int step, Request request) {
    Effects effects = Effects.of(row, item, command, request.actor(), request.facts());
    String reason = command.reason();
    EventRecord event =
        new EventRecord(
            item.district(),
            item.id(),
            item.version() + 1,
            eventId,
            row.event(),
            item.state(),
            target(row, item),
            request.at(),
            request.actor().id(),
            request.actor().role(),
            reason == null || reason.isBlank() ? null : Redactor.summary(reason, MAX_REASON),
            effects.changes,
            effects.info,
            request.key(),
            step);
    ItemCommand.Words words = command.words();
    return new Step(
        item,
        Projection.apply(item, event),
        command,
        event,
        words == null ? null : words.part(),
        words == null ? null : words.text());
  }

  private static ItemState target(Transition row, Item item) {
    ItemState resume = item.resumeState();
    return row.event() == ItemEvent.UNMERGE && resume != null ? resume : row.to();
  }
}
