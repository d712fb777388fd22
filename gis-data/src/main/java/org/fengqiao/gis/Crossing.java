package org.fengqiao.gis;

/**
 * Whether the way from a point to the corner of its raster cell crosses an edge. The way runs level
 * to the corner's meridian and then along it, so it stays inside the cell and only the edges of the
 * cell can cross it.
 *
 * <p>The corner is thought a hair east and a far finer hair north of where it is, and so is every
 * place on the way: then no vertex lies on the way and no edge along it, whatever the coordinates.
 */
final class Crossing {
  /** The point lies on the edge. */
  static final int ON = 2;

  /** The point is an end of the edge. */
  static final int END = 3;

  private Crossing() {}

  /** 0 or 1 crossings, {@link #ON} or {@link #END}; exact. */
  static int of(
      double x1, double y1, double x2, double y2, double x, double y, double cx, double cy) {
    if (y1 == y || y2 == y) {
      if ((x1 == x && y1 == y) || (x2 == x && y2 == y)) {
        return END;
      }
      if (y1 == y2 && between(x, x1, x2)) {
        return ON;
      }
    }
    int crossings = 0;
    if (y1 <= y != y2 <= y && mayMeet(x1, x2, x, cx)) {
      int side = Turn.of(x1, y1, x2, y2, x, y);
      if (side == 0) {
        return ON;
      }
      crossings = side != corner(x1, y1, x2, y2, cx, y) ? 1 : 0;
    }
    return crossings ^ along(x1, y1, x2, y2, cx, y, cy);
  }

  /**
   * As {@link #of} with the point's side of the edge as PostGIS rounds it, and its notion of lying
   * on the edge; for points that are vertices.
   */
  static int asPostgis(
      double x1, double y1, double x2, double y2, double x, double y, double cx, double cy) {
    double rounded = Turn.rounded(x1, y1, x2, y2, x, y);
    if (rounded == 0 && between(x, x1, x2) && between(y, y1, y2)) {
      return ON;
    }
    int crossings = 0;
    if (y1 <= y != y2 <= y) {
      // Nothing but a strict turn puts the edge east of the point.
      int east = y1 < y2 ? -1 : 1;
      int side = rounded == 0 ? east : rounded > 0 ? 1 : -1;
      crossings = side != corner(x1, y1, x2, y2, cx, y) ? 1 : 0;
    }
    return crossings ^ along(x1, y1, x2, y2, cx, y, cy);
  }

  /** 1 when the edge crosses the meridian's piece between two latitudes. */
  static int along(double x1, double y1, double x2, double y2, double cx, double y, double cy) {
    if (x1 <= cx == x2 <= cx || !mayMeet(y1, y2, y, cy)) {
      return 0;
    }
    return corner(x1, y1, x2, y2, cx, y) != corner(x1, y1, x2, y2, cx, cy) ? 1 : 0;
  }

  /** 1 when the edge crosses the level piece between two corners. */
  static int level(double x1, double y1, double x2, double y2, double cx, double cx2, double cy) {
    if (y1 <= cy == y2 <= cy || !mayMeet(x1, x2, cx, cx2)) {
      return 0;
    }
    return corner(x1, y1, x2, y2, cx, cy) != corner(x1, y1, x2, y2, cx2, cy) ? 1 : 0;
  }

  /** The side of a place on the way: never 0, since it is moved off the edge. */
  private static int corner(double x1, double y1, double x2, double y2, double cx, double cy) {
    int side = Turn.of(x1, y1, x2, y2, cx, cy);
    if (side != 0) {
      return side;
    }
    if (y1 == y2) {
      return x2 > x1 ? 1 : -1;
    }
    return y2 > y1 ? -1 : 1;
  }

  private static boolean mayMeet(double a1, double a2, double b1, double b2) {
    return Math.max(a1, a2) >= Math.min(b1, b2) && Math.min(a1, a2) <= Math.max(b1, b2);
  }

  static boolean between(double v, double a, double b) {
    return a < b ? v >= a && v <= b : v >= b && v <= a;
  }
}
