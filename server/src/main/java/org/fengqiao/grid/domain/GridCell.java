package org.fengqiao.grid.domain;

import org.fengqiao.gis.check.GridType;
import org.jspecify.annotations.Nullable;

/**
 * One grid of a version, without its geometry.
 *
 * @param code 12-digit community code and serial
 * @param name name inside the district
 * @param community 12 digits
 * @param street 9 digits
 * @param households number of households, the exposure of every rate; 0 when unknown
 * @param lon a position inside, CGCS2000 degrees
 * @param lat as lon
 * @param type kind of grid; null when nobody told
 */
public record GridCell(
    String code,
    String name,
    String community,
    String street,
    int households,
    double lon,
    double lat,
    @Nullable GridType type) {
  /** A grid whose kind nobody told. */
  public GridCell(
      String code,
      String name,
      String community,
      String street,
      int households,
      double lon,
      double lat) {
    this(code, name, community, street, households, lon, lat, null);
  }
}
