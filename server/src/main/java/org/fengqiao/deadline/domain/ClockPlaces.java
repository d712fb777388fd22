package org.fengqiao.deadline.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where items are, for telling desks of their clocks. A port: deadline knows no items. Without one
 * of these the clocks are silent.
 */
public interface ClockPlaces {
  /**
   * What may be told of an item.
   *
   * @param number number people see
   * @param grid narrowest place, by which the live stream is scoped
   * @param recused accounts that must not hear of it
   */
  record Place(String number, String grid, String street, Set<UUID> recused) {
    public Place {
      recused = Set.copyOf(recused);
    }
  }

  /** The items' places; a sealed item is not among them. */
  Map<UUID, Place> of(String district, Collection<UUID> items);
}
