package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.gis.check.Arrangement.Sides;
import org.fengqiao.gis.check.Lattice.Seg;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Finds the gaps and overlaps among what loose edges enclose. */
final class Faces {
  /** A few steps of the lattice, in degrees: off an edge and still on the same ground. */
  private static final double STEP = 3.3e-9;

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
    for (int area : tree.over(polygon.getInteriorPoint().getCoordinate())) {
      if (!outside.contains(area)) {
        inside.add(area);
      }
    }
    return List.copyOf(inside);
  }

  /**
   * Owners of wide ground at one point of it; the same number of areas lies over all of it, but
   * shared edges may run through it.
   */
  private List<Integer> inside(Polygon polygon) {
    Coordinate point = polygon.getInteriorPoint().getCoordinate();
    for (int turn = 0; turn < 8 && tree.onEdge(point); turn++) {
      point =
          new Coordinate(
              point.x + STEP * Math.cos(turn * 2.4) * (turn + 1),
              point.y + STEP * Math.sin(turn * 2.4) * (turn + 1));
    }
    return tree.over(point);
  }
}
