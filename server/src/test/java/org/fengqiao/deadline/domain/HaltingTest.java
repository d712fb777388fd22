package org.fengqiao.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.deadline.domain.ClockSamples.counted;
import static org.fengqiao.deadline.domain.ClockSamples.noon;
import static org.fengqiao.deadline.domain.ClockSamples.started;
import static org.fengqiao.deadline.domain.ClockSamples.statutory;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.deadline.domain.TimerRule.Unit;
import org.fengqiao.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standing still and extension, day by day. */
class HaltingTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "10 calendar days, 60, DAY, 2026-03-02, 2026-03-10, 2026-03-20, 2026-05-11, 2026-05-11",
    "into a holiday: rolled again, 15, DAY, 2026-09-10, 2026-09-12, 2026-09-18, 2026-10-01, 2026-10-08",
    "the same day, 15, DAY, 2026-09-16, 2026-09-18, 2026-09-18, 2026-10-01, 2026-10-08",
    "3 working days over a weekend, 5, WORKDAY, 2026-03-02, 2026-03-05, 2026-03-10, 2026-03-12, 2026-03-12",
    "a weekend is no working day, 5, WORKDAY, 2026-03-02, 2026-03-06, 2026-03-08, 2026-03-09, 2026-03-09",
    "a Sunday worked is one, 5, WORKDAY, 2026-09-17, 2026-09-19, 2026-09-20, 2026-09-24, 2026-09-24",
    "a month, 1, MONTH, 2026-01-31, 2026-02-02, 2026-02-04, 2026-03-02, 2026-03-02"
  })
  void theDueDateMovesByTheDaysItStoodStill(
      String name,
      int length,
      Unit unit,
      LocalDate start,
      LocalDate stopped,
      LocalDate gone,
      LocalDate due,
      LocalDate legal) {
    TimerRule rule = statutory(length, unit);
    Timer timer = started(rule, noon(start));
    Timer paused = Halting.pause(rule, timer, noon(stopped), PauseCause.AGREED).orThrow();
    assertThat(paused.state()).isEqualTo(Timer.State.PAUSED);
    Timer going = counted(rule, Halting.resume(paused, noon(gone)).orThrow());
    assertThat(going.state()).isEqualTo(Timer.State.RUNNING);
    assertThat(going.due()).as(name).isEqualTo(new Due(rule.code(), due, legal, false));
  }

  @Test
  void hoursStandStillToTheSecond() {
    TimerRule rule = statutory(24, Unit.HOUR);
    Instant at = Instant.parse("2026-03-02T01:00:00Z");
    Timer paused =
        Halting.pause(rule, started(rule, at), at.plusSeconds(60), PauseCause.AGREED).orThrow();
    Timer going = counted(rule, Halting.resume(paused, at.plusSeconds(150)).orThrow());
    assertThat(going.due().dueAt()).isEqualTo("2026-03-03T01:01:30Z");
  }

  @Test
  void theSixtyDaysNeverStandStill() {
    TimerRule rule = TermsTest.rule(60, Unit.DAY);
    Timer timer = started(rule, noon(LocalDate.of(2026, 3, 2)));
    for (PauseCause cause : PauseCause.values()) {
      assertThat(Halting.pause(rule, timer, timer.startedAt(), cause))
          .isEqualTo(
              Outcome.refused(new DeadlineRefusal.NotPausable(TimerCode.T_HANDLE_60D, cause)));
    }
  }

  @Test
  void onlyForTheCauseTheLawNames() {
    TimerRule rule = statutory(30, Unit.DAY);
    Timer timer = started(rule, noon(LocalDate.of(2026, 3, 2)));
    assertThat(Halting.pause(rule, timer, timer.startedAt(), PauseCause.HEARING))
        .isEqualTo(
            Outcome.refused(new DeadlineRefusal.NotPausable(rule.code(), PauseCause.HEARING)));
  }

  @Test
  void notTwiceAndNotWhenItHasRunOut() {
    TimerRule rule = statutory(15, Unit.DAY);
    Timer timer = started(rule, noon(LocalDate.of(2026, 9, 16)));
    Timer paused = Halting.pause(rule, timer, timer.startedAt(), PauseCause.AGREED).orThrow();
    assertThat(Halting.pause(rule, paused, timer.startedAt(), PauseCause.AGREED))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(Halting.resume(timer, timer.startedAt())).isInstanceOf(Outcome.Refused.class);
    // Due on 1 October, a holiday: by law until the end of the 8th.
    Instant lastSecond = Instant.parse("2026-10-08T15:59:59Z");
    assertThat(Halting.pause(rule, timer, lastSecond, PauseCause.AGREED))
        .isInstanceOf(Outcome.Done.class);
    assertThat(Halting.pause(rule, timer, lastSecond.plusSeconds(1), PauseCause.AGREED))
        .isEqualTo(Outcome.refused(new DeadlineRefusal.TooLate(rule.code())));
  }

  @Test
  void extendedOnceInTimeAndWithinBounds() {
    TimerRule rule = statutory(60, Unit.DAY);
    Timer timer = started(rule, noon(LocalDate.of(2026, 8, 8)));
    Instant lastSecond = Instant.parse("2026-10-08T15:59:59Z");
    Timer longer = counted(rule, Halting.extend(rule, timer, 30, lastSecond).orThrow());
    // 90 days from the start and not 30 from the rolled date.
    assertThat(longer.due().dueDate()).isEqualTo("2026-11-06");
    assertThat(Halting.extend(rule, longer, 1, lastSecond))
        .isEqualTo(Outcome.refused(new DeadlineRefusal.AlreadyExtended(rule.code())));
    assertThat(Halting.extend(rule, timer, 30, lastSecond.plusSeconds(1)))
        .isEqualTo(Outcome.refused(new DeadlineRefusal.TooLate(rule.code())));
    for (int days : new int[] {0, -1, 31, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThat(Halting.extend(rule, timer, days, lastSecond))
          .isEqualTo(Outcome.refused(new DeadlineRefusal.OutOfRange(rule.code(), 30)));
    }
    assertThat(Halting.extend(TermsTest.rule(15, Unit.DAY), timer, 1, timer.startedAt()))
        .isEqualTo(Outcome.refused(new DeadlineRefusal.NotExtensible(rule.code())));
  }
}
