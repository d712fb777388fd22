package org.fengqiao.casework.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where items lie in versions they were not mapped with. Writing needs a transaction. */
public interface ItemPlaces {
  /**
   * A grid that items were mapped with.
   *
   * @param version grid version
   * @param grid its code
   */
  record Mapped(long version, String grid) {}

  /**
   * An item to be placed.
   *
   * @param confirmed a person or a certain point said the grid
   */
  record Waiting(UUID item, boolean confirmed) {}

  /** Grids of other versions that items of the district stand in. */
  List<Mapped> mapped(String district, long version);

  /** Items on the row of such a grid that have no place in the version yet, oldest first. */
  List<Waiting> waiting(String district, Mapped grid, long version);

  /** Adds places; those already there stay. */
  void add(String district, List<ItemPlace> places, Instant at);

  /** Open items whose row does not say the version's place yet, with it. */
  List<ItemPlace> behind(String district, long version, int limit);
}
