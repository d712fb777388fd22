package org.fengqiao.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.deadline.domain.ClockSamples.counted;
import static org.fengqiao.deadline.domain.ClockSamples.noon;
import static org.fengqiao.deadline.domain.ClockSamples.soft;
import static org.fengqiao.deadline.domain.ClockSamples.started;
import static org.fengqiao.deadline.domain.ClockSamples.statutory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.deadline.domain.TimerRule.Nature;
import org.fengqiao.deadline.domain.TimerRule.Unit;

/** Laws of standing still, extension and internal limits. */
class HaltingProperties {
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 365 * 2)
        .map(n -> LocalDate.of(2024, 1, 1).plusDays(n));
  }

  @Provide
  Arbitrary<Unit> units() {
    return Arbitraries.of(Unit.values());
  }

  private static Timer halted(TimerRule rule, Timer timer, Instant from, Instant to) {
    Timer paused = Halting.pause(rule, timer, from, PauseCause.AGREED).orThrow();
    return counted(rule, Halting.resume(paused, to).orThrow());
  }

  @Property
  void aStandingStillOfNoLengthChangesNothing(
      @ForAll("days") LocalDate start,
      @ForAll("units") Unit unit,
      @ForAll @IntRange(min = 1, max = 60) int n) {
    TimerRule rule = statutory(n, unit);
    Timer timer = started(rule, noon(start));
    Instant at = timer.startedAt().plusSeconds(60);
    assertThat(halted(rule, timer, at, at).due()).isEqualTo(timer.due());
  }

  @Property
  void standingStillNeverMakesItEarlier(
      @ForAll("days") LocalDate start,
      @ForAll("units") Unit unit,
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(max = 1000) int hours) {
    TimerRule rule = statutory(n, unit);
    Timer timer = started(rule, noon(start));
    Instant at = timer.startedAt().plusSeconds(60);
    Due due = halted(rule, timer, at, at.plus(Duration.ofHours(hours))).due();
    assertThat(due.passesAt()).isAfterOrEqualTo(timer.due().passesAt());
    assertThat(due.lapsesAt()).isAfterOrEqualTo(timer.due().lapsesAt());
    assertThat(due.lapsesAt()).isAfterOrEqualTo(due.passesAt());
  }

  @Property
  void workingDaysLeftWhenItStopsAreLeftWhenItGoesOn(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 2, max = 40) int n,
      @ForAll @IntRange(max = 60) int still) {
    TimerRule rule = statutory(n, Unit.WORKDAY);
    Timer timer = started(rule, noon(start));
    WorkCalendar calendar = TermsTest.SHIPPED;
    LocalDate stopped = start.plusDays(1);
    LocalDate gone = stopped.plusDays(still);
    Due due = halted(rule, timer, noon(stopped), noon(gone)).due();
    assertThat(calendar.workdaysBetween(gone, due.dueDate()))
        .isEqualTo(calendar.workdaysBetween(stopped, timer.due().dueDate()));
  }

  @Property
  void theOrderOfStandingStillAndExtensionDoesNotMatter(
      @ForAll("days") LocalDate start,
      @ForAll("units") Unit unit,
      @ForAll @IntRange(min = 3, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 30) int more,
      @ForAll @IntRange(max = 50) int still) {
    TimerRule rule = statutory(n, unit);
    Timer timer = started(rule, noon(start));
    Instant from = timer.startedAt().plusSeconds(3600);
    Instant to = from.plus(Duration.ofDays(still));
    Timer first = Halting.extend(rule, timer, more, from).orThrow();
    Timer extendedThenHalted = halted(rule, counted(rule, first), from, to);
    Timer paused = Halting.pause(rule, timer, from, PauseCause.AGREED).orThrow();
    Timer during = Halting.extend(rule, paused, more, to).orThrow();
    Timer extendedWhileHalted = counted(rule, Halting.resume(during, to).orThrow());
    assertThat(extendedWhileHalted).isEqualTo(extendedThenHalted);
    Timer going = halted(rule, timer, from, to);
    if (to.isBefore(going.due().lapsesAt())) {
      Timer after = counted(rule, Halting.extend(rule, going, more, to).orThrow());
      assertThat(after).isEqualTo(extendedThenHalted);
    }
  }

  @Property
  void twoTimesOfStandingStillAreAsGoodAsOne(
      @ForAll("days") LocalDate start,
      @ForAll("units") Unit unit,
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(max = 20) int a,
      @ForAll @IntRange(max = 20) int b) {
    TimerRule rule = statutory(n, unit);
    Timer timer = started(rule, noon(start));
    Instant from = timer.startedAt().plusSeconds(60);
    Instant middle = from.plus(Duration.ofDays(a));
    Instant to = middle.plus(Duration.ofDays(b));
    assertThat(halted(rule, halted(rule, timer, from, middle), middle, to).due())
        .isEqualTo(halted(rule, timer, from, to).due());
  }

  @Property
  void anInternalLimitNeverOutlastsTheEarliestStatutoryClock(
      @ForAll("days") LocalDate start,
      @ForAll("units") Unit unit,
      @ForAll("units") Unit other,
      @ForAll @IntRange(min = 1, max = 90) int n,
      @ForAll @IntRange(min = 1, max = 90) int m,
      @ForAll @IntRange(max = 20) int later,
      @ForAll @IntRange(max = 40) int still) {
    TimerRule law = soft(TimerCode.T_NOTICE_15D, n, unit, Nature.STATUTORY, 0);
    TimerRule law2 = soft(TimerCode.T_HANDLE_60D, m, other, Nature.STATUTORY, 0);
    TimerRule limit = soft(TimerCode.T_TIER_STREET, m, other, Nature.LIMIT, 0);
    Map<TimerCode, TimerRule> rules =
        Map.of(law.code(), law, law2.code(), law2, limit.code(), limit);
    Recount recount = new Recount(t -> rules.get(t.code()), TermsTest.SHIPPED);
    Timer first = started(law, noon(start));
    Instant stop = first.startedAt().plusSeconds(60);
    List<Timer> timers =
        List.of(
            halted(law, first, stop, stop.plus(Duration.ofDays(still))),
            started(law2, noon(start.plusDays(later))),
            started(limit, noon(start.plusDays(later))));
    List<Timer> counted = recount.of(timers);
    Due internal = counted.getLast().due();
    for (Timer t : counted.subList(0, 2)) {
      assertThat(internal.passesAt()).isBeforeOrEqualTo(t.due().passesAt());
      assertThat(internal.dueDate()).isBeforeOrEqualTo(t.due().dueDate());
    }
    assertThat(internal.lapsesAt()).isAfterOrEqualTo(internal.passesAt());
    assertThat(internal.legalDueDate()).isAfterOrEqualTo(internal.dueDate());
    assertThat(internal.passesAt()).isBeforeOrEqualTo(timers.getLast().due().passesAt());
    assertThat(recount.of(counted)).as("counting again changes nothing").isEqualTo(counted);
  }

  @Property
  void warningsComeInOfficeHoursOfAWorkingDayBeforeTheDueDate(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 2, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 20) int before) {
    for (Unit unit : List.of(Unit.DAY, Unit.WORKDAY, Unit.MONTH)) {
      TimerRule rule = soft(TimerCode.T_ROUTE_15D, n, unit, Nature.STATUTORY, before);
      Timer timer = started(rule, noon(start));
      List<Alarms.Armed> armed = Alarms.of(rule, timer, TermsTest.SHIPPED);
      Alarms.Armed first = armed.getFirst();
      assertThat(first.at()).isAfterOrEqualTo(timer.startedAt());
      if (first.stage() == Stage.DUE_SOON && first.at().isAfter(timer.startedAt())) {
        assertThat(first.at()).isBefore(timer.due().passesAt());
        var local = first.at().atZone(org.fengqiao.kernel.Clock.ZONE);
        assertThat(TermsTest.SHIPPED.working(local.toLocalDate())).isTrue();
        assertThat(local.toLocalTime()).isEqualTo(Alarms.OFFICE_OPENS);
      }
      assertThat(armed.stream().map(Alarms.Armed::at)).isSorted();
    }
  }
}
