package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsEdgesTest {
  /** Reference values to 16 digits (R's pnorm). */
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1.959963984540054, 0.025",
    "5, 2.866515718791939e-07",
    "10, 7.619853024160527e-24",
    "30, 4.906713927148187e-198",
    "-3, 0.9986501019683699"
  })
  void normalTails(double z, double p) {
    assertThat(Gamma.normalUpper(z)).isCloseTo(p, within(1e-13 * p));
  }

  /** Reference values summed with 60 digits. */
  @ParameterizedTest
  @CsvSource({
    "0, 3, 1",
    "1, 0, 0",
    "3, 1.5, 1.9115316946194186e-01",
    "40, 10, 7.3416363145604719e-13"
  })
  void poissonTails(long count, double mean, double p) {
    assertThat(Gamma.poissonUpper(count, mean)).isCloseTo(p, within(1e-13 * p));
  }

  @Test
  void poissonTailsAddUp() {
    for (double mean : new double[] {0.001, 0.7, 5, 80, 4000}) {
      for (int count : new int[] {1, 2, 7, 90, 4100}) {
        double both = Gamma.poissonUpper(count, mean) + Gamma.poissonLower(count - 1, mean);
        assertThat(both).isCloseTo(1, within(1e-13));
      }
    }
  }

  @Test
  void correctionsAsInR() {
    double[] p = {0.01, 0.02, Double.NaN, 0.03, 0.5, 0.02};
    assertThat(MultipleTests.benjaminiHochberg(p))
        .usingElementComparator(StatisticsEdgesTest::nearly)
        .containsExactly(0.1 / 3, 0.1 / 3, Double.NaN, 0.0375, 0.5, 0.1 / 3);
    assertThat(MultipleTests.holm(p))
        .usingElementComparator(StatisticsEdgesTest::nearly)
        .containsExactly(0.05, 0.08, Double.NaN, 0.08, 0.5, 0.08);
    double harmonic = 1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0 + 1 / 5.0;
    assertThat(MultipleTests.benjaminiYekutieli(p)[4]).isEqualTo(1);
    assertThat(MultipleTests.benjaminiYekutieli(p)[3]).isCloseTo(0.0375 * harmonic, within(1e-15));
  }

  @Test
  void hugeOffsetsCostNoDigits() {
    Links links = ExactPermutationTest.ring(9, 1);
    double[] x = {0, 3, 1, 0, 0, 8, 2, 0, 1};
    double[] moved = Arrays.stream(x).map(v -> v + 1e9).toArray();
    double[] z = GetisOrd.giStar(links, Style.W, x);
    double[] far = GetisOrd.giStar(links, Style.W, moved);
    double[] gi = GetisOrd.gi(links, Style.B, x);
    double[] giFar = GetisOrd.gi(links, Style.B, moved);
    for (int i = 0; i < x.length; i++) {
      assertThat(far[i]).isCloseTo(z[i], within(1e-9));
      assertThat(giFar[i]).isCloseTo(gi[i], within(1e-9));
    }
  }

  @Test
  void aFloodOfReportsInOneGridCostsNoMoreThanAThousand() {
    Links links = ExactPermutationTest.ring(300, 2);
    int[] flooded = new int[300];
    int[] full = new int[300];
    for (int i = 0; i < 300; i++) {
      flooded[i] = i % 7 == 0 ? 1 : 0;
      full[i] = flooded[i];
    }
    flooded[40] = 2_000_000_000;
    full[40] = NeighbourTest.MOST;
    NeighbourTest flood = NeighbourTest.of(links, flooded);
    NeighbourTest most = NeighbourTest.of(links, full);
    for (int i = 0; i < flood.size(); i++) {
      assertThat(flood.p(i)).isEqualTo(most.p(i));
      assertThat(flood.z(i)).isEqualTo(most.z(i));
    }
    assertThat(flood.p(41)).isLessThan(0.05);
    assertThat(flood.p(100)).isGreaterThan(0.2);
  }

  @Test
  void oneHotUnitHasNoGiAndNoLocalMoran() {
    Links links = ExactPermutationTest.ring(9, 1);
    double[] x = {0, 0, 0, 0.1, 0, 0, 0, 0, 0};
    assertThat(GetisOrd.gi(links, Style.W, x)[3]).isNaN();
    assertThat(GetisOrd.gi(links, Style.W, x)[0]).isFinite();
    assertThat(LocalMoran.of(links, Style.W, x).z[3]).isNaN();
    assertThat(LocalMoran.of(links, Style.W, x).z[0]).isFinite();
  }

  @Test
  void unitLinkedToAllOthersIsUndefined() {
    Links all = ExactPermutationTest.ring(5, 2);
    double[] x = {1, 2, 3, 4, 9};
    assertThat(GetisOrd.gi(all, Style.W, x)).containsOnly(Double.NaN);
    assertThat(GetisOrd.giStar(all, Style.B, x)).containsOnly(Double.NaN);
    NeighbourTest product = NeighbourTest.of(all, new int[] {1, 2, 3, 4, 9});
    for (int i = 0; i < product.size(); i++) {
      assertThat(product.z(i)).isZero();
      assertThat(product.p(i)).isEqualTo(1);
    }
  }

  @Test
  void allZeroNeighbourhoodsHaveRateZeroInTheProduct() {
    Links links = ExactPermutationTest.ring(9, 1);
    double[] exposure = new double[9];
    Arrays.fill(exposure, 300);
    Exceedance exceedance = Exceedance.of(links, new int[] {0, 0, 0, 0, 0, 4, 0, 0, 0}, exposure);
    assertThat(exceedance.rate(0)).isZero();
    assertThat(exceedance.probability(0)).isZero();
    assertThat(exceedance.probability(5)).isBetween(0.8, 1.0);
  }

  private static int nearly(double a, double b) {
    boolean same = Double.isNaN(a) ? Double.isNaN(b) : Math.abs(a - b) < 1e-15;
    return same ? 0 : Double.compare(a, b);
  }
}
