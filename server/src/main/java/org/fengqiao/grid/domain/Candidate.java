package org.fengqiao.grid.domain;

/**
 * A grid the reported point may belong to.
 *
 * @param grid code
 * @param name name of the grid
 * @param community 12 digits
 * @param street 9 digits
 * @param distanceM metres from the point, 0 when inside
 * @param share part of the accuracy disc inside the grid, 0 to 1
 */
public record Candidate(
    String grid, String name, String community, String street, double distanceM, double share) {}
