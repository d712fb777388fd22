package org.fengqiao.gis.split;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A community to be split.
 *
 * @param code 12 digits
 * @param name as it is called
 * @param street code of the street it belongs to
 * @param outline polygon or multipolygon, CGCS2000 degrees, at most nine decimals
 * @param households number of households, 0 or more; with buildings 0 means theirs
 * @param buildings where households live; when there are none they are spread evenly by area
 */
public record SplitCommunity(
    String code,
    String name,
    String street,
    Geometry outline,
    int households,
    List<Building> buildings) {

  public SplitCommunity {
    buildings = List.copyOf(buildings);
    if (households < 0) {
      throw new IllegalArgumentException("households of " + code + ": " + households);
    }
  }

  /**
   * A building.
   *
   * @param lon east positive, CGCS2000 degrees
   * @param lat north positive
   * @param households how many live in it, 0 or more
   */
  public record Building(double lon, double lat, int households) {}
}
