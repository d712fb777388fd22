package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class SeasonsTest {
  private static final IntUnaryOperator ALIKE = day -> 2;
  private static final int TODAY = 20_000;

  /**
   * Three a day in the 40 days before last year's festival, one a day else; today it begins again.
   */
  private static Matters year() {
    Matters matters = new Matters();
    for (int age = 14; age < 360; age++) {
      boolean season = age >= 310 && age < 350;
      for (int i = 0; i < (season ? 9 : 3); i++) {
        matters.add(i % 5, 0, TODAY - age, false);
        matters.add(i % 5, 1, TODAY - age, false);
      }
    }
    return matters;
  }

  private static final Seasons LABOR =
      new Seasons(
          List.of(
              new Seasons.Span(0, TODAY - 349, TODAY - 310),
              new Seasons.Span(0, TODAY - 13, TODAY + 20)));

  @Test
  void aKindExpectsMoreInItsSeason() {
    DayWeights.Learned learned =
        DayWeights.Learned.of(year(), TODAY, DayWeights.classes(ALIKE, TODAY), 14);
    DayWeights usual = learned.days();
    DayWeights labor = learned.days(year(), 0, LABOR);
    double expectedUsual = usual.recent() / usual.past();
    double expectedLabor = labor.recent() / labor.past();
    // Nine a day inside against 3.69 a day at all, 2.44, drawn towards alike by twenty matters.
    assertThat(expectedLabor / expectedUsual).isCloseTo(2.304, within(0.001));
    assertThat(labor.pastDays()).isEqualTo(usual.pastDays());
  }

  @Test
  void otherKindsAndKindsWithoutAPastSeasonStayAsTheyAre() {
    DayWeights.Learned learned =
        DayWeights.Learned.of(year(), TODAY, DayWeights.classes(ALIKE, TODAY), 14);
    assertThat(learned.days(year(), 1, LABOR).same(learned.days())).isTrue();
    Seasons first = new Seasons(List.of(new Seasons.Span(0, TODAY - 5, TODAY + 5)));
    DayWeights unknown = learned.days(year(), 0, first);
    assertThat(unknown.recent() / unknown.past())
        .isCloseTo(learned.days().recent() / learned.days().past(), within(1e-9));
  }

  @Test
  void spansAreInclusiveAndOfTheirKindOnly() {
    assertThat(LABOR.holds(0, TODAY - 310)).isTrue();
    assertThat(LABOR.holds(0, TODAY - 309)).isFalse();
    assertThat(LABOR.holds(1, TODAY - 310)).isFalse();
    assertThat(Seasons.NONE.holds(0, TODAY)).isFalse();
  }
}
