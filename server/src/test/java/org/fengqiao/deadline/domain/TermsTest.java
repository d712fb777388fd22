package org.fengqiao.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.deadline.domain.TimerRule.Unit;
import org.fengqiao.gis.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of domain notes 2.13 on the shipped calendars. */
class TermsTest {
  static final WorkCalendar SHIPPED =
      new WorkCalendar(List.of(shipped(2024), shipped(2025), shipped(2026)));

  static CalendarYear shipped(int year) {
    return CalendarFile.read(year, Packs.text("calendar/" + year + ".json")).orThrow();
  }

  static TimerRule rule(int length, Unit unit) {
    return new TimerRule(TimerCode.T_HANDLE_60D, length, unit, 1, LocalDate.EPOCH, null);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "15 days into National Day, 15, DAY, 2026-09-16, 2026-10-01, 2026-10-08",
    "15 days into Spring Festival, 15, DAY, 2026-02-02, 2026-02-17, 2026-02-24",
    "30 days to a Sunday that is a holiday, 30, DAY, 2026-01-16, 2026-02-15, 2026-02-24",
    "60 days to the last day of National Day, 60, DAY, 2026-08-08, 2026-10-07, 2026-10-08",
    "60 days to Labour Day, 60, DAY, 2026-03-02, 2026-05-01, 2026-05-06",
    "5 working days to a Saturday worked, 5, WORKDAY, 2026-09-28, 2026-10-10, 2026-10-10",
    "5 working days over a Saturday worked, 5, WORKDAY, 2026-02-11, 2026-02-25, 2026-02-25",
    "5 working days over Labour Day, 5, WORKDAY, 2026-04-30, 2026-05-11, 2026-05-11",
    "5 working days over a Sunday worked, 5, WORKDAY, 2026-09-17, 2026-09-23, 2026-09-23",
    "30 working days over two holidays, 30, WORKDAY, 2026-09-01, 2026-10-19, 2026-10-19",
    "a month without corresponding day, 1, MONTH, 2026-01-31, 2026-02-28, 2026-02-28",
    "a month without it in a leap year, 1, MONTH, 2024-01-31, 2024-02-29, 2024-02-29",
    "six months from the 31st, 6, MONTH, 2026-03-31, 2026-09-30, 2026-09-30",
    "a month into National Day, 1, MONTH, 2026-09-01, 2026-10-01, 2026-10-08",
    "a year from the leap day, 1, YEAR, 2024-02-29, 2025-02-28, 2025-02-28"
  })
  void vectors(
      String name, int length, Unit unit, LocalDate start, LocalDate due, LocalDate legal) {
    assertThat(Terms.due(rule(length, unit), start, SHIPPED))
        .as(name)
        .isEqualTo(new Due(TimerCode.T_HANDLE_60D, due, legal, false));
  }

  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void workdaysOfTheShippedYears(int year, int workdays) {
    assertThat(shipped(year).workdays()).isEqualTo(workdays);
  }

  @Test
  void theDayOfAnInstantIsTheDayInShanghai() {
    Instant lateEvening = Instant.parse("2026-09-15T17:00:00Z");
    assertThat(Terms.due(rule(15, Unit.DAY), lateEvening, SHIPPED).dueDate())
        .isEqualTo("2026-10-01");
  }

  @Test
  void hoursAreCountedFromTheInstant() {
    Instant at = Instant.parse("2026-02-14T15:59:00Z");
    Due due = Terms.due(rule(24, Unit.HOUR), at, SHIPPED);
    assertThat(due.legalDueDate()).isEqualTo("2026-02-15");
    assertThat(due.dueAt()).isEqualTo("2026-02-15T15:59:00Z");
    assertThat(due.passesAt()).isEqualTo(due.dueAt()).isEqualTo(due.lapsesAt());
    assertThatThrownBy(() -> Terms.due(rule(24, Unit.HOUR), LocalDate.EPOCH, SHIPPED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // Ends in the unpublished year.
    "60, DAY, 2026-12-01, 2027-01-30, 2027-02-01, true",
    // Passes from the published year into the other while rolling.
    "15, DAY, 2026-12-16, 2026-12-31, 2026-12-31, false",
    "5, WORKDAY, 2026-12-29, 2027-01-05, 2027-01-05, true",
    "5, WORKDAY, 2026-12-24, 2026-12-31, 2026-12-31, false"
  })
  void anUnpublishedYearMakesTheDateProvisional(
      int length, Unit unit, LocalDate start, LocalDate due, LocalDate legal, boolean provisional) {
    assertThat(Terms.due(rule(length, unit), start, SHIPPED))
        .isEqualTo(new Due(TimerCode.T_HANDLE_60D, due, legal, provisional));
  }
}
