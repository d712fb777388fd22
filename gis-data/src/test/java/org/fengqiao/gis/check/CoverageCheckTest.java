package org.fengqiao.gis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengqiao.gis.check.Drawn.area;
import static org.fengqiao.gis.check.Drawn.areas;
import static org.fengqiao.gis.check.Drawn.box;
import static org.fengqiao.gis.check.Drawn.polygon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class CoverageCheckTest {
  private static final CheckRules RULES = CheckRules.grids("440105");

  @Test
  void anEvenCoverageIsFine() {
    Checked checked = check(Drawn.cells(4, 3, 100));
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.usable()).isTrue();
    assertThat(checked.areaM2()).isCloseTo(120_000, within(20.0));
    assertThat(checked.noise()).isEqualTo(Checked.Noise.NONE);
  }

  @Test
  void anOverlapAMetreAndAHalfWideIsAnError() {
    Checked checked = check(areas(box(0, 0, 100, 100), box(98.5, 0, 100, 100)));
    Finding overlap = only(checked, FindingCode.OVERLAP);
    assertThat(overlap.error()).isTrue();
    assertThat(overlap.codes()).containsExactly(Drawn.code(1), Drawn.code(2));
    assertThat(overlap.feature()).isEqualTo(2);
    assertThat((Double) overlap.facts().get("areaM2")).isCloseTo(150, within(0.2));
    assertThat(overlap.place()).isNotNull();
    assertThat(overlap.at()).isNotNull();
    assertThat(checked.usable()).isFalse();
  }

  @Test
  void anOverlapOfRoundingIsNoise() {
    Checked checked = check(areas(box(0, 0, 100, 100), box(99.9, 0, 100, 100)));
    assertThat(checked.usable()).isTrue();
    assertThat(checked.noise().overlapM2()).isCloseTo(10, within(0.1));
    assertThat(only(checked, FindingCode.SLIVER).severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void oneInsideTheOtherIsAnOverlap() {
    Finding overlap =
        only(check(areas(box(0, 0, 100, 100), box(20, 20, 40, 40))), FindingCode.OVERLAP);
    assertThat((Double) overlap.facts().get("areaM2")).isCloseTo(1600, within(1.0));
  }

  @Test
  void theSameOutlineTwiceIsToldAsSuch() {
    Checked checked = check(areas(box(0, 0, 100, 100), box(0, 0, 100, 100)));
    assertThat(only(checked, FindingCode.DUP_SHAPE).codes()).hasSize(2);
    assertThat(checked.of(FindingCode.OVERLAP)).isEmpty();
  }

  @Test
  void aSecondLayerOverTheFirstIsFoundEverywhere() {
    List<Area> both = new ArrayList<>(Drawn.cells(4, 4, 100));
    for (Area upper : Drawn.cells(2, 2, 200)) {
      both.add(area(upper.number() + 100, upper.geometry()));
    }
    assertThat(check(both).of(FindingCode.OVERLAP)).hasSize(16);
  }

  @Test
  void anAreaOverSeveralOthersIsToldForEach() {
    List<Area> all = new ArrayList<>(Drawn.cells(3, 3, 100));
    all.add(area(10, box(50, 50, 100, 100)));
    Checked checked = check(all);
    assertThat(checked.of(FindingCode.OVERLAP)).hasSize(4);
    assertThat(checked.of(FindingCode.OVERLAP))
        .allSatisfy(f -> assertThat((Double) f.facts().get("areaM2")).isCloseTo(2500, within(2.0)));
  }

  @Test
  void narrowPatchesSideBySideAreWideTogether() {
    // A lane 0.7 m wide is an area too: the right one covers it and 0.7 m of the left one.
    Checked checked =
        check(areas(box(0, 0, 100, 100), box(100, 0, 0.7, 100), box(99.3, 0, 100, 100)));
    assertThat(checked.of(FindingCode.OVERLAP)).isNotEmpty();
    Repaired repaired =
        CoverageRepair.repair(
            areas(box(0, 0, 100, 100), box(100, 0, 0.7, 100), box(99.3, 0, 100, 100)),
            Parents.NONE,
            RULES);
    assertThat(repaired.left().of(FindingCode.OVERLAP)).isNotEmpty();
  }

  @Test
  void aGapIsToldWithThoseAroundIt() {
    List<Area> ring = new ArrayList<>(Drawn.cells(3, 3, 100));
    ring.remove(4);
    Checked checked = check(ring);
    Finding gap = only(checked, FindingCode.GAP);
    assertThat(gap.severity()).isEqualTo(Severity.WARNING);
    assertThat((Double) gap.facts().get("areaM2")).isCloseTo(10_000, within(5.0));
    assertThat(gap.codes()).hasSize(4);
    assertThat(checked.usable()).isTrue();
  }

  @Test
  void aGapTenCentimetresWideIsNoise() {
    Checked checked =
        check(areas(box(0, 0, 100, 100), polygon(100, 0, 200, 0, 200, 100, 100, 100, 100.1, 50)));
    assertThat(checked.of(FindingCode.GAP)).isEmpty();
    assertThat(checked.noise().gapM2()).isCloseTo(5, within(0.1));
  }

  @Test
  void aCrossedOutlineIsToldWhereItCrosses() {
    Checked checked = check(areas(polygon(0, 0, 100, 100, 100, 0, 0, 100), box(200, 0, 9, 99)));
    Finding invalid = only(checked, FindingCode.INVALID);
    assertThat(invalid.at()).isNotNull();
    assertThat(invalid.at().distanceM(new org.fengqiao.gis.LonLat(Drawn.LON, Drawn.LAT)))
        .isCloseTo(Math.hypot(50, 50), within(0.1));
    assertThat(only(checked, FindingCode.MULTIPART).facts()).containsEntry("parts", 2);
  }

  @Test
  void aBrokenOutlineHidesNoOverlap() {
    Checked checked = check(areas(polygon(0, 0, 100, 100, 100, 0, 0, 100), box(80, 0, 100, 100)));
    assertThat(checked.of(FindingCode.OVERLAP)).hasSize(1);
  }

  @Test
  void codesAreChecked() {
    Geometry far = box(0, 0, 60, 60);
    Checked checked =
        check(
            List.of(
                area(1, "", far),
                area(2, "44010500100100A", box(60, 0, 60, 60)),
                area(3, Drawn.code(3), box(120, 0, 60, 60)),
                area(4, Drawn.code(3), box(180, 0, 60, 60)),
                area(5, "440106001001001", box(240, 0, 60, 60))));
    assertThat(only(checked, FindingCode.MISSING_CODE).codes()).containsExactly("#1");
    assertThat(only(checked, FindingCode.BAD_CODE).feature()).isEqualTo(2);
    assertThat(only(checked, FindingCode.DUP_CODE).feature()).isEqualTo(4);
    assertThat(only(checked, FindingCode.FOREIGN_CODE).feature()).isEqualTo(5);
  }

  @Test
  void anUnknownCommunityIsOneQuestionForAllItsGrids() {
    Parents known = new Parents(Map.of(), Set.of("440105001002"));
    Checked checked = CoverageCheck.check(Drawn.cells(3, 1, 100), known, RULES);
    Finding stranger = only(checked, FindingCode.UNKNOWN_PARENT);
    assertThat(stranger.severity()).isEqualTo(Severity.WARNING);
    assertThat(stranger.facts()).containsEntry("parent", "440105001001").containsEntry("areas", 3);
    assertThat(checked.usable()).isTrue();
  }

  @Test
  void outsideItsCommunityByMuchIsAnErrorByLittleAWarning() {
    Parents parents = in(box(0, 0, 200, 100));
    Checked much =
        CoverageCheck.check(areas(box(0, 0, 100, 100), box(100, 0, 120, 100)), parents, RULES);
    assertThat(only(much, FindingCode.OUTSIDE_PARENT).error()).isTrue();
    assertThat(only(much, FindingCode.OUTSIDE_PARENT).facts()).containsEntry("percent", 16.7);
    Checked little =
        CoverageCheck.check(areas(box(0, 0, 100, 100), box(100, 0, 105, 100)), parents, RULES);
    assertThat(only(little, FindingCode.OUTSIDE_PARENT).severity()).isEqualTo(Severity.WARNING);
    Checked noise =
        CoverageCheck.check(areas(box(0, 0, 100, 100), box(100, 0, 100.5, 100)), parents, RULES);
    assertThat(noise.of(FindingCode.OUTSIDE_PARENT)).isEmpty();
  }

  @Test
  void sizesAndHouseholdsHaveBounds() {
    Area tiny = area(1, box(0, 0, 20, 20));
    Area huge = area(2, box(20, 0, 2000, 2000));
    Area full = new Area(3, Drawn.code(3), "满", 900, GridType.BASIC, box(0, -100, 100, 100));
    Area campus = new Area(4, Drawn.code(4), "校", 900, GridType.DEDICATED, box(100, -90, 90, 90));
    Checked checked = check(List.of(tiny, huge, full, campus));
    assertThat(only(checked, FindingCode.TOO_SMALL).feature()).isEqualTo(1);
    assertThat(only(checked, FindingCode.TOO_LARGE).feature()).isEqualTo(2);
    assertThat(only(checked, FindingCode.HOUSEHOLDS_RANGE).feature()).isEqualTo(3);
  }

  @Test
  void anIslandIsTold() {
    Checked checked =
        check(areas(box(0, 0, 100, 100), box(100.4, 0, 100, 100), box(500, 0, 100, 100)));
    assertThat(only(checked, FindingCode.ISLAND).feature()).isEqualTo(3);
  }

  private static Parents in(Geometry outline) {
    return new Parents(Map.of("440105001001", new Parents.Outline("一社区", outline)), Set.of());
  }

  private static Checked check(List<Area> areas) {
    return CoverageCheck.check(areas, Parents.NONE, RULES);
  }

  private static Finding only(Checked checked, FindingCode code) {
    assertThat(checked.of(code)).as(checked.findings().toString()).hasSize(1);
    return checked.of(code).getFirst();
  }

  /** Rings that go round their ground once leave no doubt what they mean. */
  @ParameterizedTest
  @CsvSource({
    // a spike there and back; one wide as a hair
    "0 0 100 0 100 50 300 50 100 50 100 100 0 100, WARNING",
    "0 0 100 0 100 100 50 100 50.2 100.2 50.2 99.9 50 100.1 0 100, WARNING",
    // touches itself; a hole at the end of a line
    "0 0 50 50 100 0 100 100 50 50 0 100, WARNING",
    "0 0 100 0 100 100 0 100 0 50 20 50 20 70 40 70 40 50 20 50 0 50, WARNING",
    // goes round some ground the other way, or twice
    "0 0 100 100 100 0 0 100, ERROR",
    // both, and as much of the one as of the other
    "10 90 90 90 90 10 60 10 40 30 70 60 60 80 40 60 60 60 40 80 30 60 60 30 40 10 10 10, ERROR",
    "0 0 100 0 100 100 40 100 40 30 60 30 60 140 0 140, ERROR"
  })
  void aBrokenOutlineIsAnErrorWhereItLeavesADoubt(String ring, Severity severity) {
    double[] metres = Arrays.stream(ring.split(" ")).mapToDouble(Double::parseDouble).toArray();
    Checked checked = check(areas(polygon(metres)));
    Finding invalid = only(checked, FindingCode.INVALID);
    assertThat(invalid.severity()).isEqualTo(severity);
    assertThat(invalid.at()).isNotNull();
    assertThat((Double) invalid.facts().get("doubtM2") < 0.8)
        .isEqualTo(severity == Severity.WARNING);
  }

  @Test
  void anOutlineThatIsAllNoiseIsEmpty() {
    Checked checked =
        check(areas(box(0, 0, 100, 100), box(100, 0, 0.4, 100), box(200, 0, 0.9, 0.9)));
    assertThat(checked.of(FindingCode.EMPTY_AREA))
        .extracting(Finding::feature)
        .containsExactly(2, 3);
    assertThat(checked.of(FindingCode.EMPTY_AREA)).allMatch(Finding::error);
  }
}
