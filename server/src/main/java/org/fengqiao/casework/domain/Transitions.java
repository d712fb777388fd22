package org.fengqiao.casework.domain;

import static org.fengqiao.casework.domain.Guard.*;
import static org.fengqiao.casework.domain.ItemEvent.*;
import static org.fengqiao.casework.domain.ItemState.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;

/**
 * The one transition table (domain notes 4.4 and appendix C). What is not in it cannot happen; the
 * database holds the same triples in a CHECK.
 */
public final class Transitions {
  private static final Map<ItemState, Map<ItemEvent, Transition>> TABLE = build();

  private Transitions() {}

  /** The row for this event in this state, empty when the event is illegal there. */
  public static Optional<Transition> find(ItemState from, ItemEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(event));
  }

  /** Every row, by state and event. */
  public static List<Transition> all() {
    List<Transition> all = new ArrayList<>();
    TABLE.values().forEach(rows -> all.addAll(rows.values()));
    return List.copyOf(all);
  }

  /** Events the actor may send now, in enum order; empty outside the territory. */
  public static List<ItemEvent> allowed(Item item, Actor actor) {
    List<ItemEvent> allowed = new ArrayList<>();
    TABLE
        .getOrDefault(item.state(), Map.of())
        .forEach((event, row) -> {
          if (mayTry(row, item, actor)) {
            allowed.add(event);
          }
        });
    return List.copyOf(allowed);
  }

  private static boolean mayTry(Transition row, Item item, Actor actor) {
    if (!actor.permissions().contains(row.permission()) || !Scope.sees(item, actor)) {
      return false;
    }
    List<Guard> guards = row.guards();
    return !guards.contains(SECOND_PERSON)
        && (!guards.contains(TRACK_DISPUTE) || item.track() == Track.DISPUTE)
        && (!guards.contains(TRACK_PETITION) || item.track() == Track.PETITION)
        && (!guards.contains(OTHER_PERSON) || !actor.id().equals(item.handlerId()));
  }

  private static Map<ItemState, Map<ItemEvent, Transition>> build() {
    Map<ItemState, Map<ItemEvent, Transition>> table = new EnumMap<>(ItemState.class);
    for (Transition row : TransitionRows.ROWS) {
      Transition before =
          table
              .computeIfAbsent(row.from(), s -> new EnumMap<>(ItemEvent.class))
              .put(row.event(), row);
      if (before != null) {
        throw new IllegalStateException("two targets: " + before + " and " + row);
      }
    }
    return table;
  }

  static Transition row(
      ItemState from, ItemEvent event, ItemState to, Permission permission, Guard... guards) {
    return new Transition(from, event, to, permission, List.of(guards));
  }
}
