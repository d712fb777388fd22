package org.fengqiao.gis;

/** The accuracy disc around a reported point, on the local plane in metres. */
final class Disc {
  private final double lon;
  private final double lat;
  private final double radiusM;
  private final LocalScale scale;

  Disc(double lon, double lat, double radiusM) {
    this.lon = lon;
    this.lat = lat;
    this.radiusM = radiusM;
    this.scale = LocalScale.at(lat);
  }

  double west() {
    return lon - radiusM / scale.lonM();
  }

  double east() {
    return lon + radiusM / scale.lonM();
  }

  double south() {
    return lat - radiusM / scale.latM();
  }

  double north() {
    return lat + radiusM / scale.latM();
  }

  /** Metres from the centre to a meridian. */
  double toMeridianM(double degrees) {
    return Math.abs(x(degrees));
  }

  /** Metres from the centre to a parallel. */
  double toParallelM(double degrees) {
    return Math.abs(y(degrees));
  }

  /** Distance from the centre to the outline of an area, in metres. */
  double distanceM(Arcs arcs, int area) {
    double best = Double.POSITIVE_INFINITY;
    for (int border = arcs.firstBorder(area); border < arcs.firstBorder(area + 1); border++) {
      int arc = arcs.arc(border);
      int first = arcs.firstVertex(arc);
      best = Math.min(best, distanceM(arcs.vertices, first, arcs.lastVertex(arc) - first));
    }
    return best;
  }

  /** Distance from the centre to a run of edges, in metres. */
  double distanceM(Vertices vertices, int first, int edges) {
    double best = Double.POSITIVE_INFINITY;
    double x1 = x(vertices.x(first));
    double y1 = y(vertices.y(first));
    for (int v = first + 1; v <= first + edges; v++) {
      double x2 = x(vertices.x(v));
      double y2 = y(vertices.y(v));
      double dx = x2 - x1;
      double dy = y2 - y1;
      double t = Math.clamp(-(x1 * dx + y1 * dy) / (dx * dx + dy * dy), 0.0, 1.0);
      double px = x1 + t * dx;
      double py = y1 + t * dy;
      best = Math.min(best, px * px + py * py);
      x1 = x2;
      y1 = y2;
    }
    return Math.sqrt(best);
  }

  /** Part of the disc that lies inside an area, 0 to 1; exact up to rounding. */
  double share(Arcs arcs, int area) {
    double sum = 0;
    for (int border = arcs.firstBorder(area); border < arcs.firstBorder(area + 1); border++) {
      int arc = arcs.arc(border);
      sum += arcs.side(border) * slices(arcs.vertices, arcs.firstVertex(arc), arcs.lastVertex(arc));
    }
    return Math.clamp(sum / (Math.PI * radiusM * radiusM), 0.0, 1.0);
  }

  private double x(double degrees) {
    return (degrees - lon) * scale.lonM();
  }

  private double y(double degrees) {
    return (degrees - lat) * scale.latM();
  }

  /**
   * Signed area of the disc inside the triangles of its centre and the edges of an arc. Edges that
   * stay out of the disc add the angle they are seen under: only the ends of such a piece and how
   * often it passes the ray to the west are needed for it.
   */
  private double slices(Vertices vertices, int first, int last) {
    double area = 0;
    double x1 = x(vertices.x(first));
    double y1 = y(vertices.y(first));
    double outX = x1;
    double outY = y1;
    int turns = 0;
    for (int v = first + 1; v <= last; v++) {
      double x2 = x(vertices.x(v));
      double y2 = y(vertices.y(v));
      if (outside(x1, y1, x2, y2)) {
        if (y1 >= 0 != y2 >= 0) {
          double cross = x1 * y2 - x2 * y1;
          turns += y1 >= 0 ? (cross > 0 ? 1 : 0) : (cross < 0 ? -1 : 0);
        }
      } else {
        area += wedge(outX, outY, x1, y1, turns) + slice(x1, y1, x2, y2);
        outX = x2;
        outY = y2;
        turns = 0;
      }
      x1 = x2;
      y1 = y2;
    }
    return area + wedge(outX, outY, x1, y1, turns);
  }

  private boolean outside(double x1, double y1, double x2, double y2) {
    double limit = radiusM * radiusM;
    if (x1 * x1 + y1 * y1 <= limit || x2 * x2 + y2 * y2 <= limit) {
      return false;
    }
    double dx = x2 - x1;
    double dy = y2 - y1;
    if (x1 * dx + y1 * dy >= 0 || x2 * dx + y2 * dy <= 0) {
      return true;
    }
    double cross = x1 * y2 - x2 * y1;
    return cross * cross > limit * (dx * dx + dy * dy);
  }

  /** Sector between two directions and a number of full turns. */
  private double wedge(double x1, double y1, double x2, double y2, int turns) {
    if (x1 == x2 && y1 == y2 && turns == 0) {
      return 0;
    }
    // Adding zero makes -0 count as north of the ray, as the comparisons do.
    double angle = Math.atan2(y2 + 0.0, x2) - Math.atan2(y1 + 0.0, x1) + 2 * Math.PI * turns;
    return radiusM * radiusM / 2 * angle;
  }

  /** Signed area of the disc inside the triangle of its centre and one edge. */
  private double slice(double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double a = dx * dx + dy * dy;
    double half = x1 * dx + y1 * dy;
    double c = x1 * x1 + y1 * y1 - radiusM * radiusM;
    double root = half * half - a * c;
    if (root <= 0) {
      return sector(x1, y1, x2, y2);
    }
    double s = Math.sqrt(root);
    double in = Math.clamp((-half - s) / a, 0.0, 1.0);
    double out = Math.clamp((-half + s) / a, 0.0, 1.0);
    if (in >= out) {
      return sector(x1, y1, x2, y2);
    }
    double xi = x1 + in * dx;
    double yi = y1 + in * dy;
    double xo = x1 + out * dx;
    double yo = y1 + out * dy;
    return sector(x1, y1, xi, yi) + (xi * yo - xo * yi) / 2 + sector(xo, yo, x2, y2);
  }

  private double sector(double x1, double y1, double x2, double y2) {
    double cross = x1 * y2 - x2 * y1;
    return cross == 0 ? 0 : radiusM * radiusM / 2 * Math.atan2(cross, x1 * x2 + y1 * y2);
  }
}
