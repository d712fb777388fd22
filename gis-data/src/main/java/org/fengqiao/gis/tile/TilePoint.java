package org.fengqiao.gis.tile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A mark on tiles.
 *
 * @param id number of the feature, 0 or more
 * @param lon CGCS2000 degrees
 * @param lat CGCS2000 degrees
 * @param attributes texts by key, in their order
 */
public record TilePoint(long id, double lon, double lat, Map<String, String> attributes) {
  public TilePoint {
    attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }
}
