package org.fengqiao.gis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Files made to be compared for ever. */
class GroundCheckTest {
  private static final CheckRules RULES = CheckRules.grids("440105");

  private static Checked equal(int squares) {
    Geometry square = Drawn.box(0, 0, 100, 100);
    List<Geometry> all = Collections.nCopies(squares, square);
    return CoverageCheck.check(Drawn.areas(all.toArray(Geometry[]::new)), Parents.NONE, RULES);
  }

  @Test
  void threeThousandEqualSquaresAreCutAndNeverUsable() {
    Checked checked = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> equal(3_000));
    List<Finding> cut = checked.of(FindingCode.TOO_MUCH);
    assertThat(cut).hasSize(1);
    assertThat(cut.getFirst().error()).isTrue();
    assertThat(cut.getFirst().facts())
        .containsEntry("what", "overlaps")
        .containsEntry("limit", GroundCheck.MOST_PAIRS);
    assertThat(checked.of(FindingCode.DUP_SHAPE)).hasSize(GroundCheck.MOST_PAIRS);
    assertThat(checked.usable()).isFalse();
  }

  @Test
  void aHundredAreComparedToTheEnd() {
    Checked checked = equal(100);
    assertThat(checked.of(FindingCode.TOO_MUCH)).isEmpty();
    assertThat(checked.of(FindingCode.DUP_SHAPE)).hasSize(100 * 99 / 2);
  }
}
