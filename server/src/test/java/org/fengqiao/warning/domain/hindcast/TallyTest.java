package org.fengqiao.warning.domain.hindcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.AlarmRules;
import org.fengqiao.warning.domain.Course.Entered;
import org.fengqiao.warning.domain.Course.Story;
import org.fengqiao.warning.domain.hindcast.Hindcast.Change;
import org.fengqiao.warning.domain.hindcast.Hindcast.Month;
import org.fengqiao.warning.domain.hindcast.Hindcast.Side;
import org.fengqiao.warning.domain.hindcast.Hindcast.Street;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final LocalDate FROM = LocalDate.parse("2026-05-18"); // a Monday
  private static final LocalDate TO = LocalDate.parse("2026-07-31");
  private static final String ONE = "440105001101001";
  private static final String OTHER = "440105001101002";
  private static final AlarmRules RULES = new AlarmRules(1, 1, 5, 24, 14, 3);

  private static Tally tally(Tally.Followed followed) {
    return new Tally(FROM, TO, RULES, followed);
  }

  private static Tally tally() {
    return tally((grid, kind, day, rule) -> null);
  }

  /** Entered at the end of a day, as runs at midnight do. */
  private static Entered at(Level level, String day) {
    Instant end = LocalDate.parse(day).plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
    return new Entered(level, end);
  }

  private static Story story(String grid, int kind, Entered... levels) {
    return new Story(UUID.randomUUID(), grid, kind, Arrays.asList(levels), List.of());
  }

  @Test
  void levelsCountInTheMonthTheyAreEnteredAndOnlyFromBelow() {
    Side side =
        tally()
            .side(
                List.of(
                    story(
                        ONE,
                        0,
                        at(Level.YELLOW, "2026-05-10"),
                        at(Level.ORANGE, "2026-05-31"),
                        at(Level.BLUE, "2026-06-20"),
                        at(Level.NONE, "2026-06-25")),
                    story(OTHER, 0, at(Level.BLUE, "2026-07-02"))),
                RULES);
    assertThat(side.months())
        .containsExactly(
            new Month("2026-05", 0, 0, 1, 0),
            new Month("2026-06", 0, 0, 0, 0),
            new Month("2026-07", 1, 0, 0, 0));
    assertThat(side.standing()).containsEntry("BLUE", 1).containsEntry("ORANGE", 0);
    assertThat(side.judged()).isZero(); // the yellow one was entered before the days that count
    assertThat(side.alarms()).isEqualTo(1);
  }

  @Test
  void alarmsOverTheBudgetOfAStreetAndWeek() {
    Side side =
        tally()
            .side(
                List.of(
                    story(ONE, 0, at(Level.ORANGE, "2026-05-18")),
                    story(OTHER, 1, at(Level.RED, "2026-05-24")),
                    story(OTHER, 2, at(Level.ORANGE, "2026-05-25"))),
                RULES);
    assertThat(side.streets()).containsExactly(new Street("440105001", 3, 1, 1));
    assertThat(side.over()).isEqualTo(1);
    AlarmRules none = new AlarmRules(1, 0, 5, 24, 14, 3);
    assertThat(tally().side(List.of(story(ONE, 0, at(Level.RED, "2026-06-01"))), none).over())
        .isZero();
  }

  @Test
  void anEntryIsJudgedOnceItsTimeIsOver() {
    Side side =
        tally((grid, kind, day, rule) -> grid.equals(ONE) ? 4 : null)
            .side(
                List.of(
                    story(ONE, 0, at(Level.YELLOW, "2026-06-01"), at(Level.ORANGE, "2026-06-03")),
                    story(OTHER, 0, at(Level.ORANGE, "2026-06-01")),
                    story(ONE, 1, at(Level.YELLOW, "2026-07-20"))),
                RULES);
    assertThat(side.judged()).isEqualTo(2);
    assertThat(side.hits()).isEqualTo(1);
    assertThat(side.medianLead()).isEqualTo(4);
  }

  @Test
  void placesWhoseHighestLevelDiffersTheGravestFirst() {
    List<Story> before =
        List.of(
            story(ONE, 0, at(Level.BLUE, "2026-06-01")),
            story(OTHER, 0, at(Level.ORANGE, "2026-05-01"), at(Level.NONE, "2026-06-01")),
            story(OTHER, 1, at(Level.RED, "2026-04-01"), at(Level.NONE, "2026-04-20")));
    List<Story> after =
        List.of(
            story(ONE, 0, at(Level.BLUE, "2026-06-20")),
            story(OTHER, 2, at(Level.YELLOW, "2026-06-01")));
    assertThat(tally().changes(before, after))
        .containsExactly(
            new Change(OTHER, 0, "ORANGE", "NONE"), new Change(OTHER, 2, "NONE", "YELLOW"));
  }

  @Test
  void enoughFurtherMattersOrAnEscalationAreAHit() {
    Matters matters = new Matters();
    int day = (int) FROM.toEpochDay();
    for (int ahead : new int[] {0, 2, 5, 14, 15}) {
      matters.add(0, 3, day + ahead, false);
    }
    matters.add(1, 3, day + 1, false);
    List<Later.Escalation> up = List.of(new Later.Escalation(OTHER, 3, FROM.plusDays(6)));
    Later later = new Later(matters, List.of(ONE, OTHER), up);
    assertThat(later.after(ONE, 3, FROM, RULES)).isEqualTo(14);
    assertThat(later.after(ONE, 3, FROM.plusDays(2), RULES)).isEqualTo(13);
    assertThat(later.after(ONE, RunResult.TOTAL, FROM.plusDays(5), RULES)).isNull();
    assertThat(later.after(ONE, 4, FROM, RULES)).isNull();
    assertThat(later.after(OTHER, 3, FROM, RULES)).isEqualTo(6);
    assertThat(later.after(OTHER, 3, FROM.plusDays(6), RULES)).isNull();
  }
}
