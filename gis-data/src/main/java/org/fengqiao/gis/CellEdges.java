package org.fengqiao.gis;

/**
 * Which edges touch each cell of a raster, ascending: every edge is drawn twice, once to count and
 * once to write. A cell is taken a little wider than it is, by a slack the caller names, so that
 * rounding never loses an edge.
 */
final class CellEdges {
  /** Rounding slack in parts of a cell: micrometres, and a million times what is needed. */
  static final double SLACK = 1e-6;

  private final Raster raster;
  private final Vertices vertices;
  private final double slackU;
  private final double slackV;
  private final int[] start;
  private int[] edges = new int[0];
  private boolean counting = true;

  /** All edges of the arcs. */
  CellEdges(Arcs arcs, Raster raster, double slackU, double slackV) {
    this(arcs.vertices, raster, slackU, slackV);
    for (int pass = 0; pass < 2; pass++) {
      for (int arc = 0; arc < arcs.size(); arc++) {
        drawArc(arcs.firstVertex(arc), arcs.lastVertex(arc));
      }
      finishPass();
    }
  }

  /** Some edges only: those of one cell of a coarser table, from one position up to another. */
  CellEdges(Vertices vertices, Raster raster, CellEdges coarse, int from, int to) {
    this(vertices, raster, SLACK, SLACK);
    for (int pass = 0; pass < 2; pass++) {
      for (int k = from; k < to; k++) {
        int e = coarse.edges[k];
        drawArc(e, e + 1);
      }
      finishPass();
    }
  }

  private CellEdges(Vertices vertices, Raster raster, double slackU, double slackV) {
    this.vertices = vertices;
    this.raster = raster;
    this.slackU = slackU;
    this.slackV = slackV;
    start = new int[raster.size() + 2];
  }

  private void finishPass() {
    if (!counting) {
      return;
    }
    counting = false;
    // Shifted by one: writing moves each start to its end, which is the start of the next cell.
    for (int cell = 2; cell < start.length; cell++) {
      start[cell] += start[cell - 1];
    }
    edges = new int[start[start.length - 1]];
  }

  /** Position of the first edge of a cell; the next cell's is the end. */
  int from(int cell) {
    return start[cell];
  }

  int edge(int position) {
    return edges[position];
  }

  private void drawArc(int first, int last) {
    double u = raster.u(vertices.x(first));
    double v = raster.v(vertices.y(first));
    for (int e = first; e < last; e++) {
      double nextU = raster.u(vertices.x(e + 1));
      double nextV = raster.v(vertices.y(e + 1));
      draw(e, u, v, nextU, nextV);
      u = nextU;
      v = nextV;
    }
  }

  private void draw(int e, double u1, double v1, double u2, double v2) {
    int low = cut(Math.min(v1, v2) - slackV, raster.rows);
    int top = cut(Math.max(v1, v2) + slackV, raster.rows);
    // Edges of a coarser cell may reach far out of ours and are clipped.
    if (low == top && Math.min(v1, v2) > low - 1 && Math.max(v1, v2) < top + 2) {
      fill(e, low, Math.min(u1, u2), Math.max(u1, u2));
      return;
    }
    double slope = v1 == v2 ? 0 : (u2 - u1) / (v2 - v1);
    for (int row = low; row <= top; row++) {
      double from = Math.clamp(row - slackV, Math.min(v1, v2), Math.max(v1, v2));
      double to = Math.clamp(row + 1 + slackV, Math.min(v1, v2), Math.max(v1, v2));
      double ua = slope == 0 ? u1 : u1 + (from - v1) * slope;
      double ub = slope == 0 ? u2 : u1 + (to - v1) * slope;
      fill(e, row, Math.min(ua, ub), Math.max(ua, ub));
    }
  }

  private void fill(int e, int row, double west, double east) {
    int last = row * raster.columns + cut(east + slackU, raster.columns);
    for (int cell = row * raster.columns + cut(west - slackU, raster.columns);
        cell <= last;
        cell++) {
      if (counting) {
        start[cell + 2]++;
      } else {
        edges[start[cell + 1]++] = e;
      }
    }
  }

  private static int cut(double position, int size) {
    return position <= 0 ? 0 : Math.min((int) position, size - 1);
  }
}
