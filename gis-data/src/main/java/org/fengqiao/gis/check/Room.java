package org.fengqiao.gis.check;

import java.util.HashSet;
import java.util.Set;
import org.fengqiao.gis.check.Lattice.Pos;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * The ground of a parent, asked many times whether it covers an area. Edges of the area that are
 * edges of the parent need no look; the others must run inside and meet none. Whatever is not plain
 * is left to JTS. Not for several threads.
 */
final class Room {
  private final Geometry ground;
  private final Set<Edge> edges = new HashSet<>();
  private final HPRtree tree = new HPRtree();
  private final IndexedPointInAreaLocator locator;
  private @Nullable RelateNG exact;

  /** An edge with the ground on its left. */
  private record Edge(Pos from, Pos to) {
    boolean meets(Pos p) {
      return from.equals(p) || to.equals(p);
    }
  }

  /**
   * Prepares a parent.
   *
   * @param ground valid, on the lattice, not empty
   */
  Room(Geometry ground) {
    this.ground = ground;
    for (int k = 0; k < ground.getNumGeometries(); k++) {
      Boundary.walk((Polygon) ground.getGeometryN(k), (from, to) -> edges.add(new Edge(from, to)));
    }
    edges.forEach(e -> tree.insert(new Envelope(e.from.degrees(), e.to.degrees()), e));
    tree.build();
    locator = new IndexedPointInAreaLocator(ground);
  }

  /** Whether no point of a valid outline lies outside. */
  boolean covers(Geometry outline) {
    if (plain(outline)) {
      return true;
    }
    RelateNG relate = exact;
    if (relate == null) {
      relate = RelateNG.prepare(ground);
      exact = relate;
    }
    // A copy, because JTS keeps the corners it unpacks with the geometry.
    return relate.evaluate(outline.copy(), RelatePredicate.covers());
  }

  private boolean plain(Geometry outline) {
    if (holed(outline.getEnvelopeInternal())) {
      return false;
    }
    boolean[] inside = {true};
    for (int k = 0; k < outline.getNumGeometries(); k++) {
      Boundary.walk(
          (Polygon) outline.getGeometryN(k),
          (from, to) -> inside[0] = inside[0] && inside(from, to));
    }
    return inside[0];
  }

  /** A hole may lie in the middle of an area and meet none of its edges. */
  private boolean holed(Envelope box) {
    for (int k = 0; k < ground.getNumGeometries(); k++) {
      Polygon part = (Polygon) ground.getGeometryN(k);
      for (int h = 0; h < part.getNumInteriorRing(); h++) {
        if (part.getInteriorRingN(h).getEnvelopeInternal().intersects(box)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean inside(Pos from, Pos to) {
    if (edges.contains(new Edge(from, to))) {
      return true;
    }
    Coordinate a = from.degrees();
    Coordinate b = to.degrees();
    return locator.locate(new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2)) == Location.INTERIOR
        && free(from, to, a, b);
  }

  /** Whether an edge meets no edge of the parent but in its own ends. */
  private boolean free(Pos from, Pos to, Coordinate a, Coordinate b) {
    RobustLineIntersector intersector = new RobustLineIntersector();
    boolean[] free = {true};
    tree.query(
        new Envelope(a, b),
        item -> {
          Edge edge = (Edge) item;
          if (free[0] && !edge.meets(from) && !edge.meets(to)) {
            intersector.computeIntersection(a, b, edge.from.degrees(), edge.to.degrees());
            free[0] = !intersector.hasIntersection();
          } else if (free[0] && edge.meets(from) && edge.meets(to)) {
            free[0] = false;
          }
        });
    return free[0];
  }
}
