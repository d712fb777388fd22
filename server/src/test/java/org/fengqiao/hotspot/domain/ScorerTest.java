package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A ring of 40 grids over a year with about one matter a day, and a burst in grid 7. */
class ScorerTest {
  private static final int GRIDS = 40;
  private static final int KINDS = 12;
  private static final int TODAY = 20_000;

  @Test
  void aBurstStandsOutAndNothingElseDoes() {
    Matters matters = year(1);
    for (int i = 0; i < 6; i++) {
      matters.add(7, 0, TODAY - i, false);
    }
    KindScores labour = scorer().score(matters, KINDS, TODAY).getFirst();
    assertThat(labour.score(7)).isGreaterThan(50);
    for (int g = 0; g < GRIDS; g++) {
      assertThat(labour.score(g)).isLessThanOrEqualTo(labour.score(7));
    }
    assertThat(labour.d14(7)).isGreaterThanOrEqualTo(6);
    assertThat(labour.lastDay(7)).isEqualTo(TODAY);
  }

  @Test
  void orderOfMattersDoesNotMatter() {
    Matters forward = year(2);
    Matters backward = new Matters();
    for (int i = forward.size() - 1; i >= 0; i--) {
      backward.add(forward.grid(i), forward.kind(i), forward.day(i), forward.level(i), false);
    }
    List<KindScores> a = scorer().score(forward, KINDS, TODAY);
    List<KindScores> b = scorer().score(backward, KINDS, TODAY);
    for (int k = 0; k < KINDS; k++) {
      assertThat(a.get(k).scores()).isEqualTo(b.get(k).scores());
    }
  }

  @Test
  void nothingIsEverUndefined() {
    Matters[] all = {new Matters(), year(3), single(), crowd()};
    for (Matters matters : all) {
      for (KindScores scores : scorer().score(matters, KINDS, TODAY)) {
        for (int g = 0; g < GRIDS; g++) {
          assertThat(scores.score(g)).isBetween(0.0, 100.0);
          for (Figure figure : Figure.values()) {
            assertThat(scores.figure(figure, g)).isFinite();
          }
        }
      }
    }
  }

  @Test
  void unclassifiedCountsInTheTotalOnly() {
    Matters matters = new Matters();
    matters.add(3, 11, TODAY, false);
    List<KindScores> scores = scorer().score(matters, KINDS, TODAY);
    assertThat(scores.getLast().d30(3)).isEqualTo(1);
    for (int k = 0; k < 11; k++) {
      assertThat(scores.get(k).d30(3)).isZero();
    }
  }

  @Test
  void withoutAMonthOfPastNothingCanSurprise() {
    Matters matters = new Matters();
    for (int i = 0; i < 9; i++) {
      matters.add(7, 0, TODAY - i, false);
    }
    KindScores labour = scorer().score(matters, KINDS, TODAY).getFirst();
    assertThat(labour.available(Part.SURPRISE)).isFalse();
    assertThat(labour.part(Part.SURPRISE, 7)).isZero();
    assertThat(labour.available(Part.EB)).isTrue();
  }

  @Test
  void weekdaysAreWorthWhatTheyBring() {
    Matters matters = new Matters();
    for (int day = TODAY - 350; day <= TODAY; day++) {
      boolean weekend = Math.floorMod(day + 3, 7) >= 5;
      for (int i = 0; i < (weekend ? 1 : 4); i++) {
        matters.add(day % GRIDS, i, day, false);
      }
    }
    DayWeights days = DayWeights.of(matters, TODAY, day -> Math.floorMod(day + 3, 7));
    DayWeights allHoliday =
        DayWeights.of(matters, TODAY, day -> day > TODAY - 14 ? 6 : Math.floorMod(day + 3, 7));
    assertThat(days.recent()).isBetween(13.5, 14.5);
    assertThat(allHoliday.recent()).isLessThan(6);
  }

  @Test
  void longAgoAndTomorrowDoNotCount() {
    Matters matters = new Matters();
    matters.add(3, 0, TODAY - 365, true);
    matters.add(3, 0, TODAY + 1, true);
    KindScores labour = scorer().score(matters, KINDS, TODAY).getFirst();
    assertThat(labour.d90(3)).isZero();
    assertThat(labour.severe(3)).isFalse();
  }

  private static Scorer scorer() {
    int[] households = new int[GRIDS];
    java.util.Arrays.fill(households, 400);
    households[5] = 0;
    return new Scorer(
        ExactPermutationTest.ring(GRIDS, 2), households, day -> Math.floorMod(day + 3, 7));
  }

  private static Matters year(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matters matters = new Matters();
    for (int i = 0; i < 400; i++) {
      matters.add(
          random.nextInt(GRIDS), random.nextInt(12), TODAY - random.nextInt(365), i % 50 == 0);
    }
    return matters;
  }

  private static Matters single() {
    Matters matters = new Matters();
    matters.add(0, 4, TODAY, true);
    return matters;
  }

  private static Matters crowd() {
    Matters matters = new Matters();
    for (int i = 0; i < 5000; i++) {
      matters.add(9, 2, TODAY - i % 200, false);
    }
    return matters;
  }
}
