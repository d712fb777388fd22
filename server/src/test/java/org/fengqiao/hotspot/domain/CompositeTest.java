package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Worked examples, by hand. */
class CompositeTest {
  @Test
  void theDivisorRunsOverThePartsThatExist() {
    double[] rateOnly = {1, 0, 0};
    int many = 3_000_000;
    assertThat(Composite.score(rateOnly, many)).isCloseTo(100 * .5 / .84, within(1e-3));
    assertThat(Composite.score(rateOnly, many, false)).isCloseTo(100 * .5 / .6, within(1e-3));
    double[] all = {1, 1, 1};
    assertThat(Composite.score(all, many, false)).isCloseTo(100, within(1e-3));
  }

  @Test
  void withoutAPastSurpriseHasNoSay() {
    assertThat(Composite.score(new double[] {.4, .2, 1}, 9, false))
        .isEqualTo(Composite.score(new double[] {.4, .2, 0}, 9, false));
  }

  @Test
  void everyPartIsShrunkByTheMattersItRestsOn() {
    assertThat(Composite.shrink(0)).isZero();
    assertThat(Composite.shrink(3)).isEqualTo(.5);
    assertThat(Composite.shrink(9)).isEqualTo(.75);
    double left = (1 - .5 * .8 * .5) * (1 - .2 * .5 * .5) * (1 - .6 * .4 * .5);
    assertThat(Composite.score(new double[] {.8, .5, .4}, 3))
        .isCloseTo(100 * (1 - left) / .84, within(1e-9));
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
}
