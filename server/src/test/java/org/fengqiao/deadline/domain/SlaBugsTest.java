package org.fengqiao.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.deadline.domain.ClockSamples.noon;
import static org.fengqiao.deadline.domain.ClockSamples.soft;
import static org.fengqiao.deadline.domain.ClockSamples.started;
import static org.fengqiao.deadline.domain.ClockSamples.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.deadline.domain.Alarms.Armed;
import org.fengqiao.deadline.domain.Alarms.Mark;
import org.fengqiao.deadline.domain.TimerRule.Nature;
import org.fengqiao.deadline.domain.TimerRule.Unit;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.junit.jupiter.api.Test;

/** Faults of clocks that other systems shipped, each with the number of its report. */
class SlaBugsTest {
  private static final WorkCalendar CALENDAR = TermsTest.SHIPPED;

  private static List<Stage> reached(TimerRule rule, Timer timer, Instant now) {
    return Alarms.reached(Alarms.of(rule, timer, CALENDAR), Set.of(), now).stream()
        .map(Armed::stage)
        .toList();
  }

  @Test
  void zammad3180NoMinuteIsLostAtMidnight() {
    TimerRule rule = statutory(2, Unit.WORKDAY);
    Timer timer = started(rule, noon(LocalDate.of(2026, 3, 2)));
    Instant midnight = Instant.parse("2026-03-04T16:00:00Z");
    assertThat(reached(rule, timer, midnight.minusNanos(1000))).doesNotContain(Stage.DUE);
    assertThat(reached(rule, timer, midnight)).containsExactly(Stage.DUE, Stage.OVERDUE);
    TimerRule hours = statutory(24, Unit.HOUR);
    Timer evening = started(hours, Instant.parse("2026-03-02T15:59:30Z"));
    assertThat(evening.due().dueAt()).isEqualTo("2026-03-03T15:59:30Z");
  }

