package org.fengqiao.prevention.domain.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.prevention.domain.effect.EffortStore.Effort;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  @Test
  void aPlaceIsDrawnTowardsItsDistrict() {
    int[] past = {0, 0, 1, 2, 40, 1, 0, 3, 2, 1};
    Expectation e = Expectation.of(past, 100);
    double high = e.of(4, 28).mean();
    assertThat(high).isLessThan(40 * 0.28).isGreaterThan(5 * 0.28);
    assertThat(e.of(0, 28).mean()).isGreaterThan(0).isLessThan(5 * 0.28);
    assertThat(e.of(4, 56).mean()).isEqualTo(2 * high, within(1e-9));
  }

  @Test
  void alikePlacesAreAllTheDistrict() {
    Expectation e = Expectation.of(new int[] {2, 2, 2, 2}, 100);
    assertThat(e.of(1, 50).mean()).isEqualTo(1, within(1e-9));
    assertThat(e.of(1, 50).size()).isInfinite();
    assertThat(Expectation.of(new int[] {0, 0}, 100).of(0, 28).mean()).isZero();
    assertThatThrownBy(() -> Expectation.of(new int[] {-1}, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Expectation.of(new int[] {1}, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** 95 of 100 unaffected windows lie inside, by simulation from the law itself. */
  @Test
  void theIntervalHoldsUnaffectedWindows() {
    SplittableRandom random = new SplittableRandom(3);
    int inside = 0;
    int windows = 2000;
    for (int run = 0; run < 20; run++) {
      int[] past = new int[100];
      int[] next = new int[100];
      for (int i = 0; i < past.length; i++) {
        double rate = SimulatedTrials.gamma(random, 2) * 0.05;
        past[i] = SimulatedTrials.poisson(random, rate * 275);
        next[i] = SimulatedTrials.poisson(random, rate * 28);
      }
      Expectation e = Expectation.of(past, 275);
      for (int i = 0; i < past.length; i++) {
        Predictive law = e.of(i, 28);
        inside += law.quantile(0.025) <= next[i] && next[i] <= law.quantile(0.975) ? 1 : 0;
      }
    }
    assertThat(inside / (double) windows).isBetween(0.94, 0.99);
  }

  @Test
  void quantilesOfKnownLaws() {
    assertThat(new Predictive(3, Double.POSITIVE_INFINITY).quantile(0.025)).isZero();
    assertThat(new Predictive(3, Double.POSITIVE_INFINITY).quantile(0.975)).isEqualTo(7);
    assertThat(new Predictive(3, 2).quantile(0.975)).isEqualTo(10);
    assertThat(new Predictive(0, 2).quantile(0.975)).isZero();
    assertThat(new Predictive(5000, 50).quantile(0.5)).isBetween(4900, 5000);
  }

  @Test
  void seasonAndEffortCorrect() {
    assertThat(Season.factor(275, 28, 275, 28)).isEqualTo(1, within(1e-12));
    assertThat(Season.factor(2750, 560, 275, 28)).isEqualTo(580.0 / 300, within(1e-12));
    assertThat(Season.factor(0, 0, 275, 28)).isEqualTo(1, within(1e-12));
    double[] weights = Season.weights(new double[] {50, 20}, new double[] {500, 20});
    assertThat(weights[0]).isGreaterThan(1);
    assertThat(weights[1]).isLessThan(0.4);
    LocalDate monday = LocalDate.of(2026, 3, 2);
    List<Effort> past = List.of(new Effort("g", monday, 4, 2), new Effort("g", monday, 6, 2));
    List<Effort> window = List.of(new Effort("g", monday, 10, 2));
    assertThat(Exposure.of(past, window).factor(1)).isEqualTo(2, within(1e-12));
    assertThat(Exposure.of(past, window).factor(0)).isEqualTo(1);
    assertThat(Exposure.of(past, List.of()).known()).isFalse();
    assertThat(Exposure.monday(LocalDate.of(2026, 3, 8))).isEqualTo(monday);
  }

  @Test
  void spreadIsFoundAgain() {
    SplittableRandom random = new SplittableRandom(9);
    int[] counts =
        random.ints(4000, 0, 1).map(i -> SimulatedTrials.count(random, 3, 0.5)).toArray();
    assertThat(Dispersion.of(List.of(counts))).isEqualTo(0.5, within(0.08));
    assertThat(Dispersion.of(List.of(new int[] {1}))).isNaN();
  }
}
