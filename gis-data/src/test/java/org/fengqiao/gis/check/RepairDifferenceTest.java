package org.fengqiao.gis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengqiao.gis.check.Drawn.areas;
import static org.fengqiao.gis.check.Drawn.box;
import static org.fengqiao.gis.check.Drawn.polygon;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person is shown of a repair. */
class RepairDifferenceTest {
  private static final CheckRules RULES = CheckRules.grids("440105");

  @Test
  void groundGainedAndLostIsThatOfTheOutlines() {
    List<Area> areas = areas(box(0, 0, 100, 100), box(99.4, 0, 100, 100));
    List<Change> changes = CoverageRepair.repair(areas, Parents.NONE, RULES).changes();
    RepairDifference difference = RepairDifference.of(changes);
    assertThat(difference.changed()).isEqualTo(changes.size()).isPositive();
    assertThat(difference.gainedM2() + difference.lostM2()).isCloseTo(60, within(2.0));
    for (Change change : difference.largest()) {
      assertThat(area(change.gained())).isCloseTo(change.gainedM2(), within(0.5));
      assertThat(area(change.lost())).isCloseTo(change.lostM2(), within(0.5));
    }
  }

  /** A bow tie covers what the repair makes of it: nothing is told as gained that it had. */
  @Test
  void anOutlineThatCrossesItselfLosesNothingByBeingMadeValid() {
    List<Area> areas = areas(polygon(0, 0, 100, 100, 100, 0, 0, 100));
    Change change = CoverageRepair.repair(areas, Parents.NONE, RULES).changes().getFirst();
    assertThat(change.kind()).isEqualTo(Change.Kind.MADE_VALID);
    assertThat(area(change.gained())).isCloseTo(0, within(0.1));
    assertThat(area(change.lost())).isCloseTo(0, within(0.1));
  }

  @Test
  void ofALargeFileSomeAreKeptAndAllAreCounted() {
    List<Change> many =
        IntStream.rangeClosed(1, 3 * RepairDifference.MOST)
            .mapToObj(i ->
                new Change(
                    Change.Kind.SNAPPED,
                    i,
                    List.of(Drawn.code(i)),
                    box(0, 0, 10, 10),
                    box(0, 0, 10, 11),
                    i,
                    0.5))
            .toList();
    RepairDifference difference = RepairDifference.of(many);
    assertThat(difference.changed()).isEqualTo(3 * RepairDifference.MOST);
    assertThat(difference.largest()).hasSize(RepairDifference.MOST);
    assertThat(difference.largest().getFirst().feature()).isEqualTo(3 * RepairDifference.MOST);
    assertThat(difference.lostM2()).isCloseTo(1.5 * RepairDifference.MOST, within(1e-6));
    assertThat(RepairDifference.of(List.of())).isEqualTo(RepairDifference.NONE);
  }

  private static double area(org.locationtech.jts.geom.Geometry ground) {
    return ground.isEmpty() ? 0 : Metric.areaM2(ground);
  }
}
