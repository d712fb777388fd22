package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.gis.CoverageFinding.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CoverageTest {
  private static final Pattern CODE = Pattern.compile("\\d{3}");

  @Test
  void twoSquaresSideBySideAreFine() {
    CoverageReport report = check("001", square(0, 0, 100), "002", square(100, 0, 100));
    assertThat(report.usable()).isTrue();
    assertThat(report.findings()).isEmpty();
    assertThat(report.areaM2()).isCloseTo(20_000, offset(150.0));
  }

  @Test
  void anOverlapAMetreAndAHalfWideIsAnError() {
    CoverageReport report = check("001", square(0, 0, 100), "002", square(98.5, 0, 100));
    assertThat(report.findings()).extracting(CoverageFinding::kind).containsExactly(Kind.OVERLAP);
    CoverageFinding overlap = report.findings().getFirst();
    assertThat(overlap.codes()).containsExactly("001", "002");
    assertThat(overlap.areaM2()).isCloseTo(150, offset(3.0));
    assertThat(overlap.at()).isNotNull();
    assertThat(report.usable()).isFalse();
  }

  @Test
  void anOverlapOfRoundingIsNoise() {
    CoverageReport report = check("001", square(0, 0, 100), "002", square(99.9, 0, 100));
    assertThat(report.findings()).isEmpty();
    assertThat(report.noiseM2()).isCloseTo(10, offset(0.5));
  }

  @Test
  void oneInsideTheOtherIsAnOverlap() {
    assertThat(check("001", square(0, 0, 100), "002", square(20, 20, 30)).findings())
        .extracting(CoverageFinding::kind)
        .containsExactly(Kind.OVERLAP);
  }

  @Test
  void aGapIsToldAndNoError() {
    List<Object> ring = new ArrayList<>();
    for (int k = 0; k < 9; k++) {
      if (k != 4) {
        ring.addAll(List.of("00" + k, square(k % 3 * 100, k / 3 * 100, 100)));
      }
    }
    CoverageReport report = check(ring.toArray());
    assertThat(report.usable()).isTrue();
    assertThat(report.findings()).extracting(CoverageFinding::kind).containsExactly(Kind.GAP);
    assertThat(report.findings().getFirst().areaM2()).isCloseTo(10_000, offset(50.0));
  }

  @Test
  void codesAreChecked() {
    CoverageReport report =
        check("001", square(0, 0, 9), "001", square(50, 0, 9), "x", square(99, 0, 9));
    assertThat(report.findings())
        .extracting(CoverageFinding::kind)
        .containsExactly(Kind.MALFORMED_CODE, Kind.DUPLICATE_CODE);
  }

  @Test
  void aBowTieIsInvalidAndSaysWhere() {
    CoverageReport report =
        check("001", wkt("POLYGON((113 23,113.01 23.01,113.01 23,113 23.01,113 23))"));
    assertThat(report.findings()).extracting(CoverageFinding::kind).containsExactly(Kind.INVALID);
    LonLat at = report.findings().getFirst().at();
    assertThat(at).isNotNull();
    assertThat(at.distanceM(new LonLat(113.005, 23.005))).isLessThan(0.01);
  }

  @Test
  void theSameOutlineTwiceIsTold() {
    assertThat(check("001", square(0, 0, 100), "002", square(0, 0, 100)).findings())
        .extracting(CoverageFinding::kind)
        .containsExactly(Kind.DUPLICATE_SHAPE);
  }

  @Test
  void whatReachesOutOfTheParentIsTold() {
    List<GridShape> children =
        List.of(new GridShape("001", square(0, 0, 50)), new GridShape("002", square(80, 0, 50)));
    assertThat(Coverage.outside(children, square(0, 0, 100), 1))
        .singleElement()
        .satisfies(f -> assertThat(f.codes()).containsExactly("002"));
  }

  @Test
  void theDemoDistrictIsClean() {
    List<GridShape> grids =
        DemoDistrict.grids().stream().map(g -> new GridShape(g.code(), g.geometry())).toList();
    CoverageReport report = Coverage.check(grids, Pattern.compile("\\d{15}"), 0.01);
    assertThat(report.findings()).isEmpty();
    assertThat(report.noiseM2()).isLessThan(0.01);
  }

  private static CoverageReport check(Object... codeAndShape) {
    List<GridShape> shapes = new ArrayList<>();
    for (int k = 0; k < codeAndShape.length; k += 2) {
      shapes.add(new GridShape((String) codeAndShape[k], (Geometry) codeAndShape[k + 1]));
    }
    return Coverage.check(shapes, CODE, Coverage.TOLERANCE_M);
  }

  /** A square by metres east and north of a corner in Guangzhou. */
  private static Geometry square(double east, double north, double side) {
    LocalScale scale = LocalScale.at(23.1);
    double x = 113.3 + east / scale.lonM();
    double y = 23.1 + north / scale.latM();
    double w = side / scale.lonM();
    double h = side / scale.latM();
    Coordinate[] ring = {
      new Coordinate(x, y),
      new Coordinate(x + w, y),
      new Coordinate(x + w, y + h),
      new Coordinate(x, y + h),
      new Coordinate(x, y)
    };
    return new org.locationtech.jts.geom.GeometryFactory().createPolygon(ring);
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }
}
