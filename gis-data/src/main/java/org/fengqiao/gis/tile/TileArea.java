package org.fengqiao.gis.tile;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as tiles show it.
 *
 * @param code place code, digits as text
 * @param name short name for people
 * @param community 12 digits of the community it lies in; null above grids
 * @param street 9 digits of the street it lies in; null for a street
 * @param geometry polygon or multipolygon, longitude/latitude in CGCS2000 degrees
 */
public record TileArea(
    String code,
    String name,
    @Nullable String community,
    @Nullable String street,
    Geometry geometry) {}
