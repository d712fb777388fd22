package org.fengqiao.basemap.domain;

import org.fengqiao.gis.Datum;
import org.fengqiao.gis.basemap.TileSet;
import org.jspecify.annotations.Nullable;

/**
 * What base map there is.
 *
 * @param tiles null unless it is {@link State#READY}
 * @param datum as declared
 * @param approval number of approval of the map (审图号), empty when not told
 */
public record About(State state, @Nullable TileSet tiles, Datum datum, String approval) {
  /** No base map for a reason. */
  public static About not(State state) {
    return new About(state, null, Datum.UNKNOWN, "");
  }
}
