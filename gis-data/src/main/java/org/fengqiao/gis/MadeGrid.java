package org.fengqiao.gis;

import org.locationtech.jts.geom.Polygon;

/**
 * An invented grid.
 *
 * @param code community code and three-digit serial
 * @param name community name and serial
 * @param community 12 digits
 * @param street 9 digits
 * @param households invented number of households
 * @param geometry one ring without holes in most cases, six decimals, CGCS2000 degrees; vertices
 *     are shared with every neighbour
 */
public record MadeGrid(
    String code, String name, String community, String street, int households, Polygon geometry) {}
