package org.fengqiao.gis.check;

import org.fengqiao.gis.check.Lattice.Pos;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Walks around a polygon with its ground on the left. */
final class Boundary {
  private Boundary() {}

  @FunctionalInterface
  interface Step {
    void run(Pos from, Pos to);
  }

  static void walk(Polygon polygon, Step step) {
    ring(polygon.getExteriorRing(), true, step);
    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
      ring(polygon.getInteriorRingN(h), false, step);
    }
  }

  private static void ring(LinearRing ring, boolean shell, Step step) {
    CoordinateSequence points = ring.getCoordinateSequence();
    boolean forward = Orientation.isCCW(points) == shell;
    Pos last = at(points, forward ? 0 : points.size() - 1);
    for (int i = 1; i < points.size(); i++) {
      Pos next = at(points, forward ? i : points.size() - 1 - i);
      if (!next.equals(last)) {
        step.run(last, next);
        last = next;
      }
    }
  }

  private static Pos at(CoordinateSequence points, int i) {
    return Lattice.pos(points.getX(i), points.getY(i));
  }
}
