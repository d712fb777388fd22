package org.fengqiao.gis;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Contiguity: which areas touch. Queen: one shared point is enough; rook: a shared border. A
 * tolerance bridges the hairline gaps and overlaps that rounding leaves between polygons drawn one
 * by one; without one only what coordinates say exactly counts.
 *
 * <p>Areas are polygons or multipolygons. An area inside another without touching its outline does
 * not count: it lies in the wrong place, and {@link org.fengqiao.gis.check.CoverageCheck} says so.
 * Takes some two seconds of CPU for 150,000 areas of 50 vertices.
 */
public final class Contiguity {

  private Contiguity() {}

  /**
   * Queen neighbours of areas.
   *
   * @param geometries areas in degrees when every coordinate fits ±180/±90, else in metres
   * @param toleranceM largest distance in metres at which two areas still count as touching; 0 asks
   *     for a shared point
   */
  public static Neighbours queen(List<? extends Geometry> geometries, double toleranceM) {
    return borders(geometries, toleranceM).queen();
  }

  /** As {@link #queen} with the tolerance in the units of the coordinates. */
  public static Neighbours queenPlanar(List<? extends Geometry> geometries, double tolerance) {
    return bordersPlanar(geometries, tolerance).queen();
  }

  /**
   * Queen and rook neighbours with the lengths of their borders.
   *
   * <p>Edges that two areas have in common make a border however short. Other edges count as far as
   * they run along the other's outline within the tolerance, at less than 30°; such a border must
   * be longer than four tolerances, or every corner would be one.
   *
   * @param geometries areas in degrees when every coordinate fits ±180/±90, else in metres
   * @param toleranceM widest gap or overlap in metres between areas that still touch, 0 or more
   */
  public static Borders borders(List<? extends Geometry> geometries, double toleranceM) {
    Envelope all = extent(geometries);
    boolean degrees =
        all.getMinX() >= -180
            && all.getMaxX() <= 180
            && all.getMinY() >= -90
            && all.getMaxY() <= 90;
    LocalScale scale = degrees ? LocalScale.at(all.centre().y) : new LocalScale(1, 1);
    return new BorderFinder(geometries, all, scale, toleranceM).find();
  }

  /** As {@link #borders} with tolerance and lengths in the units of the coordinates. */
  public static Borders bordersPlanar(List<? extends Geometry> geometries, double tolerance) {
    return new BorderFinder(geometries, extent(geometries), new LocalScale(1, 1), tolerance).find();
  }

  private static Envelope extent(List<? extends Geometry> geometries) {
    Envelope all = new Envelope();
    for (Geometry geometry : geometries) {
      all.expandToInclude(geometry.getEnvelopeInternal());
    }
    return all.isNull() ? new Envelope(0, 0, 0, 0) : all;
  }
}
