package org.fengqiao.gis.check;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * Positions as they are written: whole numbers of 1e-9 degree, about 0.1 mm. On it equal is equal,
 * so edges of neighbours can be compared without a tolerance.
 */
final class Lattice {
  private static final double SCALE = 1e9;

  /** Rounds to the lattice; used where JTS has to put nodes on it. */
  static final PrecisionModel MODEL = new PrecisionModel(SCALE);

  /** Makes what leaves this package; SRID 4490 is CGCS2000. */
  static final GeometryFactory FACTORY =
      new GeometryFactory(
          new PrecisionModel(), 4490, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private Lattice() {}

  static long of(double degrees) {
    return Math.round(degrees * SCALE);
  }

  static double degrees(long steps) {
    return steps / SCALE;
  }

  static Pos pos(double x, double y) {
    return new Pos(of(x), of(y));
  }

  /** The same on the lattice, itself when it lies there; repeated corners stay. */
  static Geometry rounded(Geometry geometry) {
    Off off = new Off();
    geometry.apply(off);
    if (!off.found && geometry.getSRID() == FACTORY.getSRID()) {
      return geometry;
    }
    Geometry copy = FACTORY.createGeometry(geometry);
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, 0, degrees(of(points.getOrdinate(i, 0))));
            points.setOrdinate(i, 1, degrees(of(points.getOrdinate(i, 1))));
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }

  /** A closed ring through positions; the last repeats the first. */
  static LinearRing ring(java.util.List<Pos> closed) {
    double[] packed = new double[closed.size() * 2];
    int k = 0;
    for (Pos p : closed) {
      packed[k++] = degrees(p.x());
      packed[k++] = degrees(p.y());
    }
    return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(packed, 2, 0));
  }

  /**
   * A position on the lattice.
   *
   * @param x longitude in steps
   * @param y latitude in steps
   */
  record Pos(long x, long y) implements Comparable<Pos> {
    @Override
    public int compareTo(Pos other) {
      return x != other.x ? Long.compare(x, other.x) : Long.compare(y, other.y);
    }

    @Override
    public int hashCode() {
      return (int) (mix(x, y) >>> 32);
    }

    CoordinateXY degrees() {
      return new CoordinateXY(Lattice.degrees(x), Lattice.degrees(y));
    }
  }

  /**
   * An edge without direction.
   *
   * @param a the lower end
   * @param b the upper end
   */
  record Seg(Pos a, Pos b) {
    static Seg of(Pos p, Pos q) {
      return p.compareTo(q) < 0 ? new Seg(p, q) : new Seg(q, p);
    }
  }

  /** Looks for an ordinate that is not on the lattice. */
  private static final class Off implements CoordinateSequenceFilter {
    private boolean found;

    @Override
    public void filter(CoordinateSequence points, int i) {
      double x = points.getX(i);
      double y = points.getY(i);
      found = degrees(of(x)) != x || degrees(of(y)) != y;
    }

    @Override
    public boolean isDone() {
      return found;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }

  static long mix(long x, long y) {
    long h = x * 0x9E3779B97F4A7C15L + Long.rotateLeft(y * 0xC2B2AE3D27D4EB4FL, 31);
    h = (h ^ (h >>> 29)) * 0xBF58476D1CE4E5B9L;
    return h ^ (h >>> 32);
  }
}
