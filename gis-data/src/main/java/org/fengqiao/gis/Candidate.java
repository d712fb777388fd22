package org.fengqiao.gis;

/**
 * One grid a reported point may belong to.
 *
 * @param ordinal position of the grid in code order
 * @param code its code
 * @param share part of the accuracy disc inside the grid, 0 to 1; what lies outside every grid
 *     belongs to nobody, so the shares may add up to less than 1
 * @param distanceM metres from the point to the grid, 0 when inside or on its edge
 */
public record Candidate(int ordinal, String code, double share, double distanceM) {}
