package org.fengqiao.casework.domain;

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

  /** Events the actor may send now, in enum order; empty for an item the actor does not see. */
  public static List<ItemEvent> allowed(Item item, Actor actor) {
    if (!Scope.sees(item, actor)) {
      return List.of();
    }
    List<ItemEvent> allowed = new ArrayList<>();
    for (Transition row : TABLE.getOrDefault(item.state(), Map.of()).values()) {
      if (Scope.may(row, item, actor) && possible(row, item, actor)) {
        allowed.add(row.event());
      }
    }
    return List.copyOf(allowed);
  }

  /** Those of {@link #allowed} that take the item to another state or are a step of its work. */
  public static List<ItemEvent> moves(Item item, Actor actor) {
    return allowed(item, actor).stream().filter(e -> !RegionRows.EVENTS.contains(e)).toList();
  }

  /** Whether the guards that no input can satisfy hold. */
  private static boolean possible(Transition row, Item item, Actor actor) {
    return row.guards().stream()
        .filter(Guards.OF_THE_ITEM::contains)
        .allMatch(guard -> Guards.ofItem(guard, row, item, actor));
  }

  private static Map<ItemState, Map<ItemEvent, Transition>> build() {
    Map<ItemState, Map<ItemEvent, Transition>> table = new EnumMap<>(ItemState.class);
    List<Transition> rows = new ArrayList<>(TransitionRows.STATES);
    rows.addAll(RegionRows.ROWS);
    for (Transition row : rows) {
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
