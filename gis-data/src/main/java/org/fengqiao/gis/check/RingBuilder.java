package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengqiao.gis.check.Lattice.Pos;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Puts an outline together from directed edges that have its ground on their left. Adding ground is
 * adding its edges, giving it away adding them the other way round; an edge that runs both ways
 * vanishes. No coordinate is computed, so nothing can slip.
 */
final class RingBuilder {
  private final TreeMap<Pos, TreeSet<Pos>> next = new TreeMap<>();

  /** The edges of outlines together. */
  static RingBuilder of(Geometry... outlines) {
    RingBuilder rings = new RingBuilder();
    for (Geometry outline : outlines) {
      rings.add(outline);
    }
    return rings;
  }

  /** Adds ground. */
  void add(Geometry outline) {
    each(outline, this::add);
  }

  /** Takes ground away. */
  void remove(Geometry outline) {
    each(outline, (from, to) -> add(to, from));
  }

  private static void each(Geometry outline, Boundary.Step step) {
    for (int k = 0; k < outline.getNumGeometries(); k++) {
      if (outline.getGeometryN(k) instanceof Polygon part && !part.isEmpty()) {
        Boundary.walk(part, step);
      }
    }
  }

  /** Adds an edge or cancels the one that runs back. */
  void add(Pos from, Pos to) {
    TreeSet<Pos> back = next.get(to);
    if (back != null && back.remove(from)) {
      if (back.isEmpty()) {
        next.remove(to);
      }
    } else {
      next.computeIfAbsent(from, p -> new TreeSet<>()).add(to);
    }
  }

  /** The outline; empty when nothing is left. */
  Geometry build() {
    List<LinearRing> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (List<Pos> ring : rings()) {
      if (ring.size() >= 4) {
        LinearRing made = Lattice.ring(ring);
        (Orientation.isCCW(made.getCoordinateSequence()) ? shells : holes).add(made);
      }
    }
    return assemble(shells, holes);
  }

  /** The closed rings the edges make, none passing a corner twice. The edges are used up. */
  List<List<Pos>> rings() {
    List<List<Pos>> rings = new ArrayList<>();
    while (!next.isEmpty()) {
      rings.addAll(Tracing.simple(trace()));
    }
    return rings;
  }

  /** Follows edges from the lowest corner until they come back or end. */
  private List<Pos> trace() {
    List<Pos> ring = new ArrayList<>();
    Pos start = next.firstKey();
    Pos at = start;
    ring.add(at);
    do {
      TreeSet<Pos> out = next.get(at);
      if (out == null) {
        return List.of();
      }
      Pos before = ring.size() > 1 ? ring.get(ring.size() - 2) : null;
      Pos to = out.size() == 1 || before == null ? out.first() : firstClockwise(at, before, out);
      out.remove(to);
      if (out.isEmpty()) {
        next.remove(at);
      }
      ring.add(to);
      at = to;
    } while (!at.equals(start));
    return ring;
  }

  /** The edge that bounds the same ground: the first one met turning clockwise from behind. */
  private static Pos firstClockwise(Pos at, Pos behind, SortedSet<Pos> out) {
    Pos best = out.first();
    for (Pos one : out) {
      if (!one.equals(best) && clockwiseBefore(at, behind, one, best)) {
        best = one;
      }
    }
    return best;
  }

  /** Whether a turn clockwise from {@code zero} around {@code at} meets {@code p} before q. */
  private static boolean clockwiseBefore(Pos at, Pos zero, Pos p, Pos q) {
    boolean pRight = turn(at, zero, p) == Orientation.CLOCKWISE;
    boolean qRight = turn(at, zero, q) == Orientation.CLOCKWISE;
    if (pRight != qRight) {
      return pRight;
    }
    return turn(at, p, q) == Orientation.CLOCKWISE;
  }

  private static int turn(Pos at, Pos p, Pos q) {
    return Orientation.index(at.degrees(), p.degrees(), q.degrees());
  }

  private static Geometry assemble(List<LinearRing> shells, List<LinearRing> holes) {
    List<List<LinearRing>> inside = new ArrayList<>();
    shells.forEach(s -> inside.add(new ArrayList<>()));
    for (LinearRing hole : holes) {
      int home = home(hole, shells);
      if (home >= 0) {
        inside.get(home).add(hole);
      }
    }
    List<Polygon> parts = new ArrayList<>();
    for (int s = 0; s < shells.size(); s++) {
      parts.add(
          Lattice.FACTORY.createPolygon(shells.get(s), inside.get(s).toArray(LinearRing[]::new)));
    }
    return parts.size() == 1
        ? parts.getFirst()
        : Lattice.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  /** The smallest shell around a hole; -1 when none is. */
  private static int home(LinearRing hole, List<LinearRing> shells) {
    int best = -1;
    for (int s = 0; s < shells.size(); s++) {
      if (shells.get(s).getEnvelopeInternal().covers(hole.getEnvelopeInternal())
          && (shells.size() == 1 || holds(shells.get(s), hole))
          && (best < 0
              || shells
                  .get(best)
                  .getEnvelopeInternal()
                  .covers(shells.get(s).getEnvelopeInternal()))) {
        best = s;
      }
    }
    return best;
  }

  private static boolean holds(LinearRing shell, LinearRing hole) {
    Coordinate[] ring = shell.getCoordinates();
    for (int i = 0; i < hole.getNumPoints(); i++) {
      int where = PointLocation.locateInRing(hole.getCoordinateN(i), ring);
      if (where != Location.BOUNDARY) {
        return where == Location.INTERIOR;
      }
    }
    return true;
  }
}
