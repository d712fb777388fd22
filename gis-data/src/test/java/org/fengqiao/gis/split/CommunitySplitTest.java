package org.fengqiao.gis.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fengqiao.gis.MadeGrid;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CommunitySplitTest {
  private static final String CODE = "440105001001";
  private static final Geometry SQUARE =
      read("POLYGON((113.30 23.10,113.31 23.10,113.31 23.11,113.30 23.11,113.30 23.10))");

  @Test
  void withoutLinesCellsAreCompactAndEven() {
    List<MadeGrid> grids = split(List.of(community(CODE, SQUARE, 4000)), List.of());
    assertThat(grids).hasSize(10);
    assertThat(grids).allSatisfy(g -> assertThat(g.households()).isBetween(300, 500));
    assertThat(grids.stream().mapToInt(MadeGrid::households).sum()).isBetween(3995, 4005);
    assertThat(grids).extracting(MadeGrid::code).first().isEqualTo(CODE + "001");
    assertThat(grids).extracting(MadeGrid::code).last().isEqualTo(CODE + "010");
    for (MadeGrid grid : grids) {
      double length = grid.geometry().getLength();
      assertThat(4 * Math.PI * grid.geometry().getArea() / (length * length)).isGreaterThan(0.5);
    }
    fits(grids, SQUARE);
  }

  @Test
  void sameInputSameBytes() {
    List<SplitCommunity> communities = List.of(community(CODE, SQUARE, 3300));
    List<SplitLine> lines = List.of(line("LINESTRING(113.299 23.104,113.312 23.107)", true));
    List<MadeGrid> grids = split(communities, lines);
    List<MadeGrid> again = split(communities, lines);
    assertThat(again).hasSameSizeAs(grids);
    for (int i = 0; i < grids.size(); i++) {
      assertThat(again.get(i).code()).isEqualTo(grids.get(i).code());
      assertThat(again.get(i).geometry().toText()).isEqualTo(grids.get(i).geometry().toText());
      assertThat(again.get(i).households()).isEqualTo(grids.get(i).households());
    }
  }

  @Test
  void noGridReachesOverAMainLine() {
    SplitLine river = line("LINESTRING(113.299 23.1041,113.305 23.1063,113.312 23.1037)", true);
    List<MadeGrid> grids =
        split(
            List.of(community(CODE, SQUARE, 4000)),
            List.of(
                river,
                line("LINESTRING(113.3033 23.09,113.3033 23.12)", false),
                line("LINESTRING(113.3066 23.09,113.3066 23.12)", false)));
    fits(grids, SQUARE);
    assertThat(grids).allSatisfy(g -> assertThat(g.households()).isBetween(290, 510));
    for (MadeGrid grid : grids) {
      Geometry inside = grid.geometry().buffer(-1e-7);
      assertThat(inside.intersects(river.line())).as(grid.code()).isFalse();
    }
  }

  @Test
  void smallBlocksAreMergedAlongMinorLines() {
    List<SplitLine> lines = new ArrayList<>();
    for (int k = 1; k < 10; k++) {
      lines.add(line(at("LINESTRING(%f 23.09,%f 23.12)", 113.30 + k * 0.001), false));
      lines.add(line(at("LINESTRING(113.29 %f,113.32 %f)", 23.10 + k * 0.001), false));
    }
    List<MadeGrid> grids = split(List.of(community(CODE, SQUARE, 4000)), lines);
    fits(grids, SQUARE);
    // Blocks of 40 households: grids are whole blocks.
    assertThat(grids).hasSizeBetween(8, 13);
    assertThat(grids).allSatisfy(g -> assertThat(g.households()).isBetween(280, 520));
    for (MadeGrid grid : grids) {
      for (var c : grid.geometry().getCoordinates()) {
        assertThat(Math.abs(c.x * 1000 - Math.rint(c.x * 1000)) < 1e-6)
            .as("%s on a line", c)
            .isTrue();
      }
    }
  }

  @Test
  void buildingsSayWhereHouseholdsLive() {
    SplittableRandom random = new SplittableRandom(3);
    List<SplitCommunity.Building> buildings = new ArrayList<>();
    for (int k = 0; k < 300; k++) {
      // All in the western third.
      buildings.add(
          new SplitCommunity.Building(
              113.30 + 0.0033 * random.nextDouble(), 23.10 + 0.01 * random.nextDouble(), 10));
    }
    List<MadeGrid> grids =
        split(
            List.of(new SplitCommunity(CODE, "下渡社区", "440105001", SQUARE, 0, buildings)),
            List.of());
    fits(grids, SQUARE);
    assertThat(grids).hasSizeBetween(7, 8);
    assertThat(grids.stream().mapToInt(MadeGrid::households).sum()).isBetween(2995, 3005);
    assertThat(grids).allSatisfy(g -> assertThat(g.households()).isBetween(300, 500));
  }

  @Test
  void neighbouringCommunitiesKeepFitting() {
    Geometry east =
        read(
            "MULTIPOLYGON(((113.31 23.10,113.32 23.10,113.32 23.11,113.31 23.11,113.31 23.10),"
                + "(113.313 23.103,113.313 23.106,113.317 23.106,113.317 23.103,113.313 23.103)),"
                + "((113.33 23.10,113.335 23.10,113.335 23.105,113.33 23.105,113.33 23.10)))");
    List<MadeGrid> grids =
        split(
            List.of(community("440105001002", east, 2100), community(CODE, SQUARE, 2000)),
            List.of(
                line("LINESTRING(113.299 23.1041,113.305 23.1063,113.322 23.1017)", true),
                line("LINESTRING(113.302 23.12,113.318 23.09)", false)));
    assertThat(grids).extracting(MadeGrid::code).isSorted();
    assertThat(CoverageValidator.isValid(shapes(grids))).isTrue();
    fits(grids.stream().filter(g -> g.community().equals(CODE)).toList(), SQUARE);
    fits(grids.stream().filter(g -> !g.community().equals(CODE)).toList(), east);
  }

  @Test
  void fewHouseholdsMakeOneGrid() {
    List<MadeGrid> grids = split(List.of(community(CODE, SQUARE, 120)), List.of());
    assertThat(grids).singleElement().satisfies(g -> assertThat(g.households()).isEqualTo(120));
    assertThat(split(List.of(community(CODE, SQUARE, 0)), List.of())).hasSize(1);
    assertThat(split(List.of(), List.of())).isEmpty();
  }

  @Test
  void aSerialThatIsTooShortIsRefused() {
    assertThatThrownBy(() ->
            CommunitySplit.split(
                List.of(community(CODE, SQUARE, 5000)),
                List.of(),
                new SplitSettings(400, 300, 500, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void fits(List<MadeGrid> grids, Geometry whole) {
    Geometry[] shapes = shapes(grids);
    assertThat(shapes).allSatisfy(s -> assertThat(s.isValid()).isTrue());
    assertThat(CoverageValidator.isValid(shapes)).isTrue();
    Geometry union = CoverageUnion.union(shapes);
    assertThat(union.symDifference(whole).getArea()).isLessThan(1e-11);
    assertThat(union.getNumGeometries()).isEqualTo(whole.getNumGeometries());
  }

  private static Geometry[] shapes(List<MadeGrid> grids) {
    return grids.stream().map(MadeGrid::geometry).toArray(Geometry[]::new);
  }

  private static List<MadeGrid> split(List<SplitCommunity> communities, List<SplitLine> lines) {
    return CommunitySplit.split(communities, lines, SplitSettings.usual());
  }

  private static SplitCommunity community(String code, Geometry outline, int households) {
    return new SplitCommunity(code, "下渡社区", "440105001", outline, households, List.of());
  }

  private static String at(String pattern, double position) {
    return String.format(Locale.ROOT, pattern, position, position);
  }

  private static SplitLine line(String wkt, boolean main) {
    return new SplitLine((LineString) read(wkt), main);
  }

  private static Geometry read(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }
}
