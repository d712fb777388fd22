package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Worked examples, by hand. */
class CompositeTest {
  private static final Set<Part> DAY = EnumSet.of(Part.EB, Part.GI, Part.SURPRISE, Part.SEVERITY);
  private static final int MANY = 3_000_000;

  @Test
  void theDivisorRunsOverThePartsThatExist() {
    double[] rateOnly = {1, 0, 0, 0, 0, 0, 0};
    double all = 1 - .5 * .8 * .4 * .85;
    assertThat(score(DAY, rateOnly, MANY)).isCloseTo(100 * .5 / all, within(1e-3));
    Set<Part> young = EnumSet.of(Part.EB, Part.GI, Part.SEVERITY);
    assertThat(score(young, rateOnly, MANY))
        .isCloseTo(100 * .5 / (1 - .5 * .8 * .85), within(1e-3));
    assertThat(score(EnumSet.allOf(Part.class), rateOnly, MANY))
        .isCloseTo(100 * .5 / (1 - .5 * .8 * .4 * .85 * .8 * .85 * .95), within(1e-3));
  }

  @Test
  void aPartThatDoesNotExistHasNoSay() {
    Set<Part> young = EnumSet.of(Part.EB, Part.GI, Part.SEVERITY);
    assertThat(score(young, new double[] {.4, .2, 1, 0, 1, 1, 1}, 9))
        .isEqualTo(score(young, new double[] {.4, .2, 0, 0, 0, 0, 0}, 9));
  }

  @Test
  void everyPartIsShrunkByTheMattersItRestsOn() {
    Calibration rules = Calibration.NEWEST;
    assertThat(rules.shrink(Part.EB, 0)).isZero();
    assertThat(rules.shrink(Part.EB, 3)).isEqualTo(.5);
    assertThat(rules.shrink(Part.GI, 9)).isEqualTo(.75);
    double left = (1 - .5 * .8 * .5) * (1 - .2 * .5 * .5) * (1 - .6 * .4 * .5);
    assertThat(score(DAY, new double[] {.8, .5, .4, 0, 0, 0, 0}, 3))
        .isCloseTo(100 * (1 - left) / (1 - .5 * .8 * .4 * .85), within(1e-9));
  }

  /** ADR 0058: a jump at a quiet place is orange at its eighth report, whatever the night said. */
  @Test
  void eightReportsOnOneDayAreOrangeWithASilentNight() {
    double[] jump = {1, 0, 1, 0, 0, 0, 0};
    assertThat(score(EnumSet.allOf(Part.class), jump, 8)).isGreaterThanOrEqualTo(70);
    assertThat(score(DAY, jump, 6)).isGreaterThanOrEqualTo(69);
  }

  @Test
  void theNumberOfMattersIsThatOfThePlaceAndItsNeighboursInNinetyDays() {
    Matters matters = new Matters();
    matters.add(7, 0, 20_000, false);
    matters.add(8, 0, 20_000 - 89, false);
    matters.add(8, 0, 20_000 - 90, false);
    matters.add(8, 1, 20_000, false);
    matters.add(12, 0, 20_000, false);
    int[] households = new int[40];
    KindScores scores =
        new Scorer(ExactPermutationTest.ring(40, 2), households, day -> 0)
            .score(matters, 12, 20_000)
            .getFirst();
    assertThat(scores.n(7)).isEqualTo(2);
  }

  private static double score(Set<Part> exist, double[] u, int n) {
    return new Composite(Calibration.NEWEST, exist).score(u, n);
  }
}
