package org.fengqiao.gis;

import org.locationtech.jts.geom.Geometry;

/**
 * A coded area.
 *
 * @param code place code, digits as text
 * @param geometry polygon or multipolygon, longitude/latitude in CGCS2000 degrees
 */
public record GridShape(String code, Geometry geometry) {}
