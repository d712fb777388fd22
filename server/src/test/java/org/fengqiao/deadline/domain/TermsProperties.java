package org.fengqiao.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.deadline.domain.TimerRule.Unit;

/** Laws of counting that hold for every start and length. */
class TermsProperties {
  private static final WorkCalendar CALENDAR = TermsTest.SHIPPED;

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 365 * 4)
        .map(n -> LocalDate.of(2024, 1, 1).plusDays(n));
  }

  @Provide
  Arbitrary<Unit> units() {
    return Arbitraries.of(Unit.DAY, Unit.WORKDAY, Unit.MONTH, Unit.YEAR);
  }

  @Property
  void dueLiesAfterTheStartAndLegalOnAWorkingDayNotBefore(
      @ForAll("days") LocalDate start,
      @ForAll("units") Unit unit,
      @ForAll @IntRange(min = 1, max = 90) int n) {
    Due due = Terms.due(TermsTest.rule(n, unit), start, CALENDAR);
    assertThat(due.dueDate()).isAfter(start);
    assertThat(due.legalDueDate()).isAfterOrEqualTo(due.dueDate());
    assertThat(CALENDAR.working(due.legalDueDate())).isTrue();
    for (LocalDate d = due.dueDate(); d.isBefore(due.legalDueDate()); d = d.plusDays(1)) {
      assertThat(CALENDAR.working(d)).isFalse();
    }
  }

  @Property
  void aLaterStartIsNeverDueEarlier(
      @ForAll("days") LocalDate start,
      @ForAll("units") Unit unit,
      @ForAll @IntRange(min = 1, max = 90) int n) {
    Due today = Terms.due(TermsTest.rule(n, unit), start, CALENDAR);
    Due tomorrow = Terms.due(TermsTest.rule(n, unit), start.plusDays(1), CALENDAR);
    assertThat(tomorrow.dueDate()).isAfterOrEqualTo(today.dueDate());
    assertThat(tomorrow.legalDueDate()).isAfterOrEqualTo(today.legalDueDate());
  }

  @Property
  void workingDaysCountExactly(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int n) {
    LocalDate due = CALENDAR.plusWorkdays(start, n);
    long counted = start.plusDays(1).datesUntil(due.plusDays(1)).filter(CALENDAR::working).count();
    assertThat(counted).isEqualTo(n);
    assertThat(CALENDAR.working(due)).isTrue();
  }

  @Property
  void workingDaysAddUp(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 1, max = 30) int a,
      @ForAll @IntRange(min = 1, max = 30) int b) {
    assertThat(CALENDAR.plusWorkdays(CALENDAR.plusWorkdays(start, a), b))
        .isEqualTo(CALENDAR.plusWorkdays(start, a + b));
  }

  @Property
  void provisionalExactlyWhenALookedUpYearIsUnknown(
      @ForAll("days") LocalDate start,
      @ForAll("units") Unit unit,
      @ForAll @IntRange(min = 1, max = 90) int n) {
    Due due = Terms.due(TermsTest.rule(n, unit), start, CALENDAR);
    LocalDate first = unit == Unit.WORKDAY ? start.plusDays(1) : due.dueDate();
    boolean known = true;
    for (LocalDate d = first; !d.isAfter(due.legalDueDate()); d = d.plusDays(1)) {
      known &= d.getYear() <= 2026;
    }
    assertThat(due.provisional()).isEqualTo(!known);
  }
}
