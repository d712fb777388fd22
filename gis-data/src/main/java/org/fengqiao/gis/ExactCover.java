package org.fengqiao.gis;

import java.math.BigDecimal;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Whether an area covers a point, edge included, by arithmetic that never rounds and looks at every
 * edge: what {@link GridIndex} is measured against. A thousand times slower.
 */
public final class ExactCover {
  private final BigDecimal x;
  private final BigDecimal y;
  private final double lon;
  private final double lat;
  private boolean on;
  private boolean inside;

  private ExactCover(double lon, double lat) {
    this.lon = lon;
    this.lat = lat;
    x = new BigDecimal(lon);
    y = new BigDecimal(lat);
  }

  /**
   * Asks one area.
   *
   * @param area a valid polygon or multipolygon
   */
  public static boolean covers(Geometry area, double lon, double lat) {
    if (!area.getEnvelopeInternal().covers(lon, lat)) {
      return false;
    }
    ExactCover point = new ExactCover(lon, lat);
    for (int k = 0; k < area.getNumGeometries(); k++) {
      Polygon polygon = (Polygon) area.getGeometryN(k);
      point.pass(polygon.getExteriorRing());
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        point.pass(polygon.getInteriorRingN(h));
      }
    }
    return point.on || point.inside;
  }

  private void pass(LinearRing ring) {
    CoordinateSequence c = ring.getCoordinateSequence();
    for (int k = 1; k < c.size() && !on; k++) {
      pass(c.getX(k - 1), c.getY(k - 1), c.getX(k), c.getY(k));
    }
  }

  /** Counts the edge when it lies east of the point; its upper end belongs to the next edge. */
  private void pass(double x1, double y1, double x2, double y2) {
    if (Math.max(x1, x2) < lon || Math.max(y1, y2) < lat || Math.min(y1, y2) > lat) {
      return;
    }
    int turn = turn(x1, y1, x2, y2);
    if (turn == 0 && Math.min(x1, x2) <= lon) {
      on = true;
    } else if (y1 <= lat && y2 > lat && turn > 0) {
      inside = !inside;
    } else if (y2 <= lat && y1 > lat && turn < 0) {
      inside = !inside;
    }
  }

  private int turn(double x1, double y1, double x2, double y2) {
    BigDecimal fromX = new BigDecimal(x1);
    BigDecimal fromY = new BigDecimal(y1);
    BigDecimal left = new BigDecimal(x2).subtract(fromX).multiply(y.subtract(fromY));
    return left.compareTo(x.subtract(fromX).multiply(new BigDecimal(y2).subtract(fromY)));
  }
}
