package org.fengqiao.grid.domain;

import java.util.List;
import org.fengqiao.gis.Neighbours;

/**
 * The grids of one version of one district. Immutable and shared: arrays of scores and counts run
 * over {@link #cells} by ordinal, which is the position in code order.
 *
 * @param district six digits
 * @param version id of the grid version
 * @param cells in code order
 * @param neighbours queen contiguity by ordinal
 * @param demo whether this is demonstration geometry
 */
public record GridSet(
    String district, long version, List<GridCell> cells, Neighbours neighbours, boolean demo) {

  public GridSet {
    cells = List.copyOf(cells);
  }

  /** Number of grids. */
  public int size() {
    return cells.size();
  }

  /** Ordinal of a grid code in this version, or -1. */
  public int ordinal(String code) {
    int low = 0;
    int high = cells.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = cells.get(middle).code().compareTo(code);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
