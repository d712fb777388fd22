package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a night adds to a score, and what it may not. */
class NightPartsTest {
  private static final int GRIDS = 40;
  private static final int KINDS = 12;
  private static final int TODAY = 20_000;

  @Test
  void aNightRaisesThePlaceItSpeaksOf() {
    KindScores without = score(Outlook.NONE);
    KindScores with = score(night(TODAY - 1, GRIDS));
    assertThat(without.available(Part.FORECAST)).isFalse();
    assertThat(with.available(Part.SCAN)).isTrue();
    assertThat(with.part(Part.SCAN, 7)).isEqualTo(1);
    assertThat(with.part(Part.TREND, 7)).isEqualTo(.6);
    assertThat(with.figure(Figure.CHANCE, 7)).isCloseTo(.3233, within(1e-4));
    assertThat(with.part(Part.FORECAST, 7)).isCloseTo(.6466, within(1e-3));
    assertThat(with.score(7)).isGreaterThan(with.score(20));
  }

  @Test
  void aNightOfALaterDayOfOtherGridsOrTooOldIsNotUsed() {
    double[] plain = score(Outlook.NONE).scores();
    assertThat(score(night(TODAY + 1, GRIDS)).scores()).isEqualTo(plain);
    assertThat(score(night(TODAY - 8, GRIDS)).scores()).isEqualTo(plain);
    assertThat(score(night(TODAY - 1, GRIDS - 1)).scores()).isEqualTo(plain);
    assertThat(score(night(TODAY - 7, GRIDS)).scores()).isNotEqualTo(plain);
  }

  @Test
  void anotherNightIsAnotherResultThoughTheCountsAreTheSame() {
    Scorer scorer = scorer();
    List<KindScores> first = scorer.score(matters(), KINDS, TODAY);
    List<KindScores> again = scorer.score(matters(), KINDS, TODAY, Earlier.of(matters(), first));
    assertThat(again.getFirst()).isSameAs(first.getFirst());
    List<KindScores> after =
        scorer.score(
            matters(),
            KINDS,
            TODAY,
            Earlier.of(matters(), first),
            Collections.nCopies(KINDS, night(TODAY - 1, GRIDS)));
    assertThat(after.getFirst()).isNotSameAs(first.getFirst());
  }

  @Test
  void recurrenceIsAdjustedForTheKindsOfTheSameDay() {
    Grounds eleven = new Grounds(Calibration.NEWEST, Outlook.NONE, 11);
    assertThat(eleven.adjusted(365)).isCloseTo(1 / (1 - Math.pow(1 - 1 / 365.0, 11)), within(1e-9));
    assertThat(eleven.adjusted(1e15)).isCloseTo(1e15 / 11, within(1e6));
    assertThat(eleven.adjusted(0)).isZero();
    assertThat(eleven.adjusted(1)).isZero();
    assertThat(new Grounds(Calibration.NEWEST, Outlook.NONE, 1).adjusted(90))
        .isCloseTo(90, within(1e-9));
  }

  @Test
  void gravityIsWhatGraverMattersAddAndFadesByHalf() {
    Matters matters = new Matters();
    matters.add(3, 4, TODAY, 4, false);
    matters.add(9, 4, TODAY - 30, 4, false);
    matters.add(15, 4, TODAY, 1, false);
    KindScores scores = scorer().score(matters, KINDS, TODAY).get(4);
    assertThat(scores.figure(Figure.WEIGHTED, 3)).isCloseTo(8, within(1e-6));
    assertThat(scores.figure(Figure.GRAVER, 3)).isCloseTo(7, within(1e-6));
    assertThat(scores.figure(Figure.GRAVER, 9)).isCloseTo(3.5, within(1e-6));
    assertThat(scores.figure(Figure.GRAVER, 15)).isZero();
    assertThat(scores.part(Part.SEVERITY, 3)).isCloseTo(.875, within(1e-6));
  }

  @Test
  void aBrokenNightIsRefused() {
    double[] zero = new double[3];
    assertThatThrownBy(
            () -> new Outlook(0, new double[0][], new double[] {Double.NaN, 1, 1}, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Outlook(0, new double[][] {zero}, zero, new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Outlook(0, new double[0][], zero, new byte[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Stated probabilities are met by what happens: a forecast of the true mean, a year of grids. */
  @Test
  void theChanceOfAHitIsReliableInEveryDecile() {
    SplittableRandom random = new SplittableRandom(5);
    int[] stated = new int[10];
    double[] expected = new double[10];
    int[] came = new int[10];
    for (int i = 0; i < 60_000; i++) {
      double mean = 7 * random.nextDouble() * random.nextDouble();
      double chance = Scatter.POISSON.reaches(Calibration.NEWEST.hitMatters(), mean);
      int decile = Math.min(9, (int) (10 * chance));
      stated[decile]++;
      expected[decile] += chance;
      came[decile] += poisson(mean, random) >= Calibration.NEWEST.hitMatters() ? 1 : 0;
    }
    for (int d = 0; d < 10; d++) {
      double p = expected[d] / stated[d];
      double half = 3 * Math.sqrt(p * (1 - p) / stated[d]);
      assertThat(came[d] / (double) stated[d]).as("decile " + d).isCloseTo(p, within(half + 1e-3));
    }
  }

  private static int poisson(double mean, SplittableRandom random) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  private static Outlook night(int asOf, int grids) {
    double[][] forecast = new double[9][grids];
    for (double[] row : forecast) {
      Arrays.fill(row, .1);
    }
    for (int i = 3; i < 6; i++) {
      forecast[i][7] = 2;
    }
    double[] recurrence = new double[grids];
    recurrence[7] = 1e6;
    byte[] trend = new byte[grids];
    trend[7] = Outlook.Trend.NEW_HOT.code();
    return new Outlook(asOf, forecast, recurrence, trend);
  }

  private static KindScores score(Outlook night) {
    return scorer()
        .score(matters(), KINDS, TODAY, Earlier.NONE, Collections.nCopies(KINDS, night))
        .getFirst();
  }

  private static Matters matters() {
    Matters matters = new Matters();
    for (int i = 0; i < 200; i++) {
      matters.add(i * 7 % GRIDS, 0, TODAY - i, 1, false);
    }
    for (int i = 0; i < 4; i++) {
      matters.add(7, 0, TODAY - i, 1, false);
      matters.add(20, 0, TODAY - i, 1, false);
    }
    return matters;
  }

  private static Scorer scorer() {
    return new Scorer(ExactPermutationTest.ring(GRIDS, 2), new int[GRIDS], day -> 0);
  }
}
