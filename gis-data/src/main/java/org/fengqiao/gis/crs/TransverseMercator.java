package org.fengqiao.gis.crs;

/**
 * The numbers of a transverse Mercator projection; Gauss-Krüger and UTM are cases of it.
 *
 * @param meridian central meridian, degrees east
 * @param latitude of the origin, degrees north
 * @param scale at the central meridian
 * @param falseEasting metres, with the zone before it where the system has one
 * @param falseNorthing metres
 */
public record TransverseMercator(
    double meridian, double latitude, double scale, double falseEasting, double falseNorthing) {

  /** A Gauss-Krüger strip: true to scale on its meridian, counted from the equator. */
  static TransverseMercator strip(double meridian, double falseEasting) {
    return new TransverseMercator(meridian, 0, 1, falseEasting, 0);
  }
}
