package org.fengqiao.tile.domain;

import org.fengqiao.gis.tile.AreaTiles;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The grids of a version as GeoJSON features without geometry: what a map needs besides the tiles,
 * names to show and boxes to go to. About two hundred bytes a grid before zipping.
 */
public final class GridList {
  private final StringBuilder out;

  private GridList(int grids) {
    out = new StringBuilder(256 + 220 * grids);
  }

  /**
   * Writes it.
   *
   * @param tiles the layer of the same grids, same order
   */
  public static String of(GridSet grids, AreaTiles tiles) {
    GridList list = new GridList(grids.size());
    list.out.append("{\"type\":\"FeatureCollection\",\"version\":").append(grids.version());
    list.out.append(",\"demo\":").append(grids.demo()).append(",\"features\":[");
    for (int i = 0; i < grids.size(); i++) {
      list.feature(i, grids.cells().get(i), tiles.box(i));
    }
    return list.out.append("]}\n").toString();
  }

  private void feature(int ordinal, GridCell cell, double @Nullable [] box) {
    out.append(ordinal == 0 ? "\n" : ",\n").append("{\"type\":\"Feature\",\"id\":").append(ordinal);
    if (box != null) {
      out.append(",\"bbox\":[");
      for (int k = 0; k < 4; k++) {
        out.append(k == 0 ? "" : ",").append(Math.round(box[k] * 1e6) / 1e6);
      }
      out.append(']');
    }
    out.append(",\"properties\":{\"code\":").append(JsonText.of(cell.code()));
    out.append(",\"name\":").append(JsonText.of(cell.name()));
    out.append(",\"community\":").append(JsonText.of(cell.community()));
    out.append(",\"street\":").append(JsonText.of(cell.street()));
    out.append(",\"households\":").append(cell.households());
    if (cell.type() != null) {
      out.append(",\"type\":").append(JsonText.of(cell.type().name()));
    }
    out.append("},\"geometry\":null}");
  }
}
