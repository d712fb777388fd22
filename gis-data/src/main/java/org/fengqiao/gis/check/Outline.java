package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.fengqiao.gis.check.Lattice.Pos;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFilter;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Outlines: whether they are sound, and made anew from the edges of a mesh. */
final class Outline {
  private static final int ROUNDS = 4;

  private Outline() {}

  /** What is wrong with an outline and where; null when nothing is. */
  static @Nullable TopologyValidationError fault(Geometry outline) {
    // A copy, because JTS keeps the corners it unpacks with the geometry.
    return new IsValidOp(outline.copy()).getValidationError();
  }

  static boolean valid(Geometry outline) {
    return fault(outline) == null;
  }

  /**
   * A valid outline of the same ground on the lattice: lobes of a crossing ring are all kept. Empty
   * when there is no ground.
   */
  static Geometry fixed(Geometry outline) {
    Geometry made = outline;
    for (int round = 0; round < ROUNDS; round++) {
      made = Lattice.rounded(polygons(GeometryFixer.fix(made.copy())));
      if (valid(made)) {
        return made;
      }
    }
    return Lattice.FACTORY.createPolygon();
  }

  /** The polygons of a geometry, as one. */
  static Geometry polygons(Geometry any) {
    List<Polygon> parts = new ArrayList<>();
    any.apply(
        (GeometryFilter)
            part -> {
              if (part instanceof Polygon polygon && !polygon.isEmpty()) {
                parts.add(polygon);
              }
            });
    if (parts.isEmpty()) {
      return Lattice.FACTORY.createPolygon();
    }
    return parts.size() == 1
        ? parts.getFirst()
        : Lattice.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  /**
   * An outline with the same rings through other corners.
   *
   * @param chain for each edge the corners it runs through, both ends among them
   * @return null when all corners are the same
   */
  static @Nullable Geometry rebuilt(Mesh mesh, int area, IntFunction<List<Pos>> chain) {
    List<List<Pos>> shells = new ArrayList<>();
    List<List<List<Pos>>> holes = new ArrayList<>();
    boolean changed = false;
    for (int ring = mesh.firstRing(area); ring < mesh.firstRing(area + 1); ring++) {
      List<Pos> corners = corners(mesh, ring, chain);
      changed |= !same(mesh, ring, corners);
      if (mesh.shell(ring)) {
        shells.add(corners);
        holes.add(new ArrayList<>());
      } else {
        holes.getLast().add(corners);
      }
    }
    if (!changed) {
      return null;
    }
    List<Polygon> parts = new ArrayList<>();
    for (int s = 0; s < shells.size(); s++) {
      if (shells.get(s).size() >= 4) {
        parts.add(
            Lattice.FACTORY.createPolygon(
                Lattice.ring(shells.get(s)),
                holes.get(s).stream()
                    .filter(h -> h.size() >= 4)
                    .map(Lattice::ring)
                    .toArray(LinearRing[]::new)));
      }
    }
    return polygons(Lattice.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)));
  }

  /** A ring through the chains of its edges, closed, without repeats and without spikes. */
  private static List<Pos> corners(Mesh mesh, int ring, IntFunction<List<Pos>> chain) {
    List<Pos> corners = new ArrayList<>();
    for (int v = mesh.start(ring); v < mesh.start(ring + 1) - 1; v++) {
      List<Pos> through = chain.apply(v);
      for (int i = 0; i < through.size() - 1; i++) {
        push(corners, through.get(i));
      }
    }
    while (corners.size() > 2 && corners.getFirst().equals(corners.getLast())) {
      corners.removeLast();
    }
    while (corners.size() > 2
        && (corners.get(1).equals(corners.getLast())
            || corners.get(corners.size() - 2).equals(corners.getFirst()))) {
      if (corners.get(1).equals(corners.getLast())) {
        corners.removeFirst();
        corners.removeLast();
      } else {
        corners.removeLast();
        corners.removeLast();
      }
      if (corners.isEmpty()) {
        return corners;
      }
    }
    corners.add(corners.getFirst());
    return corners;
  }

  private static void push(List<Pos> corners, Pos next) {
    int n = corners.size();
    if (n > 0 && corners.getLast().equals(next)) {
      return;
    }
    if (n > 1 && corners.get(n - 2).equals(next)) {
      corners.removeLast();
      return;
    }
    corners.add(next);
  }

  private static boolean same(Mesh mesh, int ring, List<Pos> corners) {
    int start = mesh.start(ring);
    if (corners.size() != mesh.start(ring + 1) - start) {
      return false;
    }
    for (int i = 0; i < corners.size(); i++) {
      Pos p = corners.get(i);
      if (p.x() != mesh.x(start + i) || p.y() != mesh.y(start + i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every corner is a place on the earth. */
  static boolean onEarth(Geometry outline) {
    Extent extent = new Extent();
    outline.apply(extent);
    return extent.onEarth;
  }

  /** Whether every ordinate is a number. */
  static boolean finite(Geometry outline) {
    Extent extent = new Extent();
    outline.apply(extent);
    return extent.finite;
  }

  private static final class Extent implements CoordinateSequenceFilter {
    private boolean onEarth = true;
    private boolean finite = true;

    @Override
    public void filter(CoordinateSequence points, int i) {
      double x = points.getX(i);
      double y = points.getY(i);
      onEarth &= Math.abs(x) <= 180 && Math.abs(y) <= 90;
      finite &= Double.isFinite(x) && Double.isFinite(y);
    }

    @Override
    public boolean isDone() {
      return !finite;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }
}
