package org.fengqiao.gazetteer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.gazetteer.domain.TreeIndex;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** District, streets, communities and grids by name, letters or code, for those who pick one. */
@Singleton
public class PlaceFinder {
  private static final int MOST = 12;

  private final Grids grids;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  PlaceFinder(Grids grids) {
    this.grids = grids;
  }

  /** An index and what it was made of. */
  private record Held(GridSet set, TreeIndex index) {}

  /**
   * A place with those above it.
   *
   * @param community name, empty above communities
   * @param street name, empty for a district
   */
  public record Found(Place place, String community, String street) {}

  /** The actor's own places for what was typed, best first, at most twelve. */
  public List<Found> find(Actor actor, String typed) {
    TreeIndex index = index(actor.district());
    return index == null
        ? List.of()
        : index.find(typed, actor.territory()::covers, MOST).stream()
            .map(p -> found(actor.district(), p))
            .toList();
  }

  private Found found(String district, Place place) {
    String code = place.code();
    return new Found(
        place,
        code.length() < 12 ? "" : name(district, code.substring(0, 12)),
        code.length() < 9 ? "" : name(district, code.substring(0, 9)));
  }

  private String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse("");
  }

  @SuppressWarnings("ReferenceEquality") // a version read again is another object, and meant
  private @Nullable TreeIndex index(String district) {
    GridSet set = grids.findCurrent(district).orElse(null);
    if (set == null) {
      return null;
    }
    Held now = held.get(district);
    if (now == null || now.set() != set) {
      now = new Held(set, new TreeIndex(places(district)));
      held.put(district, now);
    }
    return now.index();
  }

  private List<Place> places(String district) {
    List<Place> all = new ArrayList<>();
    grids.find(district, district).ifPresent(all::add);
    for (Place street : grids.children(district, district)) {
      all.add(street);
      for (Place community : grids.children(district, street.code())) {
        all.add(community);
        all.addAll(grids.children(district, community.code()));
      }
    }
    return all;
  }
}
