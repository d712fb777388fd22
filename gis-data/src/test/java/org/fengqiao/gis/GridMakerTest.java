package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class GridMakerTest {
  private static final List<MadeGrid> GRIDS = DemoDistrict.grids();

  @Test
  void makesTheSameDistrictAgain() {
    List<MadeGrid> again = DemoDistrict.grids();
    assertThat(again).hasSameSizeAs(GRIDS);
    for (int i = 0; i < again.size(); i++) {
      assertThat(again.get(i).code()).isEqualTo(GRIDS.get(i).code());
      assertThat(again.get(i).households()).isEqualTo(GRIDS.get(i).households());
      assertThat(again.get(i).geometry().toText()).isEqualTo(GRIDS.get(i).geometry().toText());
    }
  }

  @Test
  void theDemonstrationDistrictNeverChanges() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (MadeGrid g : GRIDS) {
      String text = g.code() + g.name() + g.households() + g.geometry().toText();
      digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("200a1f7314179fec9e4e7d88ca671627bdb337dcae0ec18aa6bd0a90c1c786d1");
  }

  @Test
  void countsAreThoseOfTheCodeTable() {
    assertThat(GRIDS).hasSizeBetween(1850, 1950);
    assertThat(GRIDS.stream().map(MadeGrid::street).distinct()).hasSize(18);
    assertThat(GRIDS.stream().map(MadeGrid::community).distinct()).hasSize(267);
    assertThat(GRIDS).allSatisfy(g -> assertThat(g.households()).isBetween(300, 500));
    assertThat(GRIDS.stream().map(MadeGrid::code)).doesNotHaveDuplicates().isSorted();
    Map<String, Long> sizes =
        GRIDS.stream().collect(Collectors.groupingBy(MadeGrid::community, Collectors.counting()));
    assertThat(sizes.values()).allSatisfy(n -> assertThat(n).isBetween(3L, 20L));
  }

  @Test
  void fitsExactly() {
    Geometry[] cells = GRIDS.stream().map(MadeGrid::geometry).toArray(Geometry[]::new);
    assertThat(cells).allSatisfy(c -> assertThat(c.isValid()).isTrue());
    assertThat(CoverageValidator.isValid(cells)).isTrue();
    Geometry all = CoverageUnion.union(cells);
    assertThat(all).isInstanceOf(Polygon.class);
    assertThat(((Polygon) all).getNumInteriorRing()).as("gaps").isZero();
    GaussKruger strip = GaussKruger.around(113.3);
    Geometry outline = Packs.outline(DemoDistrict.CODE);
    assertThat(strip.areaM2(all.symDifference(outline))).as("off the outline").isLessThan(2000);
    assertThat(strip.areaM2(all) / 1e6).isBetween(85.0, 96.0);
  }

  @Test
  void everyCommunityAndStreetHangsTogether() {
    assertThat(pieces(MadeGrid::community)).allMatch(g -> g instanceof Polygon);
    assertThat(pieces(MadeGrid::street)).allMatch(g -> g instanceof Polygon);
  }

  @Test
  void serialsStartInTheNorthWest() {
    MadeGrid first = GRIDS.getFirst();
    MadeGrid last =
        GRIDS.stream().filter(g -> g.community().equals(first.community())).toList().getLast();
    assertThat(first.code()).endsWith("001");
    assertThat(first.geometry().getCentroid().getY())
        .isGreaterThan(last.geometry().getCentroid().getY());
  }

  private static List<Geometry> pieces(java.util.function.Function<MadeGrid, String> by) {
    return GRIDS.stream().collect(Collectors.groupingBy(by)).values().stream()
        .map(g -> CoverageUnion.union(g.stream().map(MadeGrid::geometry).toArray(Geometry[]::new)))
        .toList();
  }
}