  @Test
  void zammad390AWrongHolidayFeedIsRefusedAndDoesNotMakeTermsLonger() {
    StringBuilder feed = new StringBuilder();
    LocalDate.of(2027, 1, 1)
        .datesUntil(LocalDate.of(2027, 6, 1))
        .forEach(d -> feed.append(d).append(",HOLIDAY\n"));
    assertThat(CalendarFile.read(2027, feed.toString())).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void zammad4432NoWarningAtMidnightOrOnAWeekend() {
    TimerRule rule = soft(TimerCode.T_ROUTE_15D, 15, Unit.DAY, Nature.STATUTORY, 3);
    // Due on Sunday 2026-03-22; three days before it is Thursday.
    Timer timer = started(rule, noon(LocalDate.of(2026, 3, 7)));
    assertThat(Alarms.first(rule, timer, CALENDAR)).isEqualTo("2026-03-19T00:30:00Z");
    // Due on Tuesday; three days before it is Saturday, so on Friday.
    Timer other = started(rule, noon(LocalDate.of(2026, 3, 9)));
    assertThat(Alarms.first(rule, other, CALENDAR)).isEqualTo("2026-03-20T00:30:00Z");
  }

  @Test
  void zammad5177AnEventOfOneClockLeavesTheOthersAlone() {
    TimerRule notice = soft(TimerCode.T_NOTICE_15D, 15, Unit.DAY, Nature.STATUTORY, 0);
    TimerRule route = soft(TimerCode.T_ROUTE_15D, 15, Unit.DAY, Nature.STATUTORY, 0);
    Timer first = started(notice, noon(LocalDate.of(2026, 3, 2)));
    Timer second = started(route, noon(LocalDate.of(2026, 3, 2)));
    Timer later = started(route, noon(LocalDate.of(2026, 3, 12)));
    Recount recount = new Recount(t -> t.code() == notice.code() ? notice : route, CALENDAR);
    assertThat(recount.of(List.of(first, later)).getFirst())
        .isEqualTo(recount.of(List.of(first, second)).getFirst())
        .isEqualTo(first);
  }

  @Test
  void glpi15429RestDaysAreNotCountedWhereverTheTermBegins() {
    TimerRule rule = statutory(1, Unit.WORKDAY);
    // From a Friday, a Saturday and a Sunday it is the same Monday.
    for (int day : new int[] {6, 7, 8}) {
      assertThat(started(rule, noon(LocalDate.of(2026, 3, day))).due().dueDate())
          .isEqualTo("2026-03-09");
    }
    // From within National Day it is the first day after it, a Thursday.
    assertThat(started(rule, noon(LocalDate.of(2026, 10, 3))).due().dueDate())
        .isEqualTo("2026-10-08");
  }

  @Test
  void glpi6902TimeStoodStillSurvivesAnotherCalendarAndAnotherExtension() {
    TimerRule rule = statutory(10, Unit.WORKDAY);
    Timer timer = started(rule, noon(LocalDate.of(2026, 12, 21)));
    Timer paused =
        Halting.pause(rule, timer, noon(LocalDate.of(2026, 12, 22)), PauseCause.AGREED).orThrow();
    Timer going = Halting.resume(paused, noon(LocalDate.of(2026, 12, 24))).orThrow();
    Due before = Terms.due(rule, going, CALENDAR);
    assertThat(before.dueDate()).isEqualTo("2027-01-06");
    assertThat(before.provisional()).isTrue();
    CalendarYear next =
        CalendarYear.of(2027, List.of(LocalDate.of(2027, 1, 1)), List.of(LocalDate.of(2027, 1, 2)));
    Recount recount = new Recount(t -> rule, CALENDAR.with(next));
    Timer after = recount.of(List.of(going)).getFirst();
    // Friday 1 January off, Saturday 2 January worked: the same day, and still two days later.
    assertThat(after.due())
        .isEqualTo(new Due(rule.code(), before.dueDate(), before.legalDueDate(), false));
    assertThat(after.pauses()).isEqualTo(going.pauses());
  }

  @Test
  void glpi24481WhatStandsStillIsNotViolatedAndDoesNotCutLimits() {
    TimerRule law = statutory(5, Unit.DAY);
    TimerRule limit = soft(TimerCode.T_TIER_STREET, 30, Unit.WORKDAY, Nature.LIMIT, 0);
    Timer timer = started(law, noon(LocalDate.of(2026, 3, 2)));
    Timer paused = Halting.pause(law, timer, timer.startedAt(), PauseCause.AGREED).orThrow();
    assertThat(paused.running()).isFalse();
    Timer internal = started(limit, timer.startedAt());
    Recount recount = new Recount(t -> t.code() == law.code() ? law : limit, CALENDAR);
    assertThat(recount.of(List.of(paused, internal)).getLast()).isEqualTo(internal);
    assertThat(recount.of(List.of(timer, internal)).getLast().due().dueDate())
        .isEqualTo(timer.due().dueDate());
  }

  @Test
  void glpi22678TheWarningOfADayAfterRestDaysComesInTheMorningOfTheLastWorkingDay() {
    TimerRule rule = soft(TimerCode.T_OBJECT_5WD, 5, Unit.WORKDAY, Nature.STATUTORY, 1);
    // Due on Saturday 10 October, worked; one working day before is Friday.
    Timer timer = started(rule, noon(LocalDate.of(2026, 9, 28)));
    assertThat(Alarms.first(rule, timer, CALENDAR)).isEqualTo("2026-10-09T00:30:00Z");
    // Due on the first day after the holiday; the day before is the last one before it.
    TimerRule two = soft(TimerCode.T_TIER_COMMUNITY, 2, Unit.WORKDAY, Nature.LIMIT, 1);
    Timer short2 = started(two, noon(LocalDate.of(2026, 9, 29)));
    assertThat(short2.due().dueDate()).isEqualTo("2026-10-08");
    assertThat(Alarms.first(two, short2, CALENDAR).atZone(Clock.ZONE).toLocalDate())
        .isEqualTo("2026-09-30");
  }

  @Test
  void glpi5319EveryStageComesAndNotOnlyTheFirst() {
    TimerRule rule = statutory(15, Unit.DAY);
    Timer timer = started(rule, noon(LocalDate.of(2026, 9, 16)));
    List<Armed> armed = Alarms.of(rule, timer, CALENDAR);
    Set<Mark> fired = new HashSet<>();
    List<Stage> told = new java.util.ArrayList<>();
    Instant now = timer.startedAt();
    while (true) {
      for (Armed a : Alarms.reached(armed, fired, now)) {
        told.add(a.stage());
        fired.add(new Mark(a.stage(), a.dueAt()));
      }
      var next = Alarms.next(armed, fired, now);
      if (next.isEmpty()) {
        break;
      }
      now = next.get();
    }
    assertThat(told).containsExactly(Stage.DUE_SOON, Stage.DUE, Stage.OVERDUE);
    assertThat(now).isEqualTo("2026-10-08T16:00:00Z");
  }

  @Test
  void signalenWorkingDaysAreNotMondayToFridayIgnoringFestivities() {
    TimerRule rule = statutory(5, Unit.WORKDAY);
    Due due = started(rule, noon(LocalDate.of(2026, 9, 28))).due();
    assertThat(due.dueDate()).isEqualTo("2026-10-10");
    Due naive = Terms.due(rule, LocalDate.of(2026, 9, 28), new WorkCalendar(List.of()));
    assertThat(naive.dueDate()).isEqualTo("2026-10-05");
    assertThat(naive.provisional()).isTrue();
  }

  @Test
  void aWarningIsNotGivenOfADateThatHasPassed() {
    TimerRule rule = statutory(15, Unit.DAY);
    Timer timer = started(rule, noon(LocalDate.of(2026, 3, 2)));
    assertThat(reached(rule, timer, Instant.parse("2026-06-01T00:00:00Z")))
        .containsExactly(Stage.DUE, Stage.OVERDUE);
  }
}
