package org.fengqiao.gis;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Many irregular areas for measurements: Voronoi cells of random points whose edges are densified
 * (about 50 vertices a cell) and bent by one smooth function, so neighbours keep their shared edge.
 */
public final class IrregularCells {
  private static final double STEP = 0.0004;

  private final GeometryFactory factory = new GeometryFactory();
  private final Envelope box;

  private IrregularCells(Envelope box) {
    this.box = box;
  }

  /** Codes {@code G000001} onwards, longitude/latitude inside the box. */
  public static List<GridShape> make(int count, Envelope box, long seed) {
    return new IrregularCells(box).run(count, new SplittableRandom(seed));
  }

  private List<GridShape> run(int count, SplittableRandom random) {
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sites.add(
          new Coordinate(
              box.getMinX() + box.getWidth() * random.nextDouble(),
              box.getMinY() + box.getHeight() * random.nextDouble()));
    }
    VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
    diagram.setSites(sites);
    diagram.setClipEnvelope(box);
    Geometry cells = diagram.getDiagram(factory);
    Geometry frame = factory.toGeometry(box);
    List<GridShape> shapes = new ArrayList<>();
    for (int k = 0; k < cells.getNumGeometries(); k++) {
      Polygon cell = (Polygon) cells.getGeometryN(k);
      Geometry inside = frame.covers(cell) ? cell : cell.intersection(frame);
      Geometry bent = bend((Polygon) inside);
      if (bent.isValid()) {
        shapes.add(new GridShape(String.format(java.util.Locale.ROOT, "G%06d", k + 1), bent));
      }
    }
    return List.copyOf(shapes);
  }

  private Polygon bend(Polygon cell) {
    Coordinate[] ring = cell.getExteriorRing().getCoordinates();
    List<Coordinate> out = new ArrayList<>();
    for (int i = 1; i < ring.length; i++) {
      boolean forward = ring[i - 1].compareTo(ring[i]) < 0;
      List<Coordinate> steps = forward ? steps(ring[i - 1], ring[i]) : steps(ring[i], ring[i - 1]);
      for (Coordinate c : forward ? steps : steps.reversed()) {
        if (out.isEmpty() || !out.getLast().equals2D(c)) {
          out.add(c);
        }
      }
    }
    return factory.createPolygon(out.toArray(Coordinate[]::new));
  }

  /** Both owners of an edge walk it in the same direction, so its vertices are the same doubles. */
  private static List<Coordinate> steps(Coordinate from, Coordinate to) {
    int n = Math.max(1, (int) Math.ceil(from.distance(to) / STEP));
    List<Coordinate> steps = new ArrayList<>();
    for (int i = 0; i <= n; i++) {
      double t = (double) i / n;
      double x = i == n ? to.x : from.x + t * (to.x - from.x);
      double y = i == n ? to.y : from.y + t * (to.y - from.y);
      steps.add(
          new Coordinate(
              x + 0.0002 * (StrictMath.sin(y * 900) + 0.5 * StrictMath.sin(x * 1700 + y * 2300)),
              y + 0.0002 * (StrictMath.sin(x * 1100) + 0.5 * StrictMath.sin(y * 1900 + x * 2100))));
    }
    return steps;
  }
}
