package org.fengqiao.gis.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * One area cut along a line. Crossings become corners on the lattice, of the pieces and, through
 * {@link #corners}, of the neighbours: nobody's border moves by more than rounding.
 *
 * @param pieces polygons, west to east and north to south by their middle
 * @param corners new corners on the area's outline
 */
record Cut(List<Polygon> pieces, Set<Coordinate> corners) {
  Cut {
    pieces = List.copyOf(pieces);
  }

  static Cut of(Geometry area, LineString line) {
    Geometry knife = onLattice(line);
    Set<Coordinate> corners = crossings(area, knife);
    Geometry outline = Corners.with(area, corners);
    List<Geometry> edges = new ArrayList<>(segments(outline, Set.of()));
    edges.addAll(segments(knife, corners));
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(UnaryUnionOp.union(edges));
    List<Polygon> pieces = new ArrayList<>();
    for (Object found : polygonizer.getPolygons()) {
      Polygon piece = (Polygon) found;
      Point inside = piece.getInteriorPoint();
      if (outline.covers(inside)) {
        pieces.add(piece);
      }
    }
    pieces.sort(
        Comparator.comparingDouble((Polygon p) -> p.getCentroid().getX())
            .thenComparingDouble(p -> -p.getCentroid().getY()));
    return new Cut(pieces, corners);
  }

  private static Geometry onLattice(LineString line) {
    Coordinate[] rounded =
        Arrays.stream(line.getCoordinates()).map(Lattice::round).toArray(Coordinate[]::new);
    return line.getFactory().createLineString(rounded);
  }

  /** Where the line meets the outline, on the lattice. */
  private static Set<Coordinate> crossings(Geometry area, Geometry line) {
    Set<Coordinate> found = new LinkedHashSet<>();
    RobustLineIntersector meet = new RobustLineIntersector();
    Coordinate[] knife = line.getCoordinates();
    for (Object ring : LinearComponentExtracter.getLines(area)) {
      Coordinate[] corners = ((LineString) ring).getCoordinates();
      for (int i = 1; i < corners.length; i++) {
        for (int k = 1; k < knife.length; k++) {
          meet.computeIntersection(corners[i - 1], corners[i], knife[k - 1], knife[k]);
          for (int n = 0; n < meet.getIntersectionNum(); n++) {
            found.add(near(meet.getIntersection(n), corners[i - 1], corners[i]));
          }
        }
      }
    }
    return found;
  }

  /** An end of the edge when the crossing rounds to it, else the lattice point. */
  private static Coordinate near(Coordinate crossing, Coordinate a, Coordinate b) {
    Coordinate rounded = Lattice.round(crossing);
    if (rounded.distance(a) <= Lattice.ON_EDGE) {
      return a.copy();
    }
    return rounded.distance(b) <= Lattice.ON_EDGE ? b.copy() : rounded;
  }

  /** The line in pieces of two corners, with those corners inserted that lie on it. */
  private static List<Geometry> segments(Geometry lines, Collection<Coordinate> inserted) {
    GeometryFactory factory = lines.getFactory();
    List<Geometry> all = new ArrayList<>();
    for (Object component : LinearComponentExtracter.getLines(lines)) {
      Coordinate[] corners = ((LineString) component).getCoordinates();
      for (int i = 1; i < corners.length; i++) {
        Coordinate a = corners[i - 1];
        Coordinate b = corners[i];
        List<Coordinate> stops = new ArrayList<>();
        stops.add(a);
        inserted.stream()
            .filter(c ->
                org.locationtech.jts.algorithm.Distance.pointToSegment(c, a, b) <= Lattice.ON_EDGE)
            .sorted(Comparator.comparingDouble(a::distance))
            .forEach(stops::add);
        stops.add(b);
        for (int k = 1; k < stops.size(); k++) {
          if (!stops.get(k - 1).equals2D(stops.get(k))) {
            all.add(factory.createLineString(new Coordinate[] {stops.get(k - 1), stops.get(k)}));
          }
        }
      }
    }
    return all;
  }
}
