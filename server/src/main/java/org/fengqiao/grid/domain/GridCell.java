package org.fengqiao.grid.domain;

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
 */
public record GridCell(
    String code,
    String name,
    String community,
    String street,
    int households,
    double lon,
    double lat) {}
