package org.fengqiao.gis;

/**
 * Metres per degree at one latitude on the CGCS2000 ellipsoid: enough for discs and distances of a
 * few kilometres (error below 0.01 % there). Areas of whole districts go through {@link
 * GaussKruger}. Strict arithmetic, because the grid maker must give the same districts everywhere.
 *
 * @param lonM metres per degree of longitude
 * @param latM metres per degree of latitude
 */
public record LocalScale(double lonM, double latM) {

  static final double A = 6378137.0;
  static final double F = 1 / 298.257222101;
  private static final double E2 = F * (2 - F);

  /** The scale at a latitude in degrees. */
  public static LocalScale at(double lat) {
    double phi = Math.toRadians(lat);
    double s = StrictMath.sin(phi);
    double w2 = 1 - E2 * s * s;
    double w = Math.sqrt(w2);
    double normal = A / w;
    double meridian = A * (1 - E2) / (w2 * w);
    return new LocalScale(
        Math.toRadians(1) * normal * StrictMath.cos(phi), Math.toRadians(1) * meridian);
  }
}
