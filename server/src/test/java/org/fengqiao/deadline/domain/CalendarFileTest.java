package org.fengqiao.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.gis.Packs;
import org.fengqiao.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {
  @Test
  void csvAndJsonOfTheSameYearAreEqual() {
    String json = Packs.text("calendar/2026.json");
    CalendarYear year = CalendarFile.read(2026, json).orThrow();
    StringBuilder csv = new StringBuilder();
    java.time.LocalDate.of(2026, 1, 1)
        .datesUntil(java.time.LocalDate.of(2027, 1, 1))
        .filter(d -> year.kind(d) == DayKind.HOLIDAY || year.kind(d) == DayKind.MAKEUP)
        .forEach(d -> csv.append(d).append(',').append(year.kind(d)).append("\r\n"));
    CalendarYear again = CalendarFile.read(2026, csv.toString()).orThrow();
    assertThat(again.workdays()).isEqualTo(year.workdays()).isEqualTo(248);
    assertThat(again.count(DayKind.MAKEUP)).isEqualTo(6);
    assertThat(again.count(DayKind.HOLIDAY)).isEqualTo(33);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026 | {}",
        "2026 | {\"holidays\":{}}",
        "2026 | {\"holidays\":{\"2026-01-01\":\"x\"},\"workdays\":{}}",
        "2026 | {\"holidays\":{\"2027-01-01\":\"x\"},\"workdays\":{}}",
        "2026 | {\"holidays\":{\"2026-02-30\":\"x\"},\"workdays\":{}}",
        "2026 | {\"holidays\":{},\"workdays\":{\"2026-01-05\":\"a Monday\"}}",
        "2026 | 2026-01-01,WORK",
        "2026 | <html>",
        "2026 | ''",
        "1999 | {\"holidays\":{},\"workdays\":{}}",
        "9999 | {\"holidays\":{},\"workdays\":{}}"
      })
  void anythingElseIsRefused(int year, String text) {
    assertThat(CalendarFile.read(year, text)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void hugeTextIsRefusedUnread() {
    assertThat(CalendarFile.read(2026, "{".repeat(300_000))).isInstanceOf(Outcome.Refused.class);
  }
}
