package org.fengqiao.gis.load;

import org.fengqiao.gis.check.Area;
import org.fengqiao.gis.check.GridType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as it would be published.
 *
 * @param area code, name, households, kind and repaired outline in CGCS2000 degrees, on the lattice
 *     of 1e-9 degree
 * @param parent code of the place above as the file writes it; empty when it does not
 * @param householdsSource where the number of households is from; null when the file is silent
 * @param householdsYear of that number; null when the file is silent
 * @param toldType kind of grid; null when neither the file nor the version before tells
 */
public record LoadedArea(
    Area area,
    String parent,
    @Nullable String householdsSource,
    @Nullable Integer householdsYear,
    @Nullable GridType toldType) {

  public String code() {
    return area.code();
  }

  /** The name; the code where the file has none. */
  public String name() {
    return area.name().isEmpty() ? area.code() : area.name();
  }

  public @Nullable Integer households() {
    return area.households();
  }

  public GridType type() {
    return area.type();
  }

  public Geometry geometry() {
    return area.geometry();
  }
}
