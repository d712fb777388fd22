package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.locationtech.jts.geom.Envelope;

class GridIndexProperties {
  private static final List<GridShape> SHAPES =
      IrregularCells.make(150, new Envelope(120.0, 120.06, 29.55, 29.6), 11);
  private static final GridIndex INDEX = GridIndex.build(SHAPES);

  @Property(tries = 2000)
  void sharesNeverAddUpToMoreThanTheDisc(
      @ForAll @Scale(7) @DoubleRange(min = 119.995, max = 120.065) double lon,
      @ForAll @Scale(7) @DoubleRange(min = 29.545, max = 29.605) double lat,
      @ForAll @Scale(7) @DoubleRange(min = 0.5, max = 3000) double accuracyM) {
    List<Candidate> found = INDEX.candidates(lon, lat, accuracyM);
    assertThat(found.stream().mapToDouble(Candidate::share).sum()).isLessThan(1 + 1e-6);
    assertThat(found)
        .isSortedAccordingTo(
            java.util.Comparator.comparingDouble(Candidate::share)
                .reversed()
                .thenComparingInt(Candidate::ordinal));
    assertThat(found)
        .allSatisfy(c -> assertThat(c.distanceM()).isLessThanOrEqualTo(accuracyM * (1 + 1e-9)));
  }

  @Property(tries = 2000)
  void theGridOfThePointIsACandidateAtDistanceZero(
      @ForAll @Scale(7) @DoubleRange(min = 120.0, max = 120.06) double lon,
      @ForAll @Scale(7) @DoubleRange(min = 29.55, max = 29.6) double lat,
      @ForAll @Scale(7) @DoubleRange(min = 0, max = 200) double accuracyM) {
    int at = INDEX.locate(lon, lat);
    List<Candidate> found = INDEX.candidates(lon, lat, accuracyM);
    if (at >= 0) {
      assertThat(found)
          .filteredOn(c -> c.ordinal() == at)
          .singleElement()
          .satisfies(c -> assertThat(c.distanceM()).isZero());
    } else {
      assertThat(found).allSatisfy(c -> assertThat(c.distanceM()).isPositive());
    }
  }

  @Property(tries = 1000)
  void theNearestIsNoFartherThanAnyOther(
      @ForAll @Scale(7) @DoubleRange(min = 119.99, max = 120.07) double lon,
      @ForAll @Scale(7) @DoubleRange(min = 29.54, max = 29.61) double lat) {
    Candidate nearest = INDEX.nearest(lon, lat, 5000);
    assertThat(nearest).isNotNull();
    for (Candidate each : INDEX.candidates(lon, lat, 5000)) {
      assertThat(nearest.distanceM()).isLessThanOrEqualTo(each.distanceM() + 1e-9);
    }
  }
}
