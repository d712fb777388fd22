package org.fengqiao.gis.check;

/**
 * What size is usual; outside of it is a warning. Ends are included.
 *
 * @param minM2 least ground in square metres
 * @param maxM2 most ground in square metres
 * @param minHouseholds fewest households
 * @param maxHouseholds most households
 */
public record Bounds(double minM2, double maxM2, int minHouseholds, int maxHouseholds) {
  /** Any size. */
  public static final Bounds NONE = new Bounds(0, Double.POSITIVE_INFINITY, 0, Integer.MAX_VALUE);

  boolean holds(int households) {
    return households >= minHouseholds && households <= maxHouseholds;
  }
}
