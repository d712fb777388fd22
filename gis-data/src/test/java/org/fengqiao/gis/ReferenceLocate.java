package org.fengqiao.gis;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** The lowest area at a point, the slow way: without rounding, and as PostGIS 3 computes it. */
final class ReferenceLocate {
  private final List<GridShape> shapes;
  private final STRtree tree = new STRtree();

  /**
   * Keeps the areas.
   *
   * @param shapes in code order
   */
  ReferenceLocate(List<GridShape> shapes) {
    this.shapes = shapes;
    for (int i = 0; i < shapes.size(); i++) {
      tree.insert(shapes.get(i).geometry().getEnvelopeInternal(), i);
    }
    tree.build();
  }

  int exactly(double x, double y) {
    return lowest(x, y, area -> ExactCover.covers(area, x, y));
  }

  int asPostgis(double x, double y) {
    return lowest(x, y, area -> postgis(area, x, y));
  }

  private int lowest(double x, double y, java.util.function.Predicate<Geometry> covers) {
    int best = -1;
    for (Object found : tree.query(new Envelope(x, x, y, y))) {
      int i = (Integer) found;
      if ((best < 0 || i < best) && covers.test(shapes.get(i).geometry())) {
        best = i;
      }
    }
    return best;
  }

  /** point_in_multipolygon of lwgeom_functions_analytic.c: on a ring counts as covered. */
  private static boolean postgis(Geometry area, double x, double y) {
    int winding = 0;
    for (int k = 0; k < area.getNumGeometries(); k++) {
      Polygon polygon = (Polygon) area.getGeometryN(k);
      int[] shell = ring(polygon.getExteriorRing().getCoordinates(), x, y);
      if (shell[1] != 0) {
        return true;
      }
      boolean in = shell[0] != 0;
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        int[] hole = ring(polygon.getInteriorRingN(h).getCoordinates(), x, y);
        if (hole[1] != 0) {
          return true;
        }
        in &= hole[0] == 0;
      }
      winding += in ? 1 : 0;
    }
    return winding > 0;
  }

  private static int[] ring(Coordinate[] c, double x, double y) {
    int winding = 0;
    for (int k = 1; k < c.length; k++) {
      Coordinate a = c[k - 1];
      Coordinate b = c[k];
      double side = (b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y);
      boolean inBox =
          Math.min(a.x, b.x) <= x
              && x <= Math.max(a.x, b.x)
              && Math.min(a.y, b.y) <= y
              && y <= Math.max(a.y, b.y);
      if (side == 0 && inBox) {
        return new int[] {0, 1};
      }
      if (a.y <= y && y < b.y && side > 0) {
        winding++;
      } else if (b.y <= y && y < a.y && side < 0) {
        winding--;
      }
    }
    return new int[] {winding, 0};
  }
}
