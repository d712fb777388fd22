package org.fengqiao.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.AlarmRules;
import org.fengqiao.law.domain.Gate;
import org.fengqiao.law.domain.Thresholds;
import org.junit.jupiter.api.Test;

/** How often people are told, what a street's budget does, and what red asks for (ADR 0059). */
class AlarmTest {
  private static final String DISTRICT = "440105";
  private static final String STREET = "440105001";
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final Map<String, Warning> watched = new HashMap<>();
  private final List<String> told = new ArrayList<>();

  @Test
  void aSecondRiseWithinADayIsToldWhenTheDayIsOver() {
    run(NOON, Map.of(), reading(56, 3, false));
    run(NOON.plusSeconds(3600), Map.of(), reading(64, 3, false));
    assertThat(told).containsExactly("BLUE");
    run(NOON.plusSeconds(86_399), Map.of(), reading(64, 3, false));
    assertThat(told).containsExactly("BLUE");
    run(NOON.plusSeconds(86_400), Map.of(), reading(64, 3, false));
    assertThat(told).containsExactly("BLUE", "YELLOW");
    run(NOON.plusSeconds(90_000), Map.of(), reading(64, 4, false));
    assertThat(told).as("nothing new").containsExactly("BLUE", "YELLOW");
  }

  @Test
  void redIsToldAtOnce() {
    run(NOON, Map.of(), reading(64, 3, false));
    run(NOON.plusSeconds(60), Map.of(), reading(95, 5, true));
    assertThat(told).containsExactly("YELLOW", "RED");
  }

  @Test
  void aPlaceThatWasDismissedIsNotToldOfTwiceADay() {
    run(NOON, Map.of(), reading(56, 3, false));
    watched.replaceAll((key, w) -> w.decided(WarningState.DISMISSED));
    run(NOON.plusSeconds(3600), Map.of(), reading(72, 4, false));
    assertThat(told).containsExactly("BLUE");
    assertThat(watched.values()).extracting(Warning::level).containsExactly(Level.ORANGE);
    run(NOON.plusSeconds(86_400), Map.of(), reading(72, 4, false));
    assertThat(told).containsExactly("BLUE", "ORANGE");
  }

  @Test
  void aStreetThatUsedUpItsBudgetAsksForMoreAndSaysSo() {
    run(NOON, Map.of(STREET, 5), reading(72, 4, false));
    Warning held = watched.values().iterator().next();
    assertThat(held.level()).isEqualTo(Level.YELLOW);
    assertThat(reason(held, "BUDGET")).containsEntry("used", 5L).containsEntry("orange", 75L);
    assertThat(run(NOON, Map.of(STREET, 5), reading(72, 4, false))).as("a second time").isEmpty();
    run(NOON.plusSeconds(60), Map.of(STREET, 4), reading(72, 4, false));
    assertThat(watched.values()).extracting(Warning::level).containsExactly(Level.ORANGE);
  }

  @Test
  void aSevereMatterPassesWhateverTheBudget() {
    run(NOON, Map.of(STREET, 50), reading(72, 1, true));
    assertThat(watched.values()).extracting(Warning::level).containsExactly(Level.ORANGE);
    run(NOON.plusSeconds(60), Map.of(STREET, 50), reading(90, 2, true));
    assertThat(watched.values()).extracting(Warning::level).containsExactly(Level.RED);
  }

  @Test
  void aScoreThatIsRedByThePlainMarksIsStillOrange() {
    run(NOON, Map.of(STREET, 50), reading(85, 6, false));
    assertThat(watched.values()).extracting(Warning::level).containsExactly(Level.ORANGE);
  }

  @Test
  void whatIsLeftOfABudgetGoesToTheWorst() {
    run(NOON, Map.of(STREET, 4), reading(71, 4, false), reading(74, 4, false));
    assertThat(watched.get("440105001001001").level()).isEqualTo(Level.YELLOW);
    assertThat(watched.get("440105001001002").level()).isEqualTo(Level.ORANGE);
  }

  @Test
  void redAsksForPartsOfTwoFamilies() {
    Thresholds table = Thresholds.NEWEST;
    Reading where = new Reading(95, 9, 6, 6, false, 0, .8, .4, .1);
    Reading whereAndWhen = new Reading(95, 9, 6, 6, false, 0, .8, .5, .1);
    Reading whereAndGrave = new Reading(95, 9, 6, 6, false, 0, .8, .4, .6);
    assertThat(Hysteresis.gates(Level.RED, where, table)).containsExactly(Gate.TWO_PARTS);
    assertThat(Hysteresis.gates(Level.RED, whereAndWhen, table)).isEmpty();
    assertThat(Hysteresis.gates(Level.RED, whereAndGrave, table)).isEmpty();
  }

  private List<Change> run(Instant at, Map<String, Integer> alarms, Reading... readings) {
    Moment now = new Moment(at, Thresholds.NEWEST, AlarmRules.NEWEST, "1.1.1.1");
    List<Change> changes =
        Assessor.assess(DISTRICT, of(readings), List.copyOf(watched.values()), now, alarms);
    for (Change change : changes) {
      if (change.after().watched()) {
        watched.put(change.after().grid(), change.after());
      } else {
        watched.remove(change.after().grid(), change.before());
      }
      if (change.told()) {
        told.add(change.after().level().name());
      }
    }
    return changes;
  }

  private static Map<String, Object> reason(Warning warning, String code) {
    return warning.reasons().stream()
        .filter(r -> r.code().equals(code))
        .findFirst()
        .orElseThrow()
        .args();
  }

  private static Reading reading(double score, int matters, boolean severe) {
    int today = (int) NOON.atZone(Clock.ZONE).toLocalDate().toEpochDay();
    return new Reading(score, matters + 2, matters, matters, severe, today, .6, .6, 0);
  }

  private static Readings of(Reading... readings) {
    return new Readings() {
      @Override
      public int kinds() {
        return 1;
      }

      @Override
      public String grid(int ordinal) {
        return "44010500100100" + (ordinal + 1);
      }

      @Override
      public int ordinal(String grid) {
        return Integer.parseInt(grid.substring(14)) - 1;
      }

      @Override
      public int grids() {
        return readings.length;
      }

      @Override
      public int[] reaching(int kind, double least) {
        return java.util.stream.IntStream.range(0, readings.length)
            .filter(i -> readings[i].score() >= least)
            .toArray();
      }

      @Override
      public Reading at(int kind, int ordinal) {
        return readings[ordinal];
      }
    };
  }
}
