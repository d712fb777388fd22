package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Places with the highest scores as one reader may see them; what is shown as one stands once. */
@Singleton
public class Ranking {
  private final Displays displays;
  private final Showing showing;
  private final Grids grids;

  Ranking(Displays displays, Showing showing, Grids grids) {
    this.displays = displays;
    this.showing = showing;
    this.grids = grids;
  }

  /**
   * A place in the list.
   *
   * @param kind index as in {@link RunResult}
   * @param level ordinal of the level
   */
  public record Row(
      ShownPlace place, String street, String streetName, int kind, int score, int level) {}

  private record Ranked(int grid, int kind, int score, int level) {}

  /**
   * The list, highest level and score first.
   *
   * @param kind index of a kind, or null for each of them but all together
   */
  @Transactional
  public List<Row> of(Actor who, @Nullable Integer kind, int limit) {
    List<Ranked> ranked = new ArrayList<>();
    long version = 0;
    for (int k = kind == null ? 0 : kind; k < (kind == null ? RunResult.TOTAL : kind + 1); k++) {
      ShownScores shown = displays.board(who, k);
      version = shown.version();
      for (int g = 0; g < shown.scores().length; g++) {
        if (shown.scores()[g] > 0) {
          ranked.add(new Ranked(g, k, shown.scores()[g], shown.levels()[g]));
        }
      }
    }
    ranked.sort(
        Comparator.comparingInt(Ranked::level)
            .thenComparingInt(Ranked::score)
            .reversed()
            .thenComparingInt(Ranked::grid)
            .thenComparingInt(Ranked::kind));
    GridSet set = grids.findVersion(who.district(), version).orElse(null);
    return set == null ? List.of() : rows(who, set, ranked, limit);
  }

  private List<Row> rows(Actor who, GridSet set, List<Ranked> ranked, int limit) {
    Map<String, String> streets = new HashMap<>();
    for (Place street : grids.children(who.district(), who.district())) {
      streets.put(street.code(), street.name());
    }
    List<Row> rows = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (Ranked r : ranked) {
      if (rows.size() == limit) {
        break;
      }
      GridCell cell = set.cells().get(r.grid());
      ShownPlace place = showing.shownAs(who, set, r.grid(), r.kind());
      if (listed.add(r.kind() + place.code())) {
        String street = cell.street();
        rows.add(
            new Row(
                place, street, streets.getOrDefault(street, ""), r.kind(), r.score(), r.level()));
      }
    }
    return rows;
  }
}
