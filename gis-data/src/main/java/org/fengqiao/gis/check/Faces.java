package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.gis.check.Arrangement.Sides;
import org.fengqiao.gis.check.Lattice.Pos;
import org.fengqiao.gis.check.Lattice.Seg;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Finds the gaps and overlaps among what loose edges enclose. */
final class Faces {
  /** A third of a step of the lattice, in degrees: off the edge, and before any other. */
  private static final double STEP = 0.33e-9;

  private final Arrangement arrangement;
  private final AreaTree tree;

  private Faces(Arrangement arrangement, AreaTree tree) {
    this.arrangement = arrangement;
    this.tree = tree;
  }

  /** Gaps and overlaps from west to east, each with its owners. */
  static List<Face> of(Arrangement arrangement, AreaTree tree, double toleranceM) {
    Faces faces = new Faces(arrangement, tree);
    List<Face> found = new ArrayList<>();
    for (Polygon polygon : arrangement.polygons()) {
      boolean wide = Metric.wide(polygon, toleranceM);
      List<Integer> owners = wide ? faces.inside(polygon) : faces.beside(polygon);
      if (owners.size() != 1) {
        found.add(new Face(polygon, owners, Metric.areaM2(polygon), wide));
      }
    }
    found.sort((a, b) -> a.outline().compareTo(b.outline()));
    return found;
  }

  /**
   * Owners of narrow ground: every edge in it or beside it is part of the arrangement, so its own
   * edges tell exactly who is in and who is not; a point in it tells of those whose edges are far.
   */
  private List<Integer> beside(Polygon polygon) {
    Set<Integer> inside = new TreeSet<>();
    Set<Integer> outside = new HashSet<>();
    Boundary.walk(
        polygon,
        (from, to) -> {
          Seg piece = Seg.of(from, to);
          Sides sides = arrangement.sides(piece);
          inside.addAll(sides.left(piece, from));
          outside.addAll(sides.right(piece, from));
        });
    for (int area : tree.over(longest(polygon).within())) {
      if (!outside.contains(area)) {
        inside.add(area);
      }
    }
    return List.copyOf(inside);
  }

  /**
   * Owners of wide ground beside its longest edge; the same number of areas lies over all of it,
   * but shared edges may run through it.
   */
  private List<Integer> inside(Polygon polygon) {
    Edge edge = longest(polygon);
    Seg piece = Seg.of(edge.from, edge.to);
    Sides sides = arrangement.sides(piece);
    Set<Integer> over = new TreeSet<>(tree.over(edge.within()));
    // Cutting may have moved the edge by half a step, so its own areas are not asked by place.
    over.removeAll(sides.right(piece, edge.from));
    over.addAll(sides.left(piece, edge.from));
    return List.copyOf(over);
  }

  /** An edge with the patch on its left. */
  private record Edge(Pos from, Pos to) {
    double length() {
      return Math.hypot((double) to.x() - from.x(), (double) to.y() - from.y());
    }

    /** A point a fraction of a step to the left of its middle. */
    Coordinate within() {
      double dx = (double) to.x() - from.x();
      double dy = (double) to.y() - from.y();
      Coordinate a = from.degrees();
      Coordinate b = to.degrees();
      return new Coordinate(
          (a.x + b.x) / 2 - STEP * dy / length(), (a.y + b.y) / 2 + STEP * dx / length());
    }
  }

  private static Edge longest(Polygon polygon) {
    Edge[] best = new Edge[1];
    Boundary.walk(
        polygon,
        (from, to) -> {
          Edge edge = new Edge(from, to);
          if (best[0] == null || edge.length() > best[0].length()) {
            best[0] = edge;
          }
        });
    return best[0];
  }
}
