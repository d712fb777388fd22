package org.fengqiao.hotspot.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fengqiao.hotspot.domain.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfExcitationTest {
  private static final int SIDE = 20;

  private static SelfExcitation fit(Towns.Happened town, int days, int steps) {
    Area area = Area.of(Towns.square(SIDE), Towns.equal(SIDE * SIDE));
    return SelfExcitation.fit(area, town.occurrences(), 0, days, DayFactors.none(), steps);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.8, 0.7, 1", "0.3, 0.6, 0.5, 2", "0.4, 0.9, 1, 3"})
  void findsTheLawAgain(double theta, double q, double own, long seed) {
    Towns.Happened town = Towns.happened(seed, SIDE, 400, 0.05, new Excitation(theta, q, own));
    Excitation found = fit(town, 400, 300).excitation();
    assertThat(found.theta()).isCloseTo(theta, within(0.1));
    assertThat(found.meanLag()).isCloseTo(1 / (1 - q), within(0.35 / (1 - q)));
    assertThat(found.own()).isCloseTo(own, within(0.15));
  }

  /** Busy places alone must not look like one matter setting off the next. */
  @Test
  void findsLittleWherePlacesDifferAndNothingIsSetOff() {
    Towns.Happened town = Towns.happened(7, SIDE, 400, 0.05, Excitation.NONE);
    assertThat(fit(town, 400, 300).excitation().theta()).isLessThan(0.1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theLikelihoodNeverFalls(long seed) {
    Excitation law = new Excitation(0.1 * (seed % 8), 0.5 + 0.05 * seed, 0.1 * seed);
    Towns.Happened town = Towns.happened(seed, SIDE, 90, 0.02, law);
    Area area = Area.of(Towns.square(SIDE), Towns.equal(SIDE * SIDE));
    Occurrences known = town.occurrences();
    DayFactors weekdays = DayFactors.estimate(known, 0, 90, day -> day % 30 == 0 ? 0.3 : 1);
    double[] steps = SelfExcitation.fit(area, known, 0, 90, weekdays, 80).likelihoods();
    assertThat(steps.length).isGreaterThan(3);
    for (int i = 1; i < steps.length; i++) {
      assertThat(steps[i]).isGreaterThanOrEqualTo(steps[i - 1] - 1e-9 * Math.abs(steps[i]));
    }
  }

  @Test
  void islandsKeepWhatTheySetOff() {
    Area area = Area.of(new Links(new int[] {0, 0, 0}, new int[0]), new double[] {1, 1});
    Occurrences known = Occurrences.of(new int[] {0, 0, 0, 1}, new int[] {1, 2, 3, 50});
    SelfExcitation fit = SelfExcitation.fit(area, known, 0, 60, DayFactors.none(), 50);
    assertThat(fit.excitation().theta()).isBetween(0.0, 0.95);
    assertThat(new Excitation(0.5, 0.5, 0.2).field(area, known, 3, 4))
        .containsExactly(0.5 * (1 + 0.5 + 0.25), 0);
  }

  /** A neighbour's share: one of two neighbours takes half of what does not stay. */
  @Test
  void spreadsOverNeighboursByHand() {
    Links row = new Links(new int[] {0, 1, 3, 4}, new int[] {1, 0, 2, 1});
    Area area = Area.of(row, new double[] {1, 1, 1});
    Occurrences known = Occurrences.of(new int[] {1}, new int[] {10});
    double[] field = new Excitation(0.5, 0.8, 0.6).field(area, known, 1, 12);
    double left = (1 - 0.8) * 0.8;
    assertThat(field[1]).isCloseTo(0.6 * left, within(1e-15));
    assertThat(field[0]).isCloseTo(0.2 * left, within(1e-15));
    assertThat(field[2]).isCloseTo(0.2 * left, within(1e-15));
  }

  @Test
  void nothingHappenedAtAll() {
    SelfExcitation fit = fit(new Towns.Happened(new int[0], new int[0]), 30, 20);
    assertThat(fit.excitation()).isEqualTo(Excitation.NONE);
    assertThat(fit.likelihoods()).isEmpty();
  }
}
