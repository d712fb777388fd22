package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** The index against arithmetic that never rounds, where it is hardest: on and beside edges. */
class GridIndexExactnessProperties {
  private static final double[] UNITS = {1, 0.1, 0.001, 1.0 / 3, 0.0007};
  private static final Geometry FAR =
      new GeometryFactory().toGeometry(new Envelope(0.9, 1.0, 0.9, 1.0));

  @Property(tries = 150)
  void equalsExactArithmeticOnAnyCoverage(
      @ForAll @IntRange(min = 2, max = 9) int side,
      @ForAll @IntRange(min = 1, max = 12) int areas,
      @ForAll @IntRange(min = 0, max = 4) int unit,
      @ForAll long seed) {
    List<GridShape> shapes = Patchwork.make(side, areas, UNITS[unit], seed);
    check(shapes, new SplittableRandom(seed), 300, 0.2 * UNITS[unit]);
  }

  @Property(tries = 10)
  void equalsExactArithmeticOnCrowdedPlaces(
      @ForAll @IntRange(min = 20, max = 60) int side, @ForAll long seed) {
    // A far area stretches the extent, so that all cells crowd into a corner of the raster.
    List<GridShape> shapes = new ArrayList<>(Patchwork.make(side, 80, 0.00001, seed));
    shapes.add(new GridShape("999", FAR));
    check(shapes, new SplittableRandom(seed), 400, 0.000002);
  }

  @Property(tries = 8)
  void equalsExactArithmeticOnIrregularCells(@ForAll long seed) {
    Envelope box = new Envelope(120.0, 120.05, 29.55, 29.6);
    check(IrregularCells.make(60, box, seed), new SplittableRandom(seed), 1500, 1e-8);
  }

  @Property(tries = 40)
  void theCentroidOfAConvexAreaIsInIt(
      @ForAll @IntRange(min = 3, max = 300) int count, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sites.add(new Coordinate(113 + 0.1 * random.nextDouble(), 23 + 0.1 * random.nextDouble()));
    }
    diagram.setSites(sites);
    Geometry cells = diagram.getDiagram(new GeometryFactory());
    List<GridShape> shapes = new ArrayList<>();
    for (int k = 0; k < cells.getNumGeometries(); k++) {
      shapes.add(new GridShape(String.format(Locale.ROOT, "%03d", k), cells.getGeometryN(k)));
    }
    GridIndex index = GridIndex.build(shapes);
    for (GridShape shape : shapes) {
      Point centre = shape.geometry().getCentroid();
      assertThat(index.locate(centre.getX(), centre.getY())).isEqualTo(index.ordinal(shape.code()));
    }
  }

  /** Random points, every vertex, and points on and beside edges. */
  private static void check(
      List<GridShape> shapes, SplittableRandom random, int points, double beside) {
    if (shapes.isEmpty()) {
      return;
    }
    Set<Coordinate> vertices = new HashSet<>();
    for (GridShape shape : shapes) {
      vertices.addAll(List.of(shape.geometry().getCoordinates()));
    }
    Reference reference =
        new Reference(GridIndex.build(shapes), new ReferenceLocate(shapes), vertices);
    Envelope box = new Envelope();
    shapes.forEach(s -> box.expandToInclude(s.geometry().getEnvelopeInternal()));
    for (int k = 0; k < points; k++) {
      double x = box.getMinX() + (1.1 * random.nextDouble() - 0.05) * box.getWidth();
      double y = box.getMinY() + (1.1 * random.nextDouble() - 0.05) * box.getHeight();
      reference.same(x, y);
      Coordinate[] ring = shapes.get(random.nextInt(shapes.size())).geometry().getCoordinates();
      int e = random.nextInt(ring.length - 1);
      double t = random.nextInt(5) == 0 ? 0.5 : random.nextDouble();
      double off = beside * Math.pow(10, -20 * random.nextDouble()) * random.nextInt(-1, 2);
      double px = ring[e].x + t * (ring[e + 1].x - ring[e].x) + off;
      double py = ring[e].y + t * (ring[e + 1].y - ring[e].y) + off * random.nextDouble();
      reference.same(px, py);
      reference.same(ring[e].x, py);
      reference.same(px, ring[e].y);
    }
    vertices.forEach(c -> reference.same(c.x, c.y));
  }

  private record Reference(GridIndex index, ReferenceLocate slow, Set<Coordinate> vertices) {
    void same(double x, double y) {
      // A vertex met by chance is answered as PostGIS does.
      boolean vertex = vertices.contains(new Coordinate(x + 0.0, y + 0.0));
      int expected = vertex ? slow.asPostgis(x, y) : slow.exactly(x, y);
      assertThat(index.locate(x, y)).as("%s %s", x, y).isEqualTo(expected);
    }
  }
}
