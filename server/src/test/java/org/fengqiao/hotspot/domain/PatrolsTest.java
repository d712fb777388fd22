package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hotspot.domain.EffortSource.Week;
import org.junit.jupiter.api.Test;

class PatrolsTest {
  private static final ReportingRule RULE = new ReportingRule("t", 14, 90, 12, 4, 1.25, 1.5, 3);

  /** A Friday; its fortnight begins on a Saturday, so three weeks touch it and two are over. */
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  private static final Begun RISE = new Begun(2, 10, 5, 9);

  @Test
  void moreRoundsAndMoreFindingsAreACaution() {
    Patrols patrols = Patrols.of(weeks(8, 4, 10), TODAY, RULE);
    assertThat(patrols.usualRounds()).isEqualTo(4);
    assertThat(patrols.rounds()).isEqualTo(8);
    assertThat(patrols.ratio()).isEqualTo(2);
    assertThat(patrols.caution(RISE, RULE)).isTrue();
  }

  @Test
  void oneOfTheTwoAloneIsNone() {
    Patrols more = Patrols.of(weeks(8, 4, 10), TODAY, RULE);
    Patrols same = Patrols.of(weeks(4, 4, 10), TODAY, RULE);
    assertThat(same.caution(RISE, RULE)).isFalse();
    assertThat(more.caution(new Begun(9, 10, 2, 9), RULE)).as("residents brought it").isFalse();
    assertThat(more.caution(new Begun(0, 0, 5, 40), RULE)).as("as much as ever").isFalse();
  }

  @Test
  void weeksNobodyEnteredAreUnknownAndNotIdle() {
    Patrols few = Patrols.of(weeks(8, 4, 3), TODAY, RULE);
    assertThat(few.usualRounds()).as("three weeks are not usual").isNull();
    assertThat(few.ratio()).isNull();
    assertThat(few.caution(RISE, RULE)).isFalse();
    assertThat(few.expected(3, RISE)).isNull();
    Patrols none = Patrols.of(List.of(), TODAY, RULE);
    assertThat(none.rounds()).isNull();
    assertThat(none.weeks()).isEmpty();
  }

  @Test
  void theRunningWeekAndOlderOnesDoNotCount() {
    List<Week> weeks = weeks(8, 4, 10);
    weeks.add(new Week(LocalDate.parse("2026-11-16"), 500, 500));
    weeks.add(new Week(LocalDate.parse("2026-01-05"), 500, 500));
    assertThat(Patrols.of(weeks, TODAY, RULE)).isEqualTo(Patrols.of(weeks(8, 4, 10), TODAY, RULE));
    assertThat(Patrols.of(weeks, TODAY.plusDays(2), RULE).rounds())
        .as("on its Sunday the week is over")
        .isGreaterThan(100);
  }

  @Test
  void hoursComeBeforeRoundsAndIdleWeeksGiveNoRatio() {
    List<Week> weeks = new ArrayList<>();
    for (Week w : weeks(8, 4, 10)) {
      weeks.add(new Week(w.week(), 6, w.rounds()));
    }
    assertThat(Patrols.of(weeks, TODAY, RULE).ratio()).as("as many hours").isEqualTo(1);
    assertThat(Patrols.of(weeks(8, 0, 10), TODAY, RULE).ratio()).isNull();
  }

  @Test
  void whatIsExpectedFollowsEffortAsFarAsPatrolsFoundIt() {
    Patrols twice = Patrols.of(weeks(8, 4, 10), TODAY, RULE);
    // Before the recent days 4 of 12 were found, drawn towards one half by three: 5.5 of 15.
    double share = 5.5 / 15;
    assertThat(RISE.shareFoundBefore()).isCloseTo(share, within(1e-12));
    assertThat(twice.expected(3, RISE)).isCloseTo(3 * (1 + share), within(1e-12));
    assertThat(Patrols.of(weeks(4, 4, 10), TODAY, RULE).expected(3, RISE))
        .isCloseTo(3, within(1e-12));
    assertThat(Begun.NONE.shareFoundBefore()).isEqualTo(0.5);
  }

  @Test
  void countsAreByDayAndByWhoBegan() {
    Arrivals arrivals = new Arrivals();
    int today = 1000;
    arrivals.add(0, today, true);
    arrivals.add(0, today - 13, false);
    arrivals.add(0, today - 14, false);
    arrivals.add(0, today - 89, true);
    arrivals.add(0, today - 90, true);
    arrivals.add(0, today + 1, true);
    assertThat(Begun.of(arrivals, today, RULE)).isEqualTo(new Begun(1, 2, 1, 2));
  }

  /** So many rounds in the two weeks that are over, and in the weeks before them. */
  private static List<Week> weeks(int now, int usual, int past) {
    List<Week> weeks = new ArrayList<>();
    LocalDate recent = LocalDate.parse("2026-11-02");
    for (int i = 1; i <= past; i++) {
      weeks.add(new Week(recent.minusWeeks(i), 0, usual));
    }
    weeks.add(new Week(recent, 0, now));
    weeks.add(new Week(recent.plusWeeks(1), 0, now));
    return weeks;
  }
}
