package org.fengqiao.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.dispatch.domain.Roster.Half;
import org.fengqiao.dispatch.domain.Roster.Presence;
import org.fengqiao.dispatch.domain.Roster.Slot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final Roster ROSTER =
      new Roster(
          List.of(
              weekly(DayOfWeek.MONDAY, Half.AM, Presence.PRESENT, "440105-C1"),
              weekly(DayOfWeek.MONDAY, Half.PM, Presence.ON_CALL, null),
              weekly(DayOfWeek.SATURDAY, Half.AM, Presence.PRESENT, null),
              on("2026-02-16", Half.AM, Presence.PRESENT),
              on("2026-03-02", Half.AM, Presence.ABSENT),
              new Slot(
                  DayOfWeek.TUESDAY,
                  null,
                  Half.AM,
                  Presence.PRESENT,
                  null,
                  JANUARY,
                  LocalDate.of(2026, 1, 31))));

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, AM, true, , PRESENT", // a Monday
    "2026-01-05, AM, true, 440105-C1, PRESENT",
    "2026-01-05, AM, true, 440105-C2, ABSENT", // sits in another centre
    "2026-01-05, PM, true, 440105-C2, ON_CALL", // within reach of any
    "2026-01-06, PM, true, , ABSENT", // nobody wrote a line
    "2025-12-29, AM, true, , ABSENT", // before the line began
    "2026-01-27, AM, true, , PRESENT", // a Tuesday in January
    "2026-02-03, AM, true, , ABSENT", // the line has ended
    "2026-02-23, AM, false, , ABSENT", // a Monday of rest: weekly lines do not hold
    "2026-02-16, AM, false, , PRESENT", // a Monday of rest with a line of its own
    "2026-01-10, AM, false, , PRESENT", // Saturdays are written on purpose
    "2026-03-02, AM, true, , ABSENT", // taken back for one date
    "2026-03-02, PM, true, , ON_CALL",
  })
  void whereABodyIs(
      LocalDate day, Half half, boolean working, @Nullable String centre, Presence expected) {
    assertThat(ROSTER.presence(day, half, working, centre)).isEqualTo(expected);
  }

  @Test
  void aLineIsOfAWeekdayOrOfADate() {
    assertThatThrownBy(() -> new Slot(null, null, Half.AM, Presence.PRESENT, null, JANUARY, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Slot(
                DayOfWeek.MONDAY,
                null,
                Half.AM,
                Presence.PRESENT,
                null,
                JANUARY,
                JANUARY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Slot weekly(DayOfWeek day, Half half, Presence p, @Nullable String centre) {
    return new Slot(day, null, half, p, centre, JANUARY, null);
  }

  private static Slot on(String date, Half half, Presence p) {
    return new Slot(null, LocalDate.parse(date), half, p, null, JANUARY, null);
  }
}
