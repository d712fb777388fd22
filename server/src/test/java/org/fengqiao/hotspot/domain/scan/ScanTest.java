package org.fengqiao.hotspot.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Scans at their edges, and their level. */
class ScanTest {
  private static final ScanPlaces ROW =
      ScanPlaces.planar(new double[] {0, 1, 2, 3, 4}, new double[5]);

  @Test
  void nothingToFindIsNoCluster() {
    ScanSettings settings = ScanSettings.standard();
    double[] people = {10, 10, 10, 10, 10};
    assertThat(SpatialScan.poisson(ROW, new int[5], people, settings).clusters()).isEmpty();
    assertThat(SpatialScan.poisson(ROW, new int[] {2, 2, 2, 2, 2}, people, settings).clusters())
        .isEmpty();
    assertThat(
            SpatialScan.bernoulli(ROW, new int[] {1, 1, 1, 0, 0}, new int[5], settings).clusters())
        .isEmpty();
    assertThat(
            SpaceTimePermutationScan.prospective(ROW, new int[0], new int[0], 9, settings)
                .clusters())
        .isEmpty();
  }

  @Test
  void aBurstIsFoundWithItsPlacesAndDays() {
    int[] place = new int[60];
    int[] day = new int[60];
    for (int i = 0; i < 50; i++) {
      place[i] = i % 5;
      day[i] = i / 5 * 9;
    }
    for (int i = 50; i < 60; i++) {
      place[i] = 3 + i % 2;
      day[i] = 98 + i % 3;
    }
    ScanResult result =
        SpaceTimePermutationScan.prospective(
            ROW, place, day, 100, ScanSettings.standard().radius(1));
    ScanCluster first = result.clusters().getFirst();
    assertThat(first.members()).containsExactly(3, 4);
    assertThat(first.days()).isEqualTo(3);
    assertThat(first.observed()).isEqualTo(10);
    assertThat(first.gumbelP()).isLessThan(0.05);
    assertThat(first.recurrenceDays()).isGreaterThan(10);
  }

  @Test
  void whatCannotBeIsRefused() {
    ScanSettings settings = ScanSettings.standard();
    double[] people = {10, 10, 10, 10, 0};
    assertThatThrownBy(() -> SpatialScan.poisson(ROW, new int[] {0, 0, 0, 0, 1}, people, settings))
        .hasMessageContaining("no population");
    assertThatThrownBy(() -> SpatialScan.poisson(ROW, new int[] {0, 0, 0, -1, 0}, people, settings))
        .hasMessageContaining("negative");
    assertThatThrownBy(() ->
            SpaceTimePermutationScan.prospective(
                ROW, new int[] {0, 5}, new int[] {1, 1}, 1, settings))
        .hasMessageContaining("unknown place");
    assertThatThrownBy(() ->
            SpaceTimePermutationScan.prospective(
                ROW, new int[] {0, 1}, new int[] {1, 2}, 1, settings))
        .hasMessageContaining("after the last day");
    assertThatThrownBy(() -> settings.share(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void recurrenceOfSeveralScansADay() {
    assertThat(Recurrence.days(0.01, 1)).isCloseTo(100, within(1e-9));
    assertThat(Recurrence.days(0.01, 11)).isCloseTo(1 / (1 - Math.pow(0.99, 11)), within(1e-9));
    assertThat(Recurrence.days(1, 11)).isEqualTo(1);
    assertThat(Recurrence.days(0, 11)).isInfinite();
    assertThat(Recurrence.days(Double.NaN, 1)).isNaN();
  }

  /** On data without clusters p is at most .05 about one time in twenty. */
  @Test
  void theLevelHoldsUnderChance() {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = random.doubles(60, 0, 1000).toArray();
    double[] y = random.doubles(60, 0, 1000).toArray();
    int rejected = 0;
    int byGumbel = 0;
    for (int set = 0; set < 400; set++) {
      int[] place = random.ints(80, 0, 60).toArray();
      int[] day = random.ints(80, 0, 30).toArray();
      ScanResult result =
          SpaceTimePermutationScan.prospective(
              ScanPlaces.planar(x, y),
              place,
              day,
              29,
              ScanSettings.standard().radius(300).chance(99, set));
      boolean any = !result.clusters().isEmpty();
      rejected += any && result.clusters().getFirst().p() <= 0.05 ? 1 : 0;
      byGumbel += any && result.clusters().getFirst().gumbelP() <= 0.05 ? 1 : 0;
    }
    assertThat(rejected).isBetween(4, 38);
    assertThat(byGumbel).isBetween(4, 42);
  }

  @Test
  void anEarlyEndKeepsTheAnswerAboutTheSame() {
    SplittableRandom random = new SplittableRandom(8);
    double[] x = random.doubles(60, 0, 1000).toArray();
    double[] y = random.doubles(60, 0, 1000).toArray();
    ScanSettings settings = ScanSettings.standard().radius(300);
    ScanPlaces places = ScanPlaces.planar(x, y);
    int[] place = {};
    int[] day = {};
    ScanResult whole = ScanResult.nothing(0);
    while (whole.clusters().isEmpty() || whole.clusters().getFirst().p() < 0.3) {
      place = random.ints(200, 0, 60).toArray();
      day = random.ints(200, 0, 30).toArray();
      whole = SpaceTimePermutationScan.prospective(places, place, day, 29, settings);
    }
    ScanResult early =
        SpaceTimePermutationScan.prospective(places, place, day, 29, settings.stopAfter(20));
    assertThat(early.simulated().length).isLessThan(999);
    assertThat(early.clusters().getFirst().p())
        .isCloseTo(whole.clusters().getFirst().p(), within(0.15));
  }
}
