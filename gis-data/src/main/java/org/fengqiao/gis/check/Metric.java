package org.fengqiao.gis.check;

import org.fengqiao.gis.LocalScale;
import org.fengqiao.gis.check.Lattice.Pos;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** Metres and square metres of geometries in degrees, on the plane at their own latitude. */
final class Metric {
  private static final BufferParameters ROUND = new BufferParameters(4);

  private Metric() {}

  /** Ground of polygons in square metres; within 0.01 % up to the size of a district. */
  static double areaM2(Geometry degrees) {
    double sum = 0;
    for (int k = 0; k < degrees.getNumGeometries(); k++) {
      if (degrees.getGeometryN(k) instanceof Polygon part && !part.isEmpty()) {
        sum += Math.abs(ringM2(part.getExteriorRing().getCoordinateSequence()));
        for (int h = 0; h < part.getNumInteriorRing(); h++) {
          sum -= Math.abs(ringM2(part.getInteriorRingN(h).getCoordinateSequence()));
        }
      }
    }
    return sum;
  }

  /** Ground inside a ring: positive when it runs counter-clockwise. */
  static double signedM2(LinearRing ring) {
    return ringM2(ring.getCoordinateSequence());
  }

  /** Signed: positive when the ring runs counter-clockwise. Scaled where its centroid lies. */
  private static double ringM2(CoordinateSequence ring) {
    double twice = 0;
    double moment = 0;
    double x0 = ring.getX(0);
    double y0 = ring.getY(0);
    for (int i = 1; i < ring.size(); i++) {
      double ax = ring.getX(i - 1) - x0;
      double ay = ring.getY(i - 1) - y0;
      double by = ring.getY(i) - y0;
      double cross = ax * by - (ring.getX(i) - x0) * ay;
      twice += cross;
      moment += cross * (ay + by);
    }
    if (twice == 0) {
      return 0;
    }
    LocalScale scale = LocalScale.at(clampLat(y0 + moment / (3 * twice)));
    return twice / 2 * scale.lonM() * scale.latM();
  }

  /** Whether a disc of the tolerance's diameter fits inside. */
  static boolean wide(Geometry degrees, double toleranceM) {
    double areaM2 = areaM2(degrees);
    if (areaM2 < Math.PI * toleranceM * toleranceM / 4) {
      return false;
    }
    Geometry metres = metres(degrees);
    // Ground nowhere wider has at most half that width along its edge, and a little at each hole.
    double half = toleranceM / 2;
    if (metres instanceof Polygon p
        && areaM2 > p.getLength() * half + p.getNumInteriorRing() * Math.PI * half * half) {
      return true;
    }
    // A disc that fits fits the hull too, and no disc in convex ground is larger than this.
    Geometry hull = metres.convexHull();
    if (2 * hull.getArea() < hull.getLength() * half) {
      return false;
    }
    return !buffer(metres, -half).isEmpty();
  }

  /** Where it is wider than the tolerance, and the tolerance around that place, in degrees. */
  static Geometry core(Geometry degrees, double toleranceM) {
    AffineTransformation in = plane(degrees);
    Geometry core =
        buffer(buffer(in.transform(degrees), -toleranceM / 2), toleranceM / 2 + 0.05 * toleranceM);
    try {
      return in.getInverse().transform(core);
    } catch (org.locationtech.jts.geom.util.NoninvertibleTransformationException flat) {
      return degrees;
    }
  }

  /** Length of an edge in metres. */
  static double lengthM(Pos from, Pos to) {
    LocalScale scale = LocalScale.at(clampLat(Lattice.degrees(from.y() / 2 + to.y() / 2)));
    return Math.hypot(
        Lattice.degrees(to.x() - from.x()) * scale.lonM(),
        Lattice.degrees(to.y() - from.y()) * scale.latM());
  }

  /** A copy in metres around the middle of it. */
  static Geometry metres(Geometry degrees) {
    return plane(degrees).transform(degrees);
  }

  private static AffineTransformation plane(Geometry degrees) {
    Envelope box = degrees.getEnvelopeInternal();
    LocalScale scale = scale(box);
    double x = box.isNull() ? 0 : box.centre().x;
    double y = box.isNull() ? 0 : box.centre().y;
    AffineTransformation moved = AffineTransformation.translationInstance(-x, -y);
    return moved.scale(scale.lonM(), scale.latM());
  }

  /** The scale in the middle of a box. */
  static LocalScale scale(Envelope box) {
    return LocalScale.at(clampLat(box.isNull() ? 0 : box.centre().y));
  }

  private static Geometry buffer(Geometry metres, double by) {
    return BufferOp.bufferOp(metres, by, ROUND);
  }

  private static double clampLat(double lat) {
    // Beyond it a degree of longitude has no length worth dividing by.
    return Math.max(-89, Math.min(89, lat));
  }
}
