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

  /**
   * Adds the positions of an arc to a ring under way, rounded to the zoom and bent to the marked
   * positions it passes, without its last one: that is the first of the next arc.
   *
   * @param ref number of the arc, its complement to walk it backwards
   */
  void walk(int ref, int zoom, HotPixels marked, Ring ring) {
    int step = ref < 0 ? -1 : 1;
    int last = ref < 0 ? first(ref) : end(ref) - 1;
    int before = ref < 0 ? end(ref) - 1 : first(ref);
    while (before != last) {
      ring.add(Lattice.at(x[before], zoom), Lattice.at(y[before], zoom));
      int next = before + step;
      while (level[next] > zoom) {
        next += step;
      }
      marked.pass(x[before], y[before], x[next], y[next], ring);
      before = next;
    }
  }

  /** Marks the positions of an arc at a zoom, and where it crosses the frame. */
  void mark(int ref, int zoom, HotPixels marked) {
    int before = -1;
    for (int i = first(ref); i < end(ref); i++) {
      if (level[i] <= zoom) {
        marked.vertex(x[i], y[i]);
        if (before >= 0) {
          marked.cut(x[before], y[before], x[i], y[i]);
        }
        before = i;
      }
    }
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
