package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Place;

/** Names the places figures are shown for. */
@Singleton
final class ShownPlaces {
  private static final int COMMUNITY = 12;

  private final Grids grids;

  ShownPlaces(Grids grids) {
    this.grids = grids;
  }

  /** Several grids shown as one, or the single one. */
  ShownPlace joined(GridSet set, List<Integer> group) {
    List<GridCell> cells = group.stream().map(set.cells()::get).toList();
    return new ShownPlace(
        cells.getFirst().code(),
        cells.stream().map(GridCell::name).collect(Collectors.joining("、")),
        cells.size() > 1 ? ShownPlace.By.JOINED : ShownPlace.By.GRID,
        cells.stream().map(GridCell::code).toList());
  }

  /** The community of a grid. */
  ShownPlace community(String district, String grid) {
    String code = grid.substring(0, Math.min(COMMUNITY, grid.length()));
    return new ShownPlace(code, name(district, code), ShownPlace.By.COMMUNITY, List.of());
  }

  /** Name of a place; its code when it is not known. */
  String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(code);
  }
}
