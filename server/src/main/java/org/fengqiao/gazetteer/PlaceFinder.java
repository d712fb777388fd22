package org.fengqiao.gazetteer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.gazetteer.domain.Found;
import org.fengqiao.gazetteer.domain.Hit;
import org.fengqiao.gazetteer.domain.TreeIndex;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Places for those who pick one: districts, streets, communities and grids of their own by name,
 * letters or code, and named places of the district, in one list.
 */
@Singleton
public class PlaceFinder {
  private static final int MOST = 12;

  /** As {@link org.fengqiao.gazetteer.domain.Search} prefers own places and short names. */
  private static final double OWN = 6;

  private static final double PER_CHARACTER = 0.1;

  private final Grids grids;
  private final Gazetteer gazetteer;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  PlaceFinder(Grids grids, Gazetteer gazetteer) {
    this.grids = grids;
    this.gazetteer = gazetteer;
  }

  /** An index and what it was made of. */
  private record Held(GridSet set, TreeIndex index) {}

  /** A place that answers: one of the tree, or a named one. */
  public sealed interface Answer {}

  /**
   * A place of the tree with those above it.
   *
   * @param community name, empty above communities
   * @param street name, empty for a district
   */
  public record InTree(Place place, String community, String street) implements Answer {}

  /** A named place, with the grid its point lies in. */
  public record Named(Found found) implements Answer {}

  private record Ranked(Answer answer, double score) {}

  /**
   * The places for what was typed, best first, at most twelve: of the tree the actor's own; named
   * ones of the whole district, because what happened next door is known by its name.
   */
  public List<Answer> find(Actor actor, String typed) {
    String district = actor.district();
    List<Ranked> all = new ArrayList<>();
    TreeIndex index = index(district);
    if (index != null) {
      for (TreeIndex.Scored each : index.ranked(typed, actor.territory()::covers, MOST)) {
        Place place = each.place();
        double score = each.score() + OWN - PER_CHARACTER * Math.min(place.name().length(), 30);
        all.add(new Ranked(inTree(district, place), score));
      }
    }
    for (Hit hit : gazetteer.hits(actor, typed, MOST)) {
      // Own streets and communities are in the tree.
      if (!hit.entry().kind().area() || !actor.territory().covers(hit.entry().id())) {
        all.add(new Ranked(new Named(gazetteer.found(district, hit)), hit.score()));
      }
    }
    all.sort(Comparator.comparingDouble((Ranked r) -> -r.score()));
    return all.stream().limit(MOST).map(Ranked::answer).toList();
  }

  private InTree inTree(String district, Place place) {
    String code = place.code();
    return new InTree(
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
