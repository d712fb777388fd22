package org.fengqiao.gis.check;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One area of a file, placed on the earth.
 *
 * @param number position in the file from 1
 * @param code as the file writes it, stripped; empty when there is none
 * @param name empty when there is none
 * @param households null when not known
 * @param type of a grid; {@link GridType#BASIC} for areas of other tiers
 * @param geometry polygon or multipolygon in CGCS2000 degrees, longitude first; not changed
 */
public record Area(
    int number,
    String code,
    String name,
    @Nullable Integer households,
    GridType type,
    Geometry geometry) {

  /** The code; "#3" for the third area of a file when it has none. */
  public String label() {
    return code.isBlank() ? "#" + number : code;
  }

  /** The same with another outline. */
  public Area with(Geometry other) {
    return new Area(number, code, name, households, type, other);
  }
}
