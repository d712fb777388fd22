package org.fengqiao.gis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** What is known of real coverages (data.md) comes out. */
class RealCoverageTest {
  private static final CheckRules STREETS = CheckRules.divisions("440105");
  private static final CheckRules GRIDS = CheckRules.grids("440105");

  @Test
  void theRawStreetsOfHaizhuOverlapAndGapeAsMeasured() {
    List<Area> raw = Shared.areas("haizhu_streets_gcj02_raw.geojson");
    Checked checked = CoverageCheck.check(raw, Parents.NONE, STREETS);
    List<Finding> overlaps = checked.of(FindingCode.OVERLAP);
    List<Finding> gaps = checked.of(FindingCode.GAP);
    // data.md: 37 overlaps of 0.148 km2, the largest 0.016; 88 gaps of 0.074 km2. Two overlaps and
    // ten gaps are narrower than the tolerance.
    assertThat(Drawn.overlappingPairs(raw)).isEqualTo(37);
    assertThat(overlaps).hasSize(35);
    assertThat(sumM2(overlaps) + checked.noise().overlapM2()).isCloseTo(148_000, within(500.0));
    assertThat(overlaps.stream().mapToDouble(RealCoverageTest::m2).max().orElseThrow())
        .isCloseTo(16_000, within(500.0));
    assertThat(gaps.size() + checked.noise().gaps()).isBetween(88, 89);
    assertThat(sumM2(gaps) + checked.noise().gapM2()).isCloseTo(74_000, within(500.0));
    assertThat(checked.usable()).isFalse();
  }

  @Test
  void theirErrorsStayWhenOnlyNoiseIsMended() {
    List<Area> raw = Shared.areas("haizhu_streets_gcj02_raw.geojson");
    Repaired repaired = CoverageRepair.repair(raw, Parents.NONE, STREETS);
    assertThat(repaired.found().of(FindingCode.OVERLAP)).hasSize(35);
    assertThat(repaired.left().of(FindingCode.OVERLAP))
        .extracting(Finding::codes)
        .containsExactlyElementsOf(
            repaired.found().of(FindingCode.OVERLAP).stream().map(Finding::codes).toList());
    assertThat(repaired.left().noise()).isEqualTo(Checked.Noise.NONE);
    assertThat(repaired.left().usable()).isFalse();
  }

  @Test
  void aPersonWhoAsksForItGetsThemClean() {
    List<Area> raw = Shared.areas("haizhu_streets_gcj02_raw.geojson");
    Repaired clean = CoverageRepair.repairWide(raw, Parents.NONE, STREETS);
    // data.md: 18 polygons, none invalid, no overlap, no hole, the ground of the union and holes.
    assertThat(clean.left().findings()).isEmpty();
    assertThat(clean.areas())
        .hasSize(18)
        .allMatch(a -> a.geometry().getNumGeometries() == 1 && a.geometry().isValid());
    assertThat(Drawn.overlapM2(clean.areas())).isLessThan(0.01);
    assertThat(Drawn.holes(clean.areas())).isEmpty();
    assertThat(clean.left().areaM2()).isCloseTo(95_970_000 + 74_000, within(30_000.0));
    assertThat(CoverageRepair.repair(clean.areas(), Parents.NONE, STREETS).changes()).isEmpty();
  }

  @Test
  void theSyntheticGridsOfHaizhuHaveTheNoiseOfSixDecimals() {
    List<Area> grids = Shared.areas("haizhu_grids_synthetic.geojson");
    Repaired repaired = CoverageRepair.repair(grids, communities(), GRIDS);
    Checked found = repaired.found();
    // data.md: 2,196 m2 of sliver overlap; 13,335 m2 uncovered, of which 12,833 are enclosed and
    // 10,224 of those are one triangle between six grids, which is no rounding.
    assertThat(found.noise().overlapM2()).isCloseTo(2_196, within(15.0));
    assertThat(sumM2(found.of(FindingCode.GAP)) + found.noise().gapM2())
        .isCloseTo(12_833, within(20.0));
    assertThat(found.of(FindingCode.GAP)).hasSize(1);
    assertThat(found.usable()).isTrue();
    assertThat(repaired.left().usable()).isTrue();
    assertThat(repaired.left().noise()).isEqualTo(Checked.Noise.NONE);
    assertThat(Drawn.overlapM2(repaired.areas())).isLessThan(0.01);
    // The triangle stays; a notch at the edge of the district was closed off by its neighbours.
    assertThat(repaired.left().of(FindingCode.GAP)).hasSize(2);
    Repaired again = CoverageRepair.repair(repaired.areas(), communities(), GRIDS);
    assertThat(again.changes()).isEmpty();
  }

  @Test
  void theSyntheticCommunitiesPass() {
    List<Area> communities = Shared.areas("haizhu_communities_synthetic.geojson");
    Repaired repaired = CoverageRepair.repair(communities, Parents.NONE, STREETS);
    assertThat(repaired.left().usable()).isTrue();
    assertThat(repaired.left().noise()).isEqualTo(Checked.Noise.NONE);
  }

  @Test
  void gulouIsCleanAndStaysAsItIs() {
    List<Area> gulou = Shared.areas("import-samples/geojson/fuzhou_gulou_10streets.geojson");
    Repaired repaired = CoverageRepair.repair(gulou, Parents.NONE, STREETS);
    assertThat(repaired.found().areaM2()).isCloseTo(34_090_000, within(10_000.0));
    assertThat(repaired.found().of(FindingCode.OVERLAP)).isEmpty();
    assertThat(repaired.found().of(FindingCode.GAP)).isEmpty();
    assertThat(repaired.changes()).isEmpty();
  }

  @Test
  void realSelfIntersectionsAreToldWhereTheyAreAndMended() {
    List<Area> real = Shared.areas("import-samples/invalid/real_self_intersections_3.geojson");
    Repaired repaired = CoverageRepair.repair(real, Parents.NONE, CheckRules.divisions(null));
    assertThat(repaired.found().of(FindingCode.INVALID))
        .hasSize(3)
        .allMatch(f -> f.at() != null && f.place() != null && f.error());
    assertThat(repaired.left().of(FindingCode.INVALID)).isEmpty();
    assertThat(repaired.changes()).allMatch(c -> c.kind() == Change.Kind.MADE_VALID);
    assertThat(repaired.areas()).allMatch(a -> a.geometry().isValid());
  }

  @Test
  void collectionsOfPolygonsAreTakenAsTheyAre() {
    List<Area> real =
        Shared.areas("import-samples/invalid/real_geometrycollection_cangshan.geojson");
    assertThat(CoverageRepair.repair(real, Parents.NONE, CheckRules.divisions(null)).areas())
        .hasSameSizeAs(real);
  }

  private static Parents communities() {
    Map<String, Parents.Outline> outlines = new HashMap<>();
    for (Area area : Shared.areas("haizhu_communities_synthetic.geojson")) {
      Geometry outline = area.geometry();
      outlines.put(area.code(), new Parents.Outline(area.name(), outline));
    }
    return new Parents(outlines, Set.of());
  }

  private static double sumM2(List<Finding> findings) {
    return findings.stream().mapToDouble(RealCoverageTest::m2).sum();
  }

  private static double m2(Finding finding) {
    return (Double) finding.facts().get("areaM2");
  }
}
