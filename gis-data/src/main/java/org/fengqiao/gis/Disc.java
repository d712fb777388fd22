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

  /** Lower bound of the distance to anything inside a box of degrees. */
  double distanceToBoxM(double minX, double minY, double maxX, double maxY) {
    double dx = Math.max(0, Math.max(minX - lon, lon - maxX)) * scale.lonM();
    double dy = Math.max(0, Math.max(minY - lat, lat - maxY)) * scale.latM();
    return Math.hypot(dx, dy);
  }

  /** Distance from the centre to the outline of an area, in metres. */
  double distanceM(Outlines outlines, int shape) {
    double best = Double.POSITIVE_INFINITY;
    for (int e = outlines.firstEdge(shape); e < outlines.endEdge(shape); e++) {
      double x1 = x(outlines.edge(e, 0));
      double y1 = y(outlines.edge(e, 1));
      double dx = x(outlines.edge(e, 2)) - x1;
      double dy = y(outlines.edge(e, 3)) - y1;
      double t = Math.clamp(-(x1 * dx + y1 * dy) / (dx * dx + dy * dy), 0.0, 1.0);
      best = Math.min(best, Math.hypot(x1 + t * dx, y1 + t * dy));
    }
    return best;
  }

  /** Part of the disc that lies inside an area, 0 to 1; exact up to rounding. */
  double share(Outlines outlines, int shape) {
    double area = 0;
    for (int e = outlines.firstEdge(shape); e < outlines.endEdge(shape); e++) {
      double x1 = x(outlines.edge(e, 0));
      double y1 = y(outlines.edge(e, 1));
      double x2 = x(outlines.edge(e, 2));
      double y2 = y(outlines.edge(e, 3));
      area += outlines.side(e) * slice(x1, y1, x2, y2);
    }
    return Math.clamp(area / (Math.PI * radiusM * radiusM), 0.0, 1.0);
  }

  private double x(double degrees) {
    return (degrees - lon) * scale.lonM();
  }

  private double y(double degrees) {
    return (degrees - lat) * scale.latM();
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
