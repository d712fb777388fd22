package org.fengqiao.factor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.gazetteer.domain.Project;
import org.fengqiao.gis.GridShape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class FootprintsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  @Test
  void aFootprintIsInTheGridsItCoversAndNotInThoseItTouches() {
    assertThat(grids("POLYGON((1 0.2,2.5 0.2,2.5 0.8,1 0.8,1 0.2))")).containsExactly("b", "c");
    assertThat(grids("POLYGON((0.2 0.2,1.001 0.2,1.001 0.8,0.2 0.8,0.2 0.2))"))
        .as("a border drawn a little differently")
        .containsExactly("a");
    assertThat(grids("POLYGON((1.4 0.4,1.401 0.4,1.401 0.401,1.4 0.401,1.4 0.4))"))
        .as("small, but all of it lies there")
        .containsExactly("b");
  }

  @Test
  void pointsAndPlacesOutside() {
    assertThat(grids("POINT(2.5 0.5)")).containsExactly("c");
    assertThat(grids("POINT(9 9)")).isEmpty();
    assertThat(
            grids(
                "MULTIPOLYGON(((0.1 0.1,0.5 0.1,0.5 0.5,0.1 0.1)),"
                    + "((2.1 0.1,2.5 0.1,2.5 0.5,2.1 0.1)))"))
        .containsExactly("a", "c");
  }

  @Test
  void theNextMilestoneIsTheEarliestThatHasNotHappened() {
    Milestone done = new Milestone(Milestone.Code.SIGNING_BEGINS, TODAY.minusDays(9), TODAY);
    Milestone late = new Milestone(Milestone.Code.VACATING, TODAY.minusDays(3), null);
    Milestone soon = new Milestone(Milestone.Code.PULLING_DOWN, TODAY.plusDays(12), null);
    assertThat(Milestone.next(List.of(done, soon))).contains(soon);
    assertThat(Milestone.next(List.of(soon, late, done))).contains(late);
    assertThat(Milestone.next(List.of(done))).isEmpty();
    assertThat(soon.inDays(TODAY)).isEqualTo(12);
    assertThat(late.inDays(TODAY)).isEqualTo(-3);
  }

  private static List<String> grids(String footprint) {
    Project project =
        new Project(
            "p",
            Project.Kind.DEMOLITION,
            "旧改",
            Project.Stage.UNDER_WAY,
            read(footprint),
            null,
            null);
    List<GridShape> row =
        List.of(
            new GridShape("a", read("POLYGON((0 0,1 0,1 1,0 1,0 0))")),
            new GridShape("b", read("POLYGON((1 0,2 0,2 1,1 1,1 0))")),
            new GridShape("c", read("POLYGON((2 0,3 0,3 1,2 1,2 0))")));
    return Footprints.of(List.of(project), row).getOrDefault("p", List.of());
  }

  private static Geometry read(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
