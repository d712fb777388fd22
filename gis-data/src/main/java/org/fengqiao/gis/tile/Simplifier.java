package org.fengqiao.gis.tile;

import java.util.BitSet;

/**
 * From which zoom on a vertex is drawn. Vertices of arcs are taken away by the area of the triangle
 * with their neighbours, smallest first (Visvalingam and Whyatt 1993), zoom by zoom from fine to
 * coarse, and only while no other vertex of the layer lies in that triangle: then the new edge
 * crosses nothing, so what was a coverage stays one. Nodes stay for ever.
 */
final class Simplifier {
  /** Largest triangle taken away, in square units of the zoom: a quarter of a screen pixel. */
  private static final int SQUARE_UNITS = 16;

  /** Coarser zooms draw what this one draws. */
  private static final int COARSEST = 4;

  private final Vertices vertices;
  private final Topology topology;
  private final byte[] levels;

  /** Neighbours of an item along its arc, those taken away skipped. */
  private final int[] before;

  private final int[] after;
  private final BitSet alive;
  private final TriangleHeap heap = new TriangleHeap();

  private Simplifier(Vertices vertices, Topology topology) {
    this.vertices = vertices;
    this.topology = topology;
    levels = new byte[topology.items()];
    before = new int[topology.items()];
    after = new int[topology.items()];
    alive = new BitSet(vertices.size());
    for (int i = 0; i < topology.items(); i++) {
      before[i] = i - 1;
      after[i] = i + 1;
      alive.set(topology.vertex(i));
    }
  }

  /** For each item of the arcs the coarsest zoom that draws it. */
  static byte[] levels(Vertices vertices, Topology topology) {
    Simplifier simplifier = new Simplifier(vertices, topology);
    for (int zoom = Lattice.FINEST - 1; zoom >= COARSEST; zoom--) {
      simplifier.run(zoom);
    }
    return simplifier.levels;
  }

  private void run(int zoom) {
    long limit = (2L * SQUARE_UNITS) << (2 * (Lattice.FINEST - zoom));
    VertexCells cells = new VertexCells(vertices, alive);
    for (int arc = 0; arc < topology.arcs(); arc++) {
      run(topology.start(arc), topology.start(arc + 1) - 1, limit, (byte) (zoom + 1), cells);
    }
  }

  /**
   * Simplifies one arc.
   *
   * @param first its first item
   * @param last its last item
   * @param limit twice the area from which on a triangle stays
   */
  private void run(int first, int last, long limit, byte level, VertexCells cells) {
    int left = 0;
    for (int i = after[first]; i != last; i = after[i]) {
      push(i, limit);
      left++;
    }
    // A ring of one arc needs three corners, its node and two more.
    int needed = topology.vertex(first) == topology.vertex(last) ? 2 : 0;
    while (left > needed && heap.pop()) {
      int item = heap.item;
      if (levels[item] != 0 || heap.area != area(item) || !free(item, cells)) {
        continue;
      }
      levels[item] = level;
      alive.clear(topology.vertex(item));
      after[before[item]] = after[item];
      before[after[item]] = before[item];
      left--;
      if (before[item] != first) {
        push(before[item], limit);
      }
      if (after[item] != last) {
        push(after[item], limit);
      }
    }
    heap.clear();
  }

  private void push(int item, long limit) {
    long area = area(item);
    if (area < limit) {
      heap.push(area, item);
    }
  }

  private long area(int item) {
    return Math.abs(
        vertices.turn(
            topology.vertex(before[item]), topology.vertex(item), topology.vertex(after[item])));
  }

  private boolean free(int item, VertexCells cells) {
    return cells.free(
        topology.vertex(before[item]), topology.vertex(item), topology.vertex(after[item]));
  }
}
