package org.fengqiao.gis;

/**
 * A position in degrees, longitude first as in PostGIS.
 *
 * @param lon east positive, finite
 * @param lat north positive, finite
 */
public record LonLat(double lon, double lat) {

  /** Outline of the country with its islands, roughly; half a degree of room on each side. */
  private static final double WEST = 73.0;

  private static final double EAST = 135.6;
  private static final double SOUTH = 3.0;
  private static final double NORTH = 54.1;

  public LonLat {
    if (!Double.isFinite(lon) || !Double.isFinite(lat)) {
      throw new IllegalArgumentException("coordinates must be finite numbers");
    }
  }

  /** Whether this lies in the box around China that no reported point may leave. */
  public boolean inChina() {
    return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
  }

  /** The same pair read the other way round: the usual mistake of a north-first source. */
  public LonLat swapped() {
    return new LonLat(lat, lon);
  }

  /** Whether this is the "no position" that devices report as 0, 0. */
  public boolean nullIsland() {
    return Math.abs(lon) < 0.01 && Math.abs(lat) < 0.01;
  }

  /** Distance in metres on the local plane; within 0.1 % up to 100 km. */
  public double distanceM(LonLat other) {
    LocalScale scale = LocalScale.at((lat + other.lat) / 2);
    return Math.hypot((other.lon - lon) * scale.lonM(), (other.lat - lat) * scale.latM());
  }
}
