package org.fengqiao.grid.domain;

import org.fengqiao.gis.check.GridType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One grid of a draft with all that is kept of it.
 *
 * @param households null when not known
 * @param population null when not known
 * @param source of households and population, null when neither is known; {@link #ESTIMATED} when
 *     they were shared by ground or the ground moved
 * @param year of the numbers, null when not known
 * @param type kind of grid, null when nobody told
 * @param geometry CGCS2000 degrees
 */
public record DraftCell(
    String code,
    String name,
    @Nullable Integer households,
    @Nullable Integer population,
    @Nullable String source,
    @Nullable Integer year,
    @Nullable GridType type,
    Geometry geometry) {
  /** Source of numbers that nobody counted on this ground: a grid was split or its border moved. */
  public static final String ESTIMATED = "ESTIMATED";

  /** 12 digits. */
  public String community() {
    return code.substring(0, 12);
  }

  /** The same on other ground. */
  DraftCell on(Geometry other) {
    return new DraftCell(code, name, households, population, source, year, type, other);
  }

  /** The same on ground that nobody counted: its numbers are an estimate from now on. */
  DraftCell estimatedOn(Geometry other) {
    boolean known = households != null || population != null;
    return new DraftCell(
        code, name, households, population, known ? ESTIMATED : source, year, type, other);
  }

  /** The same with another name. */
  DraftCell named(String other) {
    return new DraftCell(code, other, households, population, source, year, type, geometry);
  }
}
