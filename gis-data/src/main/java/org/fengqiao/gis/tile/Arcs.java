package org.fengqiao.gis.tile;

/**
 * The arcs of a layer as they are kept: positions in units of the finest zoom and, per position,
 * the coarsest zoom that draws it. Nine bytes a position. Immutable.
 */
final class Arcs {
  private final int[] start;
  private final int[] x;
  private final int[] y;
  private final byte[] level;

  private Arcs(int[] start, int[] x, int[] y, byte[] level) {
    this.start = start;
    this.x = x;
    this.y = y;
    this.level = level;
  }

  static Arcs of(Vertices vertices, Topology topology) {
    int[] start = new int[topology.arcs() + 1];
    for (int arc = 0; arc <= topology.arcs(); arc++) {
      start[arc] = topology.start(arc);
    }
    int[] x = new int[topology.items()];
    int[] y = new int[topology.items()];
    for (int i = 0; i < x.length; i++) {
      x[i] = vertices.x(topology.vertex(i));
      y[i] = vertices.y(topology.vertex(i));
    }
    return new Arcs(start, x, y, Simplifier.levels(vertices, topology));
  }

  int first(int ref) {
    return start[ref < 0 ? ~ref : ref];
  }

  int end(int ref) {
    return start[(ref < 0 ? ~ref : ref) + 1];
  }

  int x(int i) {
    return x[i];
  }

  int y(int i) {
    return y[i];
  }

  /** Coarsest zoom that draws a position. */
  int level(int i) {
    return level[i];
  }

  long bytes() {
    return 4L * start.length + 9L * x.length;
  }
}
