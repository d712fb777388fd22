package org.fengqiao.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Thresholds;
import org.junit.jupiter.api.Test;

/** One place followed over days; every line is a run. */
class AssessorTest {
  private static final String DISTRICT = "440105";
  private static final String GRID = "440105001001001";

  private final List<Warning> watched = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private LocalDate day = LocalDate.of(2026, 3, 2);

  @Test
  void aPlaceRisesToOrangeOnTheFirstDayAndToRedOnTheNext() {
    run(reading(95, 6));
    assertThat(only().level()).isEqualTo(Level.ORANGE);
    assertThat(codes(only())).contains("NOT_RED");
    run(reading(95, 6));
    assertThat(told).containsExactly("RAISE ORANGE");
    day = day.plusDays(1);
    run(reading(95, 6));
    assertThat(only().level()).isEqualTo(Level.RED);
    assertThat(told).containsExactly("RAISE ORANGE", "RISE RED");
    assertThat(codes(only())).doesNotContain("NOT_RED");
  }

  @Test
  void twoMattersStayYellowAndOneSevereOneDoesNot() {
    run(reading(70, 2));
    assertThat(only().level()).isEqualTo(Level.YELLOW);
    run(new Reading(70, 4, 2, 2, true, today(), .6, 0, .6));
    assertThat(only().level()).isEqualTo(Level.ORANGE);
  }

  @Test
  void aLevelFallsOnlyBelowTheMarginAndAfterThreeQuietDays() {
    run(reading(70, 5));
    int last = today();
    for (int quiet = 1; quiet <= 3; quiet++) {
      day = day.plusDays(1);
      run(quiet(50, last));
      assertThat(only().level()).isEqualTo(Level.ORANGE);
    }
    day = day.plusDays(1);
    run(quiet(63, last));
    assertThat(only().level()).as("63 is within 8 points of 70").isEqualTo(Level.ORANGE);
    run(quiet(50, last));
    assertThat(only().level()).isEqualTo(Level.BLUE);
    assertThat(told).as("a fall is not told").containsExactly("RAISE ORANGE");
  }

  @Test
  void aCoolingWarningWakesAgainOrEndsAfterTwoWeeks() {
    run(reading(63, 3));
    int last = today();
    day = day.plusDays(5);
    run(quiet(5, last));
    assertThat(only().state()).isEqualTo(WarningState.COOLING);
    run(reading(63, 3));
    assertThat(only().state()).isEqualTo(WarningState.PROPOSED);
    assertThat(told).containsExactly("RAISE YELLOW", "WARM YELLOW");
    last = today();
    day = day.plusDays(5);
    run(quiet(5, last));
    day = day.plusDays(14);
    run(quiet(5, last));
    assertThat(watched).isEmpty();
  }

  @Test
  void aDismissedWarningIsSilentUntilWorseThanWhatWasSeen() {
    run(reading(63, 3));
    watched.set(0, only().decided(WarningState.DISMISSED));
    run(reading(66, 3));
    assertThat(told).containsExactly("RAISE YELLOW");
    run(reading(70, 4));
    assertThat(told).containsExactly("RAISE YELLOW", "RAISE ORANGE");
    assertThat(only().state()).isEqualTo(WarningState.PROPOSED);
  }

  @Test
  void theSameRunTwiceChangesNothing() {
    run(reading(70, 5));
    Moment now = new Moment(at(), Thresholds.NEWEST);
    assertThat(Assessor.assess(DISTRICT, one(reading(70, 5)), watched, now)).isEmpty();
  }

  private void run(Reading reading) {
    Moment now = new Moment(at(), Thresholds.NEWEST);
    for (Change change : Assessor.assess(DISTRICT, one(reading), List.copyOf(watched), now)) {
      watched.removeIf(w -> w.id().equals(change.after().id()));
      if (change.after().watched()) {
        watched.add(change.after());
      }
      if (change.notified()) {
        told.add(change.event() + " " + change.after().level());
      }
    }
  }

  private Warning only() {
    assertThat(watched).hasSize(1);
    return watched.getFirst();
  }

  private Instant at() {
    return day.atTime(10, 0).atZone(Clock.ZONE).toInstant();
  }

  private int today() {
    return (int) day.toEpochDay();
  }

  private Reading reading(double score, int matters) {
    return new Reading(score, matters + 2, matters, matters, false, today(), .6, 0, .6);
  }

  private static Reading quiet(double score, int lastDay) {
    return new Reading(score, 5, 3, 4, false, lastDay, .6, 0, 0);
  }

  private static List<String> codes(Warning warning) {
    return warning.reasons().stream().map(Reason::code).toList();
  }

  private static Readings one(Reading reading) {
    return new Readings() {
      @Override
      public int kinds() {
        return 1;
      }

      @Override
      public String grid(int ordinal) {
        return GRID;
      }

      @Override
      public int ordinal(String grid) {
        return grid.equals(GRID) ? 0 : -1;
      }

      @Override
      public int grids() {
        return 1;
      }

      @Override
      public int[] reaching(int kind, double least) {
        return reading.score() >= least ? new int[] {0} : new int[0];
      }

      @Override
      public Reading at(int kind, int ordinal) {
        return reading;
      }
    };
  }
}
