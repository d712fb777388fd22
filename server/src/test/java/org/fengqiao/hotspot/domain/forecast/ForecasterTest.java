package org.fengqiao.hotspot.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.fengqiao.hotspot.domain.Links;
import org.junit.jupiter.api.Test;

class ForecasterTest {
  private static final Links ROW = new Links(new int[] {0, 1, 3, 4}, new int[] {1, 0, 2, 1});

  @Test
  void nothingKnownIsForecastAsNothing() {
    Forecaster learned =
        Forecaster.fit(ROW, new double[3], new int[0], new int[0], 20_000, Settings.DEFAULT);
    Forecast forecast = learned.forecast(7);
    assertThat(forecast.mean()).containsExactly(0, 0, 0);
    assertThat(forecast.high()).containsExactly(0, 0, 0);
    assertThat(learned.windows(30)).isZero();
  }

  @Test
  void oneMatterIsEnoughForAForecast() {
    Forecaster learned =
        Forecaster.fit(
            ROW,
            new double[] {1, Double.NaN, -2},
            new int[] {2, -1},
            new int[] {19_990, 19_991},
            20_000,
            Settings.DEFAULT);
    double[] mean = learned.forecast(14).mean();
    assertThat(mean[2]).isGreaterThan(mean[1]).isPositive();
    assertThat(mean[1]).isGreaterThan(mean[0]);
    assertThat(Arrays.stream(mean).sum()).isFinite();
    assertThat(learned.weights(14)[0]).isEqualTo(1);
  }

  @Test
  void laterDaysThanTheLastAreLeftOut() {
    int[] cell = {0, 0, 1, 2, 2};
    int[] day = {100, 105, 110, 121, 122};
    Forecast cut =
        Forecaster.fit(ROW, new double[] {1, 1, 1}, cell, day, 120, Settings.DEFAULT).forecast(7);
    Forecast without =
        Forecaster.fit(
                ROW,
                new double[] {1, 1, 1},
                Arrays.copyOf(cell, 3),
                Arrays.copyOf(day, 3),
                120,
                Settings.DEFAULT)
            .forecast(7);
    assertThat(cut.mean()).isEqualTo(without.mean());
    assertThat(cut.origin()).isEqualTo(121);
  }

  @Test
  void anUnknownHorizonIsRefused() {
    Forecaster learned =
        Forecaster.fit(ROW, new double[3], new int[0], new int[0], 20_000, Settings.DEFAULT);
    assertThatThrownBy(() -> learned.forecast(8)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void weightsGoToTheVoiceThatWasRight() {
    double[][] shares = {{0.5, 0.9}, {0.5, 0.9}, {0.5, 0.1}};
    // Two of three by hand: the maximum of 2 log(.5 + .4 w) + log(.5 - .4 w) lies at w = 5/12.
    double[] w = Blend.weights(shares, new double[] {1, 1, 1}, 2, 0, 0);
    assertThat(w[1]).isCloseTo(5.0 / 12, within(1e-3));
    double[] kept = Blend.weights(shares, new double[] {1, 1, 1}, 2, 0.4, 0);
    assertThat(kept[1]).isCloseTo(0.6 * 5 / 12, within(1e-3));
    assertThat(Blend.weights(new double[0][], new double[0], 3, 0.4, 50)).containsExactly(1, 0, 0);
  }

  @Test
  void narrowestRangesOfCountsByHand() {
    // Poisson 2: .135 .271 .271 .180 .090 .036; 0 to 4 hold .947, 1 to 4 only .812
    Counts.Range two = Counts.range(2, 1e9, 0.9);
    assertThat(two.low()).isZero();
    assertThat(two.high()).isEqualTo(4);
    assertThat(two.held()).isCloseTo(0.947347, within(1e-6));
    // Size 1, mean 1 is geometric with one half: cumulative .5 .75 .875 .9375
    assertThat(Counts.range(1, 1, 0.9)).isEqualTo(new Counts.Range(0, 3, 0.9375));
    // Nine in ten times nothing comes: nothing else need be allowed for.
    assertThat(Counts.range(0.1, 1e9, 0.9).high()).isZero();
    assertThat(Counts.range(0, 1, 0.9)).isEqualTo(new Counts.Range(0, 0, 1));
    Counts.Range many = Counts.range(10_000, 1e9, 0.95);
    assertThat(many.low()).isBetween(9800, 9810);
    assertThat(many.high()).isBetween(10_190, 10_200);
    assertThat(many.held()).isBetween(0.95, 0.951);
  }

  @Test
  void weekdaysAreLearned() {
    int[] day = new int[2000];
    int[] cell = new int[2000];
    int n = 0;
    for (int d = 0; n < 2000; d++) {
      // Epoch day 0 is a Thursday; Saturday and Sunday are empty.
      int weekday = Math.floorMod(d + 3, 7);
      for (int k = 0; k < 10 && weekday < 5 && n < 2000; k++) {
        day[n++] = d;
      }
    }
    Occurrences known = Occurrences.of(cell, day);
    DayFactors factors = DayFactors.estimate(known, 0, day[1999] + 1, d -> 1);
    assertThat(factors.of(0)).isCloseTo(1.4, within(0.05));
    assertThat(factors.of(2)).isLessThan(0.15);
  }
}
