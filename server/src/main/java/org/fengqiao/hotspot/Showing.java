package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.Sight;
import org.fengqiao.hotspot.domain.Suppression;
import org.fengqiao.hotspot.domain.Veil;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Single places as one reader may see them: what place a figure is told of, its counts, and why it
 * has its score (ADR 0062).
 */
@Singleton
public class Showing {
  private static final int COMMUNITY = 12;

  private final Hotspots hotspots;
  private final Displays displays;
  private final Grids grids;
  private final ShownPlaces places;
  private final Outside outside;

  Showing(Hotspots hotspots, Displays displays, Grids grids, ShownPlaces places, Outside outside) {
    this.hotspots = hotspots;
    this.displays = displays;
    this.grids = grids;
    this.places = places;
    this.outside = outside;
  }

  /**
   * The place a warning or task of a grid and kind is told of: the grid for who works there, its
   * community for others where the kind is guarded, contains guarded ones, or has too few matters.
   *
   * @param kind index as in {@link RunResult}
   */
  @Transactional
  public ShownPlace place(Actor who, String grid, int kind) {
    Sight sight = Sight.of(who, grid);
    if (sight != Sight.OUTSIDE) {
      return new ShownPlace(
          grid, places.name(who.district(), grid), ShownPlace.By.GRID, List.of(grid));
    }
    RunResult run = hotspots.latest(who.district()).orElse(null);
    GridSet set =
        run == null ? null : grids.findVersion(who.district(), run.gridVersion()).orElse(null);
    int ordinal = set == null ? -1 : set.ordinal(grid);
    if (run == null || set == null || ordinal < 0 || kind == RunResult.TOTAL) {
      return places.community(who.district(), grid);
    }
    Veil veil = displays.veil(set);
    boolean few =
        veil.guard().suppression().hides(veil.sum(sight, kind, ordinal, run.kind(kind)::d90));
    return few || veil.guard().coarse(kind)
        ? places.community(who.district(), grid)
        : places.joined(set, veil.group(sight, kind, ordinal));
  }

  /** The place a score of the map is shown for: as wide as its group. */
  ShownPlace shownAs(Actor who, GridSet set, int ordinal, int kind) {
    String grid = set.cells().get(ordinal).code();
    Sight sight = Sight.of(who, grid);
    Veil veil = displays.veil(set);
    return sight == Sight.OUTSIDE && veil.guard().coarse(kind)
        ? places.community(who.district(), grid)
        : places.joined(set, veil.group(sight, kind, ordinal));
  }

  /** A count of a grid as this reader may see it; null when it is hidden. */
  @Transactional
  public @Nullable Integer count(Actor who, String grid, @Nullable Integer count) {
    if (count == null) {
      return null;
    }
    Suppression suppression = displays.suppression(who.district());
    return switch (Sight.of(who, grid)) {
      case STAFF -> count;
      case DESK -> count > 0 && suppression.hides(count) ? null : count;
      case OUTSIDE -> suppression.count(count);
    };
  }

  /**
   * Explains a current score as far as this reader may know.
   *
   * @param place a grid, or a community where the kind is shown by community
   * @param kind index as in {@link RunResult}
   * @return empty when the place is unknown or the district has never been scored
   */
  @Transactional
  public Optional<ShownExplanation> explain(Actor who, String place, int kind) {
    String district = who.district();
    RunResult run = hotspots.latest(district).orElse(null);
    GridSet set = run == null ? null : grids.findVersion(district, run.gridVersion()).orElse(null);
    if (run == null || set == null) {
      return Optional.empty();
    }
    Sight sight = Sight.of(who, place);
    int ordinal = ordinal(set, displays.veil(set), sight, place, kind);
    if (ordinal < 0) {
      return Optional.empty();
    }
    if (sight == Sight.OUTSIDE) {
      return outside.explain(who, run, set, ordinal, kind);
    }
    String grid = set.cells().get(ordinal).code();
    ShownPlace own = places.joined(set, List.of(ordinal));
    return hotspots
        .explain(district, grid, kind)
        .map(e -> sight == Sight.STAFF ? e.within(who.territory()) : e.masked())
        .map(e -> new ShownExplanation(e, own, sight == Sight.DESK, false));
  }

  private static int ordinal(GridSet set, Veil veil, Sight sight, String place, int kind) {
    boolean coarse = sight == Sight.OUTSIDE && veil.guard().coarse(kind);
    if (place.length() != COMMUNITY || !coarse) {
      return set.ordinal(place);
    }
    return IntStream.range(0, set.size())
        .filter(g -> set.cells().get(g).community().equals(place))
        .findFirst()
        .orElse(-1);
  }
}
