package org.fengqiao.gis.read;

import org.fengqiao.gis.finding.FindingCode;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Takes over what the WKB and WKT readers of JTS made. */
final class JtsShapes {
  private static final int WKB_HEAD = 9;

  private JtsShapes() {}

  static void read(Geometry geometry, ShapeDraft draft) {
    read(geometry, draft, 0);
  }

  private static void read(Geometry geometry, ShapeDraft draft, int depth) {
    if (geometry instanceof Polygon polygon) {
      polygon(polygon, draft);
    } else if (geometry instanceof MultiPolygon many) {
      for (int i = 0; i < many.getNumGeometries(); i++) {
        polygon((Polygon) many.getGeometryN(i), draft);
      }
    } else if (geometry.getClass().equals(GeometryCollection.class)) {
      if (depth >= draft.mostNesting()) {
        draft.fail(FindingCode.TOO_MUCH, "what", "nesting", "limit", draft.mostNesting());
        return;
      }
      draft.collection();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        read(geometry.getGeometryN(i), draft, depth + 1);
      }
    } else {
      draft.other(geometry.getGeometryType());
    }
  }

  private static void polygon(Polygon polygon, ShapeDraft draft) {
    if (polygon.isEmpty()) {
      return;
    }
    draft.startPolygon();
    ring(polygon.getExteriorRing(), draft);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      ring(polygon.getInteriorRingN(i), draft);
    }
  }

  private static void ring(LinearRing ring, ShapeDraft draft) {
    CoordinateSequence corners = ring.getCoordinateSequence();
    // The WKT reader makes room for heights that are not there.
    if (corners.hasZ() && corners.size() > 0 && !Double.isNaN(corners.getZ(0))) {
      draft.height();
    }
    if (corners.hasM() && corners.size() > 0 && !Double.isNaN(corners.getM(0))) {
      draft.measure();
    }
    draft.startRing();
    for (int i = 0; i < corners.size(); i++) {
      draft.corner(corners.getX(i), corners.getY(i));
    }
    draft.endRing();
  }

  /** Bytes this geometry would have in well-known binary of the same dimension. */
  static long wkbBytes(Geometry geometry, byte[] wkb) {
    return wkbBytes(geometry, GeoPackageBlob.dimension(wkb) * 8L);
  }

  private static long wkbBytes(Geometry geometry, long corner) {
    if (geometry instanceof Polygon polygon) {
      int rings = polygon.isEmpty() ? 0 : polygon.getNumInteriorRing() + 1;
      return WKB_HEAD + 4L * rings + corner * polygon.getNumPoints();
    }
    if (!(geometry instanceof GeometryCollection)) {
      return 0;
    }
    long sum = WKB_HEAD;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      sum += wkbBytes(geometry.getGeometryN(i), corner);
    }
    return sum;
  }
}
