package org.fengqiao.gis;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Cuts outlines into arcs: finds for each edge the neighbour that has the same edge, by a table of
 * all edges, and joins consecutive edges with the same owners.
 */
final class ArcsBuilder {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Rings rings;

  /**
   * By edge (its first vertex): 0 when nobody else has it, 1 + the edge of the neighbour, or -1
   * when it is that neighbour's.
   */
  private final int[] mate;

  private double[] xy;
  private int vertices;
  private int[] start = new int[1024];
  private int[] owners = new int[2048];
  private byte[] right = new byte[1024];
  private int arcs;

  private ArcsBuilder(List<? extends Geometry> areas) {
    rings = new Rings(areas);
    mate = new int[rings.vertices()];
    match();
    xy = new double[Math.max(16, 5 * rings.vertices() / 4)];
    for (int ring = 0; ring < rings.size(); ring++) {
      addRing(ring);
    }
  }

  /** The arcs of polygons or multipolygons; an area's ordinal is its position. */
  static Arcs of(List<? extends Geometry> areas) {
    ArcsBuilder built = new ArcsBuilder(areas);
    built.begin();
    return new Arcs(
        areas.size(),
        Vertices.of(built.xy, built.vertices),
        Arrays.copyOf(built.start, built.arcs + 1),
        Arrays.copyOf(built.owners, 2 * built.arcs),
        Arrays.copyOf(built.right, built.arcs));
  }

  /** Open addressing; a slot holds half the edge's hash and, one too high, the edge. */
  private void match() {
    long slots = Long.highestOneBit(Math.max(16L, 5L * rings.vertices() / 4)) * 2;
    long[] table = new long[Math.toIntExact(slots)];
    int mask = table.length - 1;
    for (int ring = 0; ring < rings.size(); ring++) {
      int last = rings.lastVertex(ring);
      long hash = hash(rings.firstVertex(ring));
      for (int e = rings.firstVertex(ring); e < last; e++) {
        long next = hash(e + 1);
        // The same in both directions.
        long both = (hash + next) * MIX;
        hash = next;
        long mark = both & 0xFFFFFFFF00000000L;
        int slot = (int) (both >>> 20) & mask;
        while (table[slot] != 0
            && ((table[slot] & 0xFFFFFFFF00000000L) != mark
                || !pair((int) table[slot] - 1, e, ring))) {
          slot = (slot + 1) & mask;
        }
        if (table[slot] == 0) {
          table[slot] = mark | (e + 1);
        }
      }
    }
  }

  private long hash(int v) {
    long h = Double.doubleToRawLongBits(rings.x(v)) * MIX + Double.doubleToRawLongBits(rings.y(v));
    h = (h ^ (h >>> 29)) * 0xBF58476D1CE4E5B9L;
    return h ^ (h >>> 32);
  }

  /** Pairs two edges when they are the same, of different areas, and the first is still alone. */
  private boolean pair(int first, int e, int ring) {
    if (mate[first] != 0 || !same(first, e) || rings.areaOfEdge(first) == rings.area(ring)) {
      return false;
    }
    mate[first] = e + 1;
    mate[e] = -1;
    return true;
  }

  private boolean same(int e, int f) {
    return (at(e, f) && at(e + 1, f + 1)) || (at(e, f + 1) && at(e + 1, f));
  }

  private boolean at(int v, int w) {
    return rings.x(v) == rings.x(w) && rings.y(v) == rings.y(w);
  }

  private void addRing(int ring) {
    int last = rings.lastVertex(ring);
    boolean open = false;
    for (int e = rings.firstVertex(ring); e < last; e++) {
      if (mate[e] < 0) {
        open = false;
        continue;
      }
      int other = Arcs.NOBODY;
      int sides = rings.left(ring) ? 0 : 1;
      if (mate[e] > 0) {
        int f = mate[e] - 1;
        int otherRing = rings.ringOfEdge(f);
        other = rings.area(otherRing);
        sides |= rings.left(otherRing) == at(e, f) ? 0 : 2;
      }
      if (!open || owners[2 * arcs - 1] != other || right[arcs - 1] != sides) {
        begin();
        owners[2 * arcs] = rings.area(ring);
        owners[2 * arcs + 1] = other;
        right[arcs++] = (byte) sides;
        addVertex(e);
        open = true;
      }
      addVertex(e + 1);
    }
  }

  /** Notes where the next arc starts, or where the last one ends. */
  private void begin() {
    if (arcs + 1 >= right.length) {
      start = Arrays.copyOf(start, 2 * start.length);
      owners = Arrays.copyOf(owners, 2 * owners.length);
      right = Arrays.copyOf(right, 2 * right.length);
    }
    start[arcs] = vertices;
  }

  private void addVertex(int v) {
    if (2 * vertices + 2 > xy.length) {
      xy = Arrays.copyOf(xy, xy.length + xy.length / 2);
    }
    xy[2 * vertices] = rings.x(v);
    xy[2 * vertices++ + 1] = rings.y(v);
  }
}
