package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * How often the rings of an outline run round its ground: once where there is no doubt what is
 * meant; twice, or the other way, where there is. Holes take off what they run round.
 */
final class Winding {
  /** Pieces beyond which nobody would look at the mended outline. */
  private static final int MOST_PIECES = 500;

  private Winding() {}

  /** Ground in doubt in square metres; all of it when there is too much to look at. */
  static double doubtM2(Geometry outline) {
    List<Geometry> rings = new ArrayList<>();
    List<LinearRing> around = new ArrayList<>();
    List<Integer> signs = new ArrayList<>();
    for (int k = 0; k < outline.getNumGeometries(); k++) {
      Polygon part = (Polygon) outline.getGeometryN(k);
      add(part.getExteriorRing(), 1, around, signs);
      for (int h = 0; h < part.getNumInteriorRing(); h++) {
        add(part.getInteriorRingN(h), -1, around, signs);
      }
    }
    around.forEach(ring -> rings.add(ring.getFactory().createLineString(ring.getCoordinates())));
    Polygonizer pieces = new Polygonizer();
    pieces.add(UnaryUnionOp.union(rings));
    if (pieces.getPolygons().size() > MOST_PIECES) {
      return Metric.areaM2(outline.getEnvelope());
    }
    double doubtM2 = 0;
    for (Object piece : pieces.getPolygons()) {
      Polygon ground = (Polygon) piece;
      Coordinate at = ground.getInteriorPoint().getCoordinate();
      int times = 0;
      for (int i = 0; i < around.size(); i++) {
        times += signs.get(i) * times(around.get(i).getCoordinateSequence(), at);
      }
      doubtM2 += times == 0 || times == 1 ? 0 : Metric.areaM2(ground);
    }
    return doubtM2;
  }

  /** A ring counts as it mostly runs: formats differ in which way is out. */
  private static void add(LinearRing ring, int way, List<LinearRing> around, List<Integer> signs) {
    around.add(ring);
    signs.add(Metric.signedM2(ring) < 0 ? -way : way);
  }

  /** How often a ring runs round a point that does not lie on it, counter-clockwise. */
  private static int times(CoordinateSequence ring, Coordinate at) {
    int times = 0;
    for (int i = 1; i < ring.size(); i++) {
      double ax = ring.getX(i - 1) - at.x;
      double ay = ring.getY(i - 1) - at.y;
      double bx = ring.getX(i) - at.x;
      double by = ring.getY(i) - at.y;
      double side = ax * by - bx * ay;
      if (ay <= 0 && by > 0 && side > 0) {
        times++;
      } else if (ay > 0 && by <= 0 && side < 0) {
        times--;
      }
    }
    return times;
  }
}
