package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class BordersTest {

  @Test
  void aCornerIsNoBorder() {
    Borders found =
        Contiguity.bordersPlanar(
            List.of(square(0, 0), square(1, 0), square(0, 1), square(1, 1), square(9, 9)), 0);
    assertThat(found.queen().of(0)).containsExactly(1, 2, 3);
    assertThat(found.rook().of(0)).containsExactly(1, 2);
    assertThat(found.islands()).containsExactly(4);
    assertThat(found.length(0, 1)).isEqualTo(1);
    assertThat(found.length(0, 3)).isZero();
  }

  @Test
  void edgesInLineAreABorderWithoutCommonVertices() {
    Borders found =
        Contiguity.bordersPlanar(
            List.of(
                read("POLYGON((0 0,4 0,4 4,0 4,0 0))"),
                read("POLYGON((4 1,6 1,6 3,4 3,4 1))"),
                read("POLYGON((4 3,6 3,6 8,4 8,4 3))")),
            0);
    assertThat(found.rook().of(0)).containsExactly(1, 2);
    assertThat(found.length(0, 1)).isCloseTo(2, offset(1e-12));
    assertThat(found.length(2, 0)).isCloseTo(1, offset(1e-12));
    assertThat(found.length(1, 2)).isCloseTo(2, offset(1e-12));
  }

  @Test
  void aToleranceBridgesHairlineGapsAndOverlaps() {
    List<Geometry> areas =
        List.of(
            read("POLYGON((0 0,100 0,100 100,0 100,0 0))"),
            read("POLYGON((100.4 0,200 0,200 100,99.7 100,100.4 0))"),
            read("POLYGON((100.2 100.3,200 100.2,200 200,100.3 200,100.2 100.3))"),
            read("POLYGON((202 0,300 0,300 100,202 100,202 0))"));
    Borders loose = Contiguity.bordersPlanar(areas, 1);
    assertThat(loose.queen().of(0)).containsExactly(1, 2);
    assertThat(loose.rook().of(0)).containsExactly(1);
    assertThat(loose.length(0, 1)).isCloseTo(100, offset(1.0));
    assertThat(loose.rook().of(2)).containsExactly(1);
    assertThat(loose.length(1, 2)).isCloseTo(100, offset(1.5));
    assertThat(loose.islands()).containsExactly(3);
    assertThat(Contiguity.bordersPlanar(areas, 3).islands()).isEmpty();
  }

  @Test
  void lengthsAreMetresOnTheGround() {
    Borders found =
        Contiguity.borders(
            List.of(
                read("POLYGON((113 23,113.01 23,113.01 23.01,113 23.01,113 23))"),
                read("POLYGON((113.01 23,113.02 23,113.02 23.01,113.01 23.01,113.01 23))")),
            1);
    assertThat(found.length(0, 1)).isCloseTo(1107.5, offset(0.5));
  }

  @Test
  void anEnclaveTouchesWhatIsAroundIt() {
    Borders found =
        Contiguity.bordersPlanar(
            List.of(
                read("POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,3 6,6 6,6 3,3 3))"),
                read("POLYGON((3 3,6 3,6 6,3 6,3 3))")),
            0);
    assertThat(found.length(0, 1)).isEqualTo(12);
  }

  @Test
  void areTheNeighboursOfTheSlowWay() {
    List<GridShape> shapes = IrregularCells.make(400, new Envelope(120.0, 120.1, 29.55, 29.65), 3);
    List<Geometry> areas = new ArrayList<>();
    shapes.forEach(s -> areas.add(s.geometry()));
    for (double tolerance : new double[] {0, 1e-5, 1e-4}) {
      Neighbours queen = Contiguity.queenPlanar(areas, tolerance);
      for (int i = 0; i < areas.size(); i++) {
        for (int j = i + 1; j < areas.size(); j++) {
          boolean near =
              areas.get(i).getEnvelopeInternal().distance(areas.get(j).getEnvelopeInternal())
                      <= tolerance
                  && areas.get(i).isWithinDistance(areas.get(j), tolerance);
          assertThat(java.util.Arrays.binarySearch(queen.of(i), j) >= 0)
              .as("%d %d at %s", i, j, tolerance)
              .isEqualTo(near);
        }
      }
    }
  }

  @Test
  void patchworksTouchAsJtsSays() {
    for (int seed = 0; seed < 60; seed++) {
      List<GridShape> shapes = Patchwork.make(7, 9, 1, seed);
      List<Geometry> areas = shapes.stream().map(GridShape::geometry).toList();
      Borders found = Contiguity.bordersPlanar(areas, 0);
      for (int i = 0; i < areas.size(); i++) {
        for (int j = i + 1; j < areas.size(); j++) {
          assertThat(java.util.Arrays.binarySearch(found.queen().of(i), j) >= 0)
              .as("%d %d of %d", i, j, seed)
              .isEqualTo(areas.get(i).intersects(areas.get(j)));
        }
      }
    }
  }

  private static Geometry square(int x, int y) {
    return read(
        "POLYGON((%d %d,%d %d,%d %d,%d %d,%d %d))"
            .formatted(x, y, x + 1, y, x + 1, y + 1, x, y + 1, x, y));
  }

  private static Geometry read(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }
}
