package org.fengqiao.gis;

/**
 * What is kept of a raster cell that edges cross, as words in one array: how many areas and runs;
 * which of the areas hold the cell's south-west corner, a bit each; the areas, ascending; and the
 * runs of edges, two words each: first edge, then length and positions of the owners in the cell's
 * list.
 *
 * <p>A point is in the areas of the corner, but for those whose borders lie between the two an odd
 * number of times.
 */
final class CellRecord {
  static final int AREA_BITS = 12;
  private static final int LENGTH_SHIFT = 2 * AREA_BITS;
  static final int NONE = (1 << AREA_BITS) - 1;
  static final int MOST_AREAS = NONE;
  static final int MOST_RUNS = (1 << 20) - 1;
  static final int LONGEST_RUN = 255;

  private CellRecord() {}

  static int run(int length, int owner, int other) {
    return (length << LENGTH_SHIFT) | (other << AREA_BITS) | owner;
  }

  /** How many edges a run has. */
  static int length(int run) {
    return run >>> LENGTH_SHIFT;
  }

  /**
   * The lowest area of the cell that covers the point, or {@link Arcs#NOBODY}. A vertex is answered
   * with the arithmetic of PostGIS, any other point exactly.
   *
   * @param cx longitude of the corner
   * @param cy latitude of the corner
   */
  static int lowest(
      int[] data, int at, Vertices vertices, double x, double y, double cx, double cy) {
    int areas = data[at] & NONE;
    if (areas > 32) {
      return lowestOfMany(data, at, vertices, x, y, cx, cy);
    }
    int next = at + 2 + areas;
    int end = next + 2 * (data[at] >>> AREA_BITS);
    int inside = data[at + 1];
    int touched = 0;
    boolean vertex = false;
    while (next < end) {
      int v = data[next];
      int run = data[next + 1];
      next += 2;
      int owners = bits(run);
      int last = v + (run >>> LENGTH_SHIFT);
      double x1 = vertices.x(v);
      double y1 = vertices.y(v);
      while (v < last) {
        v++;
        double x2 = vertices.x(v);
        double y2 = vertices.y(v);
        int met = Crossing.of(x1, y1, x2, y2, x, y, cx, cy);
        if (met == 1) {
          inside ^= owners;
        } else if (met != 0) {
          touched |= owners;
          vertex |= met == Crossing.END;
        }
        x1 = x2;
        y1 = y2;
      }
    }
    if (vertex) {
      return lowestOfMany(data, at, vertices, x, y, cx, cy);
    }
    int covering = inside | touched;
    return covering == 0 ? Arcs.NOBODY : data[at + 2 + Integer.numberOfTrailingZeros(covering)];
  }

  private static int bits(int run) {
    int owner = 1 << run;
    int other = (run >>> AREA_BITS) & NONE;
    return other == NONE ? owner : owner | (1 << other);
  }

  /** One area after the other: for vertices, and for places where very many areas meet. */
  private static int lowestOfMany(
      int[] data, int at, Vertices vertices, double x, double y, double cx, double cy) {
    int areas = data[at] & NONE;
    int words = (areas + 31) / 32;
    boolean vertex = isVertex(data, at, vertices, x, y);
    for (int k = 0; k < areas; k++) {
      boolean inside = ((data[at + 1 + k / 32] >> (k % 32)) & 1) != 0;
      int next = at + 1 + words + areas;
      int end = next + 2 * (data[at] >>> AREA_BITS);
      boolean touched = false;
      for (; next < end && !touched; next += 2) {
        int run = data[next + 1];
        if ((run & NONE) == k || ((run >>> AREA_BITS) & NONE) == k) {
          int met = crossings(data[next], run, vertices, vertex, x, y, cx, cy);
          touched = met < 0;
          inside ^= (met & 1) != 0;
        }
      }
      if (touched || inside) {
        return data[at + 1 + words + k];
      }
    }
    return Arcs.NOBODY;
  }

  /** How many edges of a run lie between point and corner, or -1 when the point is on one. */
  private static int crossings(
      int first,
      int run,
      Vertices vertices,
      boolean vertex,
      double x,
      double y,
      double cx,
      double cy) {
    int crossings = 0;
    for (int v = first; v < first + (run >>> LENGTH_SHIFT); v++) {
      double x1 = vertices.x(v);
      double y1 = vertices.y(v);
      double x2 = vertices.x(v + 1);
      double y2 = vertices.y(v + 1);
      int met =
          vertex
              ? Crossing.asPostgis(x1, y1, x2, y2, x, y, cx, cy)
              : Crossing.of(x1, y1, x2, y2, x, y, cx, cy);
      if (met > 1) {
        return -1;
      }
      crossings += met;
    }
    return crossings;
  }

  private static boolean isVertex(int[] data, int at, Vertices vertices, double x, double y) {
    int areas = data[at] & NONE;
    int next = at + 1 + (areas + 31) / 32 + areas;
    int end = next + 2 * (data[at] >>> AREA_BITS);
    for (; next < end; next += 2) {
      int last = data[next] + (data[next + 1] >>> LENGTH_SHIFT);
      for (int v = data[next]; v <= last; v++) {
        if (vertices.x(v) == x && vertices.y(v) == y) {
          return true;
        }
      }
    }
    return false;
  }
}
