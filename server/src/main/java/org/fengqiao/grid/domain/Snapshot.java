package org.fengqiao.grid.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.kernel.Tier;

/**
 * One published version in memory, with the places of today. Immutable; a new version is a new
 * snapshot.
 */
public final class Snapshot {
  private final GridSet grids;
  private final GridIndex index;
  private final Map<String, Place> places;
  private final Map<String, List<Place>> children;

  /**
   * @param grids the version
   * @param index over the same grids, same order
   * @param above district, streets and communities
   */
  public Snapshot(GridSet grids, GridIndex index, List<Place> above) {
    this.grids = grids;
    this.index = index;
    Map<String, Place> all = new HashMap<>();
    Map<String, Map<String, Place>> below = new HashMap<>();
    above.forEach(place -> add(place, all, below));
    grids.cells().forEach(cell -> add(place(cell), all, below));
    this.places = Collections.unmodifiableMap(all);
    Map<String, List<Place>> lists = new HashMap<>();
    below.forEach((parent, members) -> lists.put(parent, List.copyOf(members.values())));
    this.children = Collections.unmodifiableMap(lists);
  }

  /** Without an index and places above: for a map of a version that does not answer. */
  public static Snapshot bare(GridSet grids) {
    return new Snapshot(grids, GridIndex.build(List.of()), List.of());
  }

  private static void add(
      Place place, Map<String, Place> all, Map<String, Map<String, Place>> below) {
    all.put(place.code(), place);
    String parent = place.parent();
    if (parent != null) {
      below.computeIfAbsent(parent, p -> new TreeMap<>()).put(place.code(), place);
    }
  }

  private static Place place(GridCell cell) {
    return new Place(cell.code(), cell.name(), Tier.GRID, cell.community(), cell.lon(), cell.lat());
  }

  /** The version. */
  public GridSet grids() {
    return grids;
  }

  /** Its index; ordinals are those of {@link #grids()}. */
  public GridIndex index() {
    return index;
  }

  /** A place of any tier. */
  public Optional<Place> find(String code) {
    return Optional.ofNullable(places.get(code));
  }

  /** The places right below, in code order; none for an unknown code. */
  public List<Place> children(String parent) {
    return children.getOrDefault(parent, List.of());
  }
}
