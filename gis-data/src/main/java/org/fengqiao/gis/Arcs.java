package org.fengqiao.gis;

/**
 * The outlines of all areas, each border stored once: an arc is a run of edges that belong to the
 * same area, or to the same two neighbours. Edge {@code v} runs from vertex {@code v} to {@code v +
 * 1} of its arc. Areas are ordinals; nothing of this depends on the areas fitting together.
 *
 * <p>Memory is 8 or 16 bytes a vertex ({@link Vertices}) and 24 bytes an arc.
 */
final class Arcs {
  static final int NOBODY = -1;

  final Vertices vertices;

  /** First vertex of each arc, and one more. */
  private final int[] start;

  /** Two a arc: owner and, or {@link #NOBODY}, the other owner. */
  private final int[] owners;

  /** Bit 0: the first owner lies right of the arc; bit 1: the second does. */
  private final byte[] right;

  /** Where the arcs of an area start in {@link #arcsOf}. */
  private final int[] areaStart;

  private final int[] arcsOf;

  /**
   * Takes over the tables.
   *
   * @param areas number of areas
   * @param owners two for each arc
   */
  Arcs(int areas, Vertices vertices, int[] start, int[] owners, byte[] right) {
    this.vertices = vertices;
    this.start = start;
    this.owners = owners;
    this.right = right;
    areaStart = new int[areas + 1];
    for (int owner : owners) {
      if (owner >= 0) {
        areaStart[owner + 1]++;
      }
    }
    for (int area = 0; area < areas; area++) {
      areaStart[area + 1] += areaStart[area];
    }
    int[] fill = areaStart.clone();
    arcsOf = new int[areaStart[areas]];
    for (int k = 0; k < owners.length; k++) {
      if (owners[k] >= 0) {
        arcsOf[fill[owners[k]]++] = k;
      }
    }
  }

  /** Number of areas. */
  int areas() {
    return areaStart.length - 1;
  }

  /** Number of arcs. */
  int size() {
    return right.length;
  }

  int firstVertex(int arc) {
    return start[arc];
  }

  /** Last vertex, which begins no edge. */
  int lastVertex(int arc) {
    return start[arc + 1] - 1;
  }

  int owner(int arc) {
    return owners[2 * arc];
  }

  /** The area on the other side, or {@link #NOBODY}. */
  int otherOwner(int arc) {
    return owners[2 * arc + 1];
  }

  /** Where the borders of an area begin; they end where those of the next begin. */
  int firstBorder(int area) {
    return areaStart[area];
  }

  /** The arc of a border. */
  int arc(int border) {
    return arcsOf[border] >> 1;
  }

  /** +1 where the border's area lies left of its arc, -1 where it lies right. */
  int side(int border) {
    int k = arcsOf[border];
    return ((right[k >> 1] >> (k & 1)) & 1) == 0 ? 1 : -1;
  }

  /** As {@link #side} of one of an arc's owners. */
  int sideOf(int arc, int area) {
    int bit = owners[2 * arc] == area ? 1 : 2;
    return (right[arc] & bit) == 0 ? 1 : -1;
  }

  /** The arc of every vertex: a table for building, not kept. */
  int[] arcOfVertex() {
    int[] arcOf = new int[vertices.size()];
    for (int arc = 0; arc < size(); arc++) {
      java.util.Arrays.fill(arcOf, start[arc], start[arc + 1], arc);
    }
    return arcOf;
  }

  /** Whether an area covers a point, edge included, by exact arithmetic over its whole outline. */
  boolean covers(int area, double x, double y) {
    boolean inside = false;
    for (int border = areaStart[area]; border < areaStart[area + 1]; border++) {
      int arc = arc(border);
      int last = lastVertex(arc);
      for (int v = start[arc]; v < last; v++) {
        double y1 = vertices.y(v);
        double y2 = vertices.y(v + 1);
        boolean low = y1 <= y;
        if (low != y2 <= y || y1 == y || y2 == y) {
          double x1 = vertices.x(v);
          double x2 = vertices.x(v + 1);
          int turn = Turn.of(x1, y1, x2, y2, x, y);
          if (turn == 0 && Crossing.between(x, x1, x2) && Crossing.between(y, y1, y2)) {
            return true;
          }
          inside ^= low != y2 <= y && (low ? turn > 0 : turn < 0);
        }
      }
    }
    return inside;
  }

  long bytes() {
    return vertices.bytes()
        + right.length
        + 4L * (start.length + owners.length + areaStart.length + arcsOf.length);
  }
}
