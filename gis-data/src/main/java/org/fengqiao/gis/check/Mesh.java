package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.gis.check.Lattice.Pos;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * All outlines as one list of directed edges on the lattice, each area to the left of its own, and
 * which of them two neighbours share: once in each direction. Edge {@code v} runs from corner
 * {@code v} to {@code v + 1}; the last corner of a ring repeats its first and begins no edge.
 *
 * <p>How many areas lie over a point changes across loose edges only. Hence every overlap and every
 * gap is bounded by loose edges, and shared ones need no look.
 */
final class Mesh {
  private static final byte END = 0;
  private static final byte SHARED = 1;
  private static final byte LOOSE = 2;
  private static final byte FRESH = 3;

  private final int areas;
  private final long[] x;
  private final long[] y;
  private final byte[] state;
  private final int[] twin;
  private final int[] ringStart;
  private final int[] ringArea;
  private final boolean[] ringShell;
  private final int[] areaRing;
  private final Envelope[] boxes;
  private int looseEdges;

  private Mesh(int areas, int corners, int rings) {
    this.areas = areas;
    x = new long[corners];
    y = new long[corners];
    state = new byte[corners];
    twin = new int[corners];
    Arrays.fill(twin, -1);
    ringStart = new int[rings + 1];
    ringArea = new int[rings];
    ringShell = new boolean[rings];
    areaRing = new int[areas + 1];
    boxes = new Envelope[areas];
  }

  /**
   * Reads outlines.
   *
   * @param outlines valid polygons and multipolygons on the lattice; empty ones have no edges
   */
  static Mesh of(List<Geometry> outlines) {
    int corners = 0;
    int rings = 0;
    for (Geometry outline : outlines) {
      corners += outline.getNumPoints();
      for (int k = 0; k < outline.getNumGeometries(); k++) {
        Polygon part = (Polygon) outline.getGeometryN(k);
        rings += part.isEmpty() ? 0 : 1 + part.getNumInteriorRing();
      }
    }
    Mesh mesh = new Mesh(outlines.size(), corners, rings);
    mesh.read(outlines);
    mesh.pair();
    return mesh;
  }

  private void read(List<Geometry> outlines) {
    int ring = 0;
    for (int a = 0; a < areas; a++) {
      areaRing[a] = ring;
      Geometry outline = outlines.get(a);
      boxes[a] = outline.getEnvelopeInternal();
      for (int k = 0; k < outline.getNumGeometries(); k++) {
        Polygon part = (Polygon) outline.getGeometryN(k);
        if (!part.isEmpty()) {
          ring = add(part.getExteriorRing(), a, true, ring);
          for (int h = 0; h < part.getNumInteriorRing(); h++) {
            ring = add(part.getInteriorRingN(h), a, false, ring);
          }
        }
      }
    }
    areaRing[areas] = ring;
  }

  private int add(LinearRing from, int area, boolean shell, int ring) {
    CoordinateSequence points = from.getCoordinateSequence();
    int n = points.size();
    boolean forward = Orientation.isCCW(points) == shell;
    int start = ringStart[ring];
    int at = start;
    for (int i = 0; i < n; i++) {
      int k = forward ? i : n - 1 - i;
      long px = Lattice.of(points.getX(k));
      long py = Lattice.of(points.getY(k));
      if (at == start || px != x[at - 1] || py != y[at - 1]) {
        x[at] = px;
        y[at] = py;
        state[at++] = FRESH;
      }
    }
    state[at - 1] = END;
    ringArea[ring] = area;
    ringShell[ring] = shell;
    ringStart[ring + 1] = at;
    return ring + 1;
  }

  /** Finds for each edge the one that runs back; the table holds edge numbers plus one. */
  private void pair() {
    int corners = ringStart[ringStart.length - 1];
    int slots = Integer.highestOneBit(Math.max(16, corners)) * 2;
    int[] table = new int[slots];
    for (int v = 0; v < corners; v++) {
      if (state[v] == FRESH) {
        int slot = (int) (Lattice.mix(x[v] + x[v + 1], y[v] + y[v + 1]) & (slots - 1));
        while (table[slot] != 0 && !sameEnds(table[slot] - 1, v)) {
          slot = (slot + 1) & (slots - 1);
        }
        if (table[slot] == 0) {
          table[slot] = v + 1;
        } else {
          meet(table[slot] - 1, v);
        }
      }
    }
    for (int v = 0; v < corners; v++) {
      if (state[v] == FRESH) {
        state[v] = LOOSE;
      }
      looseEdges += state[v] == LOOSE ? 1 : 0;
    }
  }

  private void meet(int first, int v) {
    if (state[first] == FRESH && x[first] == x[v + 1] && y[first] == y[v + 1]) {
      state[first] = SHARED;
      state[v] = SHARED;
      twin[first] = v;
      twin[v] = first;
      return;
    }
    if (state[first] == SHARED) {
      state[twin[first]] = LOOSE;
      twin[twin[first]] = -1;
      twin[first] = -1;
    }
    state[first] = LOOSE;
    state[v] = LOOSE;
  }

  private boolean sameEnds(int v, int w) {
    return (samePlace(v, w) && samePlace(v + 1, w + 1))
        || (samePlace(v, w + 1) && samePlace(v + 1, w));
  }

  private boolean samePlace(int v, int w) {
    return x[v] == x[w] && y[v] == y[w];
  }

  int areas() {
    return areas;
  }

  int rings() {
    return ringArea.length;
  }

  int looseEdges() {
    return looseEdges;
  }

  int ringArea(int ring) {
    return ringArea[ring];
  }

  boolean shell(int ring) {
    return ringShell[ring];
  }

  /** First corner of a ring; that of the next ring ends it. */
  int start(int ring) {
    return ringStart[ring];
  }

  /** First ring of an area; that of the next area ends it. */
  int firstRing(int area) {
    return areaRing[area];
  }

  Envelope box(int area) {
    return boxes[area];
  }

  Pos at(int v) {
    return new Pos(x[v], y[v]);
  }

  long x(int v) {
    return x[v];
  }

  long y(int v) {
    return y[v];
  }

  boolean edge(int v) {
    return state[v] != END;
  }

  boolean loose(int v) {
    return state[v] == LOOSE;
  }

  boolean shared(int v) {
    return state[v] == SHARED;
  }

  /** The edge that runs back along a shared one. */
  int twin(int v) {
    return twin[v];
  }

  Envelope box(int v, double growX, double growY) {
    Envelope box =
        new Envelope(
            Lattice.degrees(x[v]),
            Lattice.degrees(x[v + 1]),
            Lattice.degrees(y[v]),
            Lattice.degrees(y[v + 1]));
    box.expandBy(growX, growY);
    return box;
  }

  int areaOf(int v) {
    int found = Arrays.binarySearch(ringStart, v);
    return ringArea[found >= 0 ? found : -found - 2];
  }

  /** Whether any edge of an area is shared with a neighbour. */
  boolean touches(int area) {
    for (int v = ringStart[areaRing[area]]; v < ringStart[areaRing[area + 1]]; v++) {
      if (state[v] == SHARED) {
        return true;
      }
    }
    return false;
  }

  /** All loose edges in order. */
  List<Integer> loose() {
    List<Integer> found = new ArrayList<>(looseEdges);
    for (int v = 0; v < ringStart[ringStart.length - 1]; v++) {
      if (state[v] == LOOSE) {
        found.add(v);
      }
    }
    return found;
  }
}
