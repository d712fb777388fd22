package org.fengqiao.gis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengqiao.gis.check.Drawn.areas;
import static org.fengqiao.gis.check.Drawn.box;
import static org.fengqiao.gis.check.Drawn.polygon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.DemoDistrict;
import org.fengqiao.gis.MadeGrid;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class CoverageRepairTest {
  private static final CheckRules RULES = CheckRules.grids("440105");

  @Test
  void aCleanCoverageStaysAsItIs() {
    Repaired repaired = repair(Drawn.cells(5, 4, 80));
    assertThat(repaired.changes()).isEmpty();
    assertThat(repaired.left().findings()).isEmpty();
  }

  @Test
  void aCornerInTheMiddleOfANeighboursEdgeBecomesACornerOfIt() {
    // Two above one: exact on paper, but the lower has no corner where the upper two meet.
    Repaired repaired =
        repair(areas(box(0, 100, 50, 50), box(50, 100, 50, 50), box(0, 0, 100, 100)));
    assertThat(repaired.areas().get(2).geometry().getNumPoints()).isEqualTo(6);
    Change change = repaired.changes().getFirst();
    assertThat(change.kind()).isEqualTo(Change.Kind.SNAPPED);
    assertThat(change.feature()).isEqualTo(3);
    assertThat(change.gainedM2() + change.lostM2()).isLessThan(0.1);
    assertClean(repaired);
  }

  @Test
  void aGridMovedAsAWholeByLessThanTheToleranceIsJoinedAgain() {
    List<MadeGrid> grids = DemoDistrict.grids();
    // The first of them has a corner 1.2 m beside the one it shares with its neighbour.
    for (int k = 20; k < grids.size(); k += 80) {
      Envelope around = new Envelope(grids.get(k).geometry().getEnvelopeInternal());
      around.expandBy(0.004);
      List<Area> areas = new ArrayList<>();
      for (int i = 0; i < grids.size(); i++) {
        Geometry outline = grids.get(i).geometry();
        if (around.intersects(outline.getEnvelopeInternal())) {
          areas.add(Drawn.area(i, grids.get(i).code(), i == k ? east(outline, 4e-6) : outline));
        }
      }
      Repaired repaired = CoverageRepair.repair(areas, Parents.NONE, CheckRules.divisions(null));
      assertThat(repaired.left().of(FindingCode.OVERLAP)).as("grid %d", k).isEmpty();
      assertThat(repaired.left().of(FindingCode.GAP)).as("grid %d", k).isEmpty();
    }
  }

  private static Geometry east(Geometry outline, double degrees) {
    return AffineTransformation.translationInstance(degrees, 0).transform(outline);
  }

  @Test
  void aNarrowOverlapIsMended() {
    Repaired repaired = repair(areas(box(0, 0, 100, 100), box(99.5, 0, 100, 100)));
    assertClean(repaired);
    assertThat(repaired.left().areaM2()).isCloseTo(19_950, within(5.0));
  }

  @Test
  void aNarrowGapIsMended() {
    assertClean(
        repair(areas(box(0, 0, 100, 100), polygon(100, 0, 200, 0, 200, 100, 100, 100, 100.7, 50))));
  }

  @Test
  void aWideOverlapStaysAndIsTold() {
    List<Area> areas = areas(box(0, 0, 100, 100), box(98, 0, 100, 100));
    Repaired repaired = repair(areas);
    assertThat(repaired.left().of(FindingCode.OVERLAP)).hasSize(1);
    assertThat(Drawn.overlapM2(repaired.areas())).isCloseTo(Drawn.overlapM2(areas), within(0.01));
  }

  @Test
  void aSmallSquareOverlapJustWiderThanTheToleranceStays() {
    Repaired repaired = repair(areas(box(0, 0, 100, 100), box(98.9, 98.9, 100, 100)));
    assertThat(repaired.left().of(FindingCode.OVERLAP)).hasSize(1);
    assertThat(Drawn.overlapM2(repaired.areas())).isCloseTo(1.21, within(0.01));
  }

  @Test
  void aWideOverlapIsGivenAwayWhenAskedFor() {
    Repaired repaired =
        CoverageRepair.repairWide(
            areas(box(0, 0, 100, 100), box(90, 0, 100, 80)), Parents.NONE, RULES);
    assertClean(repaired);
    assertThat(repaired.changes().getFirst().kind()).isEqualTo(Change.Kind.WIDE);
  }

  @Test
  void aCrossedOutlineKeepsItsGround() {
    Repaired repaired = repair(areas(polygon(0, 0, 100, 100, 100, 0, 0, 100)));
    Change change = repaired.changes().getFirst();
    assertThat(change.kind()).isEqualTo(Change.Kind.MADE_VALID);
    assertThat(repaired.areas().getFirst().geometry().isValid()).isTrue();
    assertThat(repaired.left().areaM2()).isCloseTo(5_000, within(2.0));
    assertThat(repaired.left().of(FindingCode.INVALID)).isEmpty();
    assertThat(repaired.left().of(FindingCode.MULTIPART)).hasSize(1);
  }

  @Test
  void whatLeavesItsCommunityByLittleIsCutOff() {
    Parents parents =
        new Parents(
            Map.of("440105001001", new Parents.Outline("一社区", box(0, 0, 200, 100))), Set.of());
    Repaired repaired =
        CoverageRepair.repair(areas(box(0, 0, 100, 100), box(100, 0, 105, 100)), parents, RULES);
    assertThat(repaired.left().of(FindingCode.OUTSIDE_PARENT)).isEmpty();
    assertThat(repaired.left().areaM2()).isCloseTo(20_000, within(4.0));
    Change change = repaired.changes().getFirst();
    assertThat(change.kind()).isEqualTo(Change.Kind.CUT_TO_PARENT);
    assertThat(change.lostM2()).isCloseTo(500, within(1.0));
    Repaired much =
        CoverageRepair.repair(areas(box(0, 0, 100, 100), box(100, 0, 130, 100)), parents, RULES);
    assertThat(much.left().of(FindingCode.OUTSIDE_PARENT)).hasSize(1);
    assertThat(much.changes()).isEmpty();
  }

  @Test
  void sixDecimalsPass() {
    List<Area> rounded =
        Drawn.cells(6, 6, 83.7).stream().map(a -> a.with(sixDecimals(a.geometry()))).toList();
    assertClean(repair(Drawn.shaken(rounded, 0.08, 5)));
  }

  @Test
  void theOrderOfTheFileDoesNotMatterForTheGround() {
    List<Area> shaken = Drawn.shaken(Drawn.cells(5, 5, 60), 0.4, 7);
    Repaired one = repair(shaken);
    Repaired other = repair(shaken.reversed());
    for (Area area : one.areas()) {
      Geometry same =
          other.areas().stream()
              .filter(a -> a.code().equals(area.code()))
              .findFirst()
              .orElseThrow()
              .geometry();
      assertThat(same.equalsTopo(area.geometry())).isTrue();
    }
  }

  static void assertClean(Repaired repaired) {
    assertThat(repaired.left().usable()).isTrue();
    assertThat(repaired.left().of(FindingCode.GAP)).isEmpty();
    assertThat(repaired.left().noise()).isEqualTo(Checked.Noise.NONE);
    assertThat(Drawn.overlapM2(repaired.areas())).isLessThan(1e-3);
    assertThat(Drawn.holes(repaired.areas())).isEmpty();
    assertThat(repaired.areas()).allMatch(a -> a.geometry().isValid());
  }

  private static Geometry sixDecimals(Geometry outline) {
    Geometry copy = outline.copy();
    copy.apply(
        (org.locationtech.jts.geom.CoordinateFilter)
            c -> {
              c.x = Math.round(c.x * 1e6) / 1e6;
              c.y = Math.round(c.y * 1e6) / 1e6;
            });
    copy.geometryChanged();
    return copy;
  }

  private static Repaired repair(List<Area> areas) {
    return CoverageRepair.repair(areas, Parents.NONE, RULES);
  }

  /**
   * As in 6 MB of GeoJSON that took a gigabyte before; the number of edges decides, not of areas.
   */
  @Test
  void aHeapOfOutlinesIsRefusedBeforeItIsCut() {
    List<Area> heap = new ArrayList<>();
    for (int n = 0; n < 2_500; n++) {
      heap.add(Drawn.area(n + 1, Drawn.box(n % 50, n / 50, 500, 500)));
    }
    Repaired repaired = CoverageRepair.repair(heap, Parents.NONE, CheckRules.grids("440105"));
    assertThat(repaired.found().of(FindingCode.TOO_MUCH))
        .singleElement()
        .matches(Finding::error)
        .extracting(Finding::facts)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("what", "crossings");
    assertThat(repaired.changes()).isEmpty();
    assertThat(CoverageCheck.check(heap, Parents.NONE, CheckRules.grids("440105")).usable())
        .isFalse();
  }
}
