package org.fengqiao.gis.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The corners of outlines as lists: finding, inserting, moving and taking them out. */
final class Corners {
  private Corners() {}

  /** Whether a corner of the outline is exactly this. */
  static boolean has(Geometry area, Coordinate corner) {
    return Arrays.stream(area.getCoordinates()).anyMatch(corner::equals2D);
  }

  /** The area with every corner put on the lattice. */
  static Geometry rounded(Geometry area) {
    return rings(area, ring -> each(ring, Lattice::round));
  }

  /** The area with a corner replaced wherever it has it. */
  static Geometry moved(Geometry area, Coordinate from, Coordinate to) {
    return rings(area, ring -> each(ring, c -> c.equals2D(from) ? to : c));
  }

  /** The area without a corner; null when a ring would have too few left. */
  static @Nullable Geometry without(Geometry area, Coordinate corner) {
    boolean[] tooFew = new boolean[1];
    Geometry left =
        rings(
            area,
            ring -> {
              List<Coordinate> kept = new ArrayList<>(ring);
              kept.removeIf(corner::equals2D);
              tooFew[0] |= kept.size() < 3;
              return kept.size() < 3 ? ring : kept;
            });
    return tooFew[0] ? null : left;
  }

  /**
   * The area with those corners inserted that lie on one of its edges and are no corners yet. The
   * outline moves by rounding only.
   */
  static Geometry with(Geometry area, Collection<Coordinate> corners) {
    List<Coordinate> near =
        corners.stream()
            .filter(c -> {
              var box = area.getEnvelopeInternal().copy();
              box.expandBy(Lattice.ON_EDGE);
              return box.contains(c);
            })
            .toList();
    return near.isEmpty() ? area : rings(area, ring -> inserted(ring, near));
  }

  private static List<Coordinate> inserted(List<Coordinate> ring, List<Coordinate> corners) {
    List<Coordinate> all = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Coordinate a = ring.get(i);
      Coordinate b = ring.get((i + 1) % ring.size());
      all.add(a);
      corners.stream()
          .filter(c -> !c.equals2D(a) && !c.equals2D(b))
          .filter(c -> Distance.pointToSegment(c, a, b) <= Lattice.ON_EDGE)
          .filter(c -> ring.stream().noneMatch(c::equals2D))
          .sorted(java.util.Comparator.comparingDouble(a::distance))
          .forEach(all::add);
    }
    return all;
  }

  private static List<Coordinate> each(List<Coordinate> ring, UnaryOperator<Coordinate> change) {
    List<Coordinate> all = new ArrayList<>(ring.size());
    for (Coordinate c : ring) {
      Coordinate next = change.apply(c);
      if (all.isEmpty() || !all.getLast().equals2D(next)) {
        all.add(next);
      }
    }
    while (all.size() > 1 && all.getFirst().equals2D(all.getLast())) {
      all.removeLast();
    }
    return all;
  }

  /** Applies a change to the open corner list of every ring. */
  private static Geometry rings(
      Geometry area, Function<List<Coordinate>, List<Coordinate>> change) {
    GeometryFactory factory = area.getFactory();
    List<Polygon> parts = new ArrayList<>();
    for (int k = 0; k < area.getNumGeometries(); k++) {
      Polygon part = (Polygon) area.getGeometryN(k);
      LinearRing shell = ring(part.getExteriorRing(), change, factory);
      List<LinearRing> holes = new ArrayList<>();
      for (int h = 0; h < part.getNumInteriorRing(); h++) {
        LinearRing hole = ring(part.getInteriorRingN(h), change, factory);
        if (!hole.isEmpty()) {
          holes.add(hole);
        }
      }
      if (!shell.isEmpty()) {
        parts.add(factory.createPolygon(shell, holes.toArray(LinearRing[]::new)));
      }
    }
    return parts.size() == 1
        ? parts.getFirst()
        : factory.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static LinearRing ring(
      LinearRing ring,
      Function<List<Coordinate>, List<Coordinate>> change,
      GeometryFactory factory) {
    List<Coordinate> open = new ArrayList<>(Arrays.asList(ring.getCoordinates()));
    open.removeLast();
    List<Coordinate> next = new ArrayList<>(change.apply(open));
    if (next.size() < 3) {
      return factory.createLinearRing();
    }
    next.add(next.getFirst());
    return factory.createLinearRing(next.toArray(Coordinate[]::new));
  }
}
