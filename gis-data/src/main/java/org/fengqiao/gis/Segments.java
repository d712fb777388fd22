package org.fengqiao.gis;

/** Two edges side by side: whether they touch, how far one runs along the other. */
final class Segments {
  /** Edges at a wider angle than 30° cross or meet, they do not run alongside. */
  private static final double WIDEST_SINE = 0.5;

  private final Vertices vertices;
  private final double scaleX;
  private final double scaleY;
  private final double tolerance;

  /** Where the last {@link #along} begins and ends, in parts of its first edge. */
  private double from;

  private double to;

  Segments(Vertices vertices, LocalScale scale, double tolerance) {
    this.vertices = vertices;
    this.scaleX = scale.lonM();
    this.scaleY = scale.latM();
    this.tolerance = tolerance;
  }

  double length(int e) {
    return Math.hypot(dx(e, e + 1), dy(e, e + 1));
  }

  /** Whether two edges have a point in common, exactly, or come within the tolerance. */
  boolean touch(int e, int f) {
    if (common(e, f)) {
      return true;
    }
    double limit = tolerance * tolerance;
    return tolerance > 0
        && (square(e, f) <= limit
            || square(e + 1, f) <= limit
            || square(f, e) <= limit
            || square(f + 1, e) <= limit);
  }

  private boolean common(int e, int f) {
    double ax = vertices.x(e);
    double ay = vertices.y(e);
    double bx = vertices.x(e + 1);
    double by = vertices.y(e + 1);
    double cx = vertices.x(f);
    double cy = vertices.y(f);
    double dx = vertices.x(f + 1);
    double dy = vertices.y(f + 1);
    if (Math.max(ax, bx) < Math.min(cx, dx)
        || Math.min(ax, bx) > Math.max(cx, dx)
        || Math.max(ay, by) < Math.min(cy, dy)
        || Math.min(ay, by) > Math.max(cy, dy)) {
      return false;
    }
    // Boxes that meet and ends not strictly on one side, both ways round: then they meet.
    return Turn.of(ax, ay, bx, by, cx, cy) * Turn.of(ax, ay, bx, by, dx, dy) <= 0
        && Turn.of(cx, cy, dx, dy, ax, ay) * Turn.of(cx, cy, dx, dy, bx, by) <= 0;
  }

  /** Whether two edges lead rather the same way than back. */
  boolean sameWay(int e, int f) {
    return dx(e, e + 1) * dx(f, f + 1) + dy(e, e + 1) * dy(f, f + 1) > 0;
  }

  /**
   * Whether a part of edge {@code e} runs along {@code f}: see {@link #from()} and {@link #to()}.
   */
  boolean along(int e, int f) {
    return tolerance > 0 ? near(e, f) : inLine(e, f);
  }

  double from() {
    return from;
  }

  double to() {
    return to;
  }

  private boolean inLine(int e, int f) {
    double ax = vertices.x(e);
    double ay = vertices.y(e);
    double bx = vertices.x(e + 1);
    double by = vertices.y(e + 1);
    if (Turn.of(ax, ay, bx, by, vertices.x(f), vertices.y(f)) != 0
        || Turn.of(ax, ay, bx, by, vertices.x(f + 1), vertices.y(f + 1)) != 0) {
      return false;
    }
    boolean level = Math.abs(bx - ax) >= Math.abs(by - ay);
    double one = level ? (vertices.x(f) - ax) / (bx - ax) : (vertices.y(f) - ay) / (by - ay);
    double two =
        level ? (vertices.x(f + 1) - ax) / (bx - ax) : (vertices.y(f + 1) - ay) / (by - ay);
    from = Math.max(0, Math.min(one, two));
    to = Math.min(1, Math.max(one, two));
    return to > from;
  }

  /** The part of {@code e} within the tolerance of {@code f}: one piece, since that is convex. */
  private boolean near(int e, int f) {
    double ex = dx(e, e + 1);
    double ey = dy(e, e + 1);
    double fx = dx(f, f + 1);
    double fy = dy(f, f + 1);
    double cross = ex * fy - ey * fx;
    double fLength = Math.hypot(fx, fy);
    if (Math.abs(cross) > WIDEST_SINE * Math.hypot(ex, ey) * fLength) {
      return false;
    }
    from = Double.POSITIVE_INFINITY;
    to = Double.NEGATIVE_INFINITY;
    disc(e, ex, ey, f);
    disc(e, ex, ey, f + 1);
    strip(dx(f, e), dy(f, e), ex, ey, fx / fLength, fy / fLength, fLength);
    from = Math.max(0, from);
    to = Math.min(1, to);
    return to > from;
  }

  private void disc(int e, double ex, double ey, int v) {
    double cx = dx(v, e);
    double cy = dy(v, e);
    double a = ex * ex + ey * ey;
    double half = cx * ex + cy * ey;
    double root = half * half - a * (cx * cx + cy * cy - tolerance * tolerance);
    if (root > 0) {
      double s = Math.sqrt(root);
      widen((-half - s) / a, (-half + s) / a);
    }
  }

  /** The strip beside {@code f}: along it between its ends, across it within the tolerance. */
  private void strip(double px, double py, double ex, double ey, double ux, double uy, double f) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double along = px * ux + py * uy;
    double alongStep = ex * ux + ey * uy;
    double across = ux * py - uy * px;
    double acrossStep = ux * ey - uy * ex;
    if (alongStep == 0 && (along < 0 || along > f)) {
      return;
    }
    if (alongStep != 0) {
      low = Math.min(-along / alongStep, (f - along) / alongStep);
      high = Math.max(-along / alongStep, (f - along) / alongStep);
    }
    if (acrossStep != 0) {
      double one = (-tolerance - across) / acrossStep;
      double two = (tolerance - across) / acrossStep;
      low = Math.max(low, Math.min(one, two));
      high = Math.min(high, Math.max(one, two));
    } else if (Math.abs(across) > tolerance) {
      return;
    }
    if (low < high) {
      widen(low, high);
    }
  }

  private void widen(double low, double high) {
    from = Math.min(from, low);
    to = Math.max(to, high);
  }

  private double square(int v, int e) {
    double ex = dx(e, e + 1);
    double ey = dy(e, e + 1);
    double px = dx(e, v);
    double py = dy(e, v);
    double t = Math.clamp((px * ex + py * ey) / (ex * ex + ey * ey), 0.0, 1.0);
    double x = px - t * ex;
    double y = py - t * ey;
    return x * x + y * y;
  }

  private double dx(int from, int to) {
    return (vertices.x(to) - vertices.x(from)) * scaleX;
  }

  private double dy(int from, int to) {
    return (vertices.y(to) - vertices.y(from)) * scaleY;
  }
}
