package org.fengqiao.casework.domain;

import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * One event somebody wants to happen, with the data that event must bring. Components are values,
 * enums and lists in a fixed order: their text is hashed to recognise a repeated request.
 */
public sealed interface ItemCommand
    permits TriageCommand,
        DispatchCommand,
        MediationCommand,
        PetitionCommand,
        RegionCommand,
        HandOverCommand,
        ItemCommand.Plain {
  /** The event of the transition table. */
  ItemEvent event();

  /** Why, in the actor's words; null where the event needs no reason. */
  default @Nullable String reason() {
    return null;
  }

  /** Number of another item that the command names, null when it names none. */
  default @Nullable String other() {
    return null;
  }

  /** What the command's own data set on the item and tell in the timeline. */
  default void on(Effects effects, Item before) {}

  /** Words that came with it and are personal data; null when there are none. */
  default @Nullable Words words() {
    return null;
  }

  /**
   * Words to be sealed.
   *
   * @param part what they are, see {@code item_text.part}
   */
  record Words(String part, @PersonalData String text) {}

  /** Any event that brings nothing but a reason, e.g. perform, breach, not received. */
  record Plain(ItemEvent event, @Nullable String reason) implements ItemCommand {}
}
