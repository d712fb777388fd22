package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GridIndexTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Envelope BOX = new Envelope(120.0, 120.35, 29.55, 29.85);

  @Test
  void agreesWithTheSlowWayAtRandomPointsAndAtEveryVertex() {
    List<GridShape> shapes = IrregularCells.make(800, BOX, 7);
    GridIndex index = GridIndex.build(shapes);
    Slow slow = new Slow(shapes);
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < 60_000; k++) {
      double x = 119.99 + 0.37 * random.nextDouble();
      double y = 29.54 + 0.32 * random.nextDouble();
      assertThat(index.locate(x, y)).isEqualTo(slow.locate(x, y));
    }
    for (GridShape shape : shapes) {
      for (Coordinate c : shape.geometry().getCoordinates()) {
        assertThat(index.locate(c.x, c.y)).isEqualTo(slow.locate(c.x, c.y));
      }
    }
  }

  @Test
  void anEdgeBelongsToTheLowestCode() {
    GridIndex index = index("POLYGON((0 0,1 0,1 1,0 1,0 0))", "POLYGON((1 0,2 0,2 1,1 1,1 0))");
    assertThat(index.locate(1, 0.5)).isZero();
    assertThat(index.locate(1, 1)).isZero();
    assertThat(index.locate(1.5, 0)).isEqualTo(1);
    assertThat(index.locate(2.0000001, 0)).isEqualTo(-1);
    assertThat(index.locate(Double.NaN, 0)).isEqualTo(-1);
  }

  @Test
  void aHoleIsOutsideAndItsEdgeInside() {
    GridIndex index =
        index(
            "POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,1 3,3 3,3 1,1 1))",
            "POLYGON((1 1,3 1,3 3,1 3,1 1))");
    assertThat(index.locate(2, 2)).isEqualTo(1);
    assertThat(index.locate(1, 2)).isZero();
    assertThat(index.locate(0.5, 2)).isZero();
  }

  @Test
  void ofOverlappingAreasTheLowestCodeWins() {
    GridIndex index = index("POLYGON((1 1,2 1,2 2,1 2,1 1))", "POLYGON((0 0,4 0,4 4,0 4,0 0))");
    assertThat(index.locate(1.5, 1.5)).isZero();
    assertThat(index.locate(3, 3)).isEqualTo(1);
    GridIndex turned = index("POLYGON((0 0,4 0,4 4,0 4,0 0))", "POLYGON((1 1,2 1,2 2,1 2,1 1))");
    assertThat(turned.locate(1.5, 1.5)).isZero();
    assertThat(turned.locate(2, 2)).isZero();
  }

  @Test
  void theDiscIsSharedOut() {
    GridIndex index =
        index(
            "POLYGON((113 23,113.01 23,113.01 23.01,113 23.01,113 23))",
            "POLYGON((113.01 23,113.02 23,113.02 23.01,113.01 23.01,113.01 23))");
    List<Candidate> half = index.candidates(113.01, 23.005, 20);
    assertThat(half).extracting(Candidate::code).containsExactly("a", "b");
    assertThat(half)
        .extracting(Candidate::share)
        .allSatisfy(s -> assertThat(s).isCloseTo(0.5, offset(1e-9)));
    assertThat(half).extracting(Candidate::distanceM).containsExactly(0.0, 0.0);
    List<Candidate> alone = index.candidates(113.005, 23.005, 20);
    assertThat(alone).hasSize(1);
    assertThat(alone.getFirst().share()).isCloseTo(1, offset(1e-9));
    List<Candidate> corner = index.candidates(113.0, 23.0, 20);
    assertThat(corner.getFirst().share()).isCloseTo(0.25, offset(1e-9));
    List<Candidate> wide = index.candidates(113.01, 23.005, 50_000);
    assertThat(wide).hasSize(2);
  }

  @Test
  void sharesAgreeWithAPolygonalDisc() {
    List<GridShape> shapes = IrregularCells.make(300, BOX, 3);
    GridIndex index = GridIndex.build(shapes);
    SplittableRandom random = new SplittableRandom(5);
    for (int k = 0; k < 200; k++) {
      double x = 120.02 + 0.3 * random.nextDouble();
      double y = 29.58 + 0.24 * random.nextDouble();
      double radius = 5 + 400 * random.nextDouble();
      LocalScale scale = LocalScale.at(y);
      Coordinate[] ring = new Coordinate[721];
      for (int a = 0; a <= 720; a++) {
        double turn = Math.toRadians(a % 720 / 2.0);
        ring[a] =
            new Coordinate(
                x + radius / scale.lonM() * Math.cos(turn),
                y + radius / scale.latM() * Math.sin(turn));
      }
      Geometry disc = FACTORY.createPolygon(ring);
      for (Candidate c : index.candidates(x, y, radius)) {
        Geometry cell =
            shapes.stream()
                .filter(s -> s.code().equals(c.code()))
                .findFirst()
                .orElseThrow()
                .geometry();
        assertThat(c.share())
            .isCloseTo(disc.intersection(cell).getArea() / disc.getArea(), offset(2e-4));
      }
    }
  }

  @Test
  void theNearestIsTheNearest() {
    GridIndex index =
        index(
            "POLYGON((113 23,113.01 23,113.01 23.01,113 23.01,113 23))",
            "POLYGON((113.02 23,113.03 23,113.03 23.01,113.02 23.01,113.02 23))");
    Candidate found = index.nearest(113.0195, 23.005, 100);
    assertThat(found).isNotNull();
    assertThat(found.code()).isEqualTo("b");
    assertThat(found.distanceM()).isCloseTo(51.2, offset(0.2));
    assertThat(index.nearest(113.015, 23.005, 100)).isNull();
  }

  @Test
  void nothingIsFoundInAnEmptyIndex() {
    GridIndex index = GridIndex.build(List.of());
    assertThat(index.locate(113, 23)).isEqualTo(-1);
    assertThat(index.candidates(113, 23, 20)).isEmpty();
  }

  private static GridIndex index(String... wkt) {
    WKTReader reader = new WKTReader(FACTORY);
    List<GridShape> shapes = new java.util.ArrayList<>();
    for (String each : wkt) {
      try {
        shapes.add(new GridShape(String.valueOf((char) ('a' + shapes.size())), reader.read(each)));
      } catch (ParseException e) {
        throw new AssertionError(e);
      }
    }
    return GridIndex.build(shapes);
  }

  /** A tree of boxes and the robust predicate of JTS. */
  private static final class Slow {
    private final List<GridShape> shapes;
    private final STRtree tree = new STRtree();

    Slow(List<GridShape> shapes) {
      this.shapes = shapes;
      for (int i = 0; i < shapes.size(); i++) {
        tree.insert(shapes.get(i).geometry().getEnvelopeInternal(), i);
      }
    }

    int locate(double x, double y) {
      int best = -1;
      Geometry point = FACTORY.createPoint(new Coordinate(x, y));
      for (Object found : tree.query(new Envelope(x, x, y, y))) {
        int i = (Integer) found;
        if ((best < 0 || i < best) && shapes.get(i).geometry().covers(point)) {
          best = i;
        }
      }
      return best;
    }
  }
}
