package org.fengqiao.ledger.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the grid a cell of a list speaks of, among the grids of one version: by code, by the whole
 * name, or by the longest names an address contains. A name that several places bear means nothing
 * by itself; places of the importer's own territory are preferred.
 */
public final class PlaceNames {
  private static final int GRID_DIGITS = 13;
  private static final int COMMUNITY_DIGITS = 12;

  private final GridSet grids;
  private final Territory own;
  private final Map<String, String> names;
  private final Map<String, List<GridCell>> byCommunity = new HashMap<>();

  /**
   * A place.
   *
   * @param confirmed the cell named the grid itself, not only its community
   */
  public record Found(GridCell cell, boolean confirmed) {}

  /**
   * Over the grids of today.
   *
   * @param names names of communities by code
   * @param own where the importer works
   */
  public PlaceNames(GridSet grids, Map<String, String> names, Territory own) {
    this.grids = grids;
    this.names = Map.copyOf(names);
    this.own = own;
    for (GridCell cell : grids.cells()) {
      byCommunity.computeIfAbsent(cell.community(), c -> new ArrayList<>()).add(cell);
    }
  }

  /** The grid, empty when the words name none or several alike. */
  public Optional<Found> find(String words) {
    String text = words.replaceAll("\\s", "");
    if (text.matches("\\d{12,18}")) {
      return byCode(text);
    }
    if (text.length() < 2) {
      return Optional.empty();
    }
    Optional<Found> grid =
        longest(text, grids.cells(), GridCell::name).map(c -> new Found(c, true));
    return grid.isPresent() ? grid : community(text).map(this::first);
  }

  private Optional<Found> byCode(String code) {
    if (code.length() >= GRID_DIGITS) {
      int at = grids.ordinal(code);
      return at < 0 ? Optional.empty() : Optional.of(new Found(grids.cells().get(at), true));
    }
    List<GridCell> cells = byCommunity.get(code.substring(0, COMMUNITY_DIGITS));
    return Optional.ofNullable(cells).map(c -> new Found(c.getFirst(), c.size() == 1));
  }

  private Found first(String community) {
    List<GridCell> cells = byCommunity.getOrDefault(community, List.of());
    return new Found(cells.getFirst(), cells.size() == 1);
  }

  private Optional<String> community(String text) {
    return longest(text, List.copyOf(byCommunity.keySet()), c -> names.getOrDefault(c, ""));
  }

  private interface Name<T> {
    String of(T thing);
  }

  private <T> Optional<T> longest(String text, List<T> things, Name<T> name) {
    @Nullable T best = null;
    int length = 1;
    int alike = 0;
    boolean mine = false;
    for (T thing : things) {
      String called = name.of(thing);
      if (called.length() < Math.max(2, length) || !text.contains(called)) {
        continue;
      }
      boolean inside = own.covers(thing instanceof GridCell c ? c.code() : String.valueOf(thing));
      if (called.length() > length || (inside && !mine)) {
        best = thing;
        length = called.length();
        alike = 1;
        mine = inside;
      } else if (inside == mine) {
        alike++;
      }
    }
    return best == null || alike > 1 ? Optional.empty() : Optional.of(best);
  }
}
