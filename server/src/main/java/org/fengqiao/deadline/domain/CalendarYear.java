package org.fengqiao.deadline.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** One published year: what each of its days is. Immutable. */
public final class CalendarYear {
  private final int year;
  private final DayKind[] days;

  private CalendarYear(int year, DayKind[] days) {
    this.year = year;
    this.days = days;
  }

  /**
   * A year from its published exceptions; every other day is what its weekday says.
   *
   * @throws IllegalArgumentException when a day lies in another year or is both holiday and make-up
   *     day, or a make-up day is not on a weekend
   */
  public static CalendarYear of(
      int year, Collection<LocalDate> holidays, Collection<LocalDate> makeupDays) {
    DayKind[] days = new DayKind[Year.of(year).length()];
    for (int i = 0; i < days.length; i++) {
      days[i] = weekday(LocalDate.ofYearDay(year, i + 1));
    }
    for (LocalDate day : Set.copyOf(holidays)) {
      set(year, days, day, DayKind.HOLIDAY);
    }
    for (LocalDate day : Set.copyOf(makeupDays)) {
      boolean weekend = weekday(day) == DayKind.REST;
      if (!weekend || (day.getYear() == year && days[index(day)] == DayKind.HOLIDAY)) {
        throw new IllegalArgumentException("not a make-up day: " + day);
      }
      set(year, days, day, DayKind.MAKEUP);
    }
    return new CalendarYear(year, days);
  }

  /**
   * A year as stored.
   *
   * @param days one kind for each day from 1 January
   * @throws IllegalArgumentException when there are too few or too many
   */
  public static CalendarYear ofDays(int year, Collection<DayKind> days) {
    if (days.size() != Year.of(year).length()) {
      throw new IllegalArgumentException(year + " has not " + days.size() + " days");
    }
    return new CalendarYear(year, days.toArray(new DayKind[0]));
  }

  /** What a day is by its weekday alone. */
  static DayKind weekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? DayKind.REST : DayKind.WORK;
  }

  public int year() {
    return year;
  }

  /** What this day of the year is; the caller knows that it is in this year. */
  public DayKind kind(LocalDate day) {
    return days[index(day)];
  }

  /** Number of working days in the year. */
  public int workdays() {
    return (int) Arrays.stream(days).filter(DayKind::working).count();
  }

  /** Number of days of this kind. */
  public int count(DayKind kind) {
    return (int) Arrays.stream(days).filter(d -> d == kind).count();
  }

  /** Number of days, 365 or 366. */
  public int length() {
    return days.length;
  }

  private static void set(int year, DayKind[] days, LocalDate day, DayKind kind) {
    if (day.getYear() != year) {
      throw new IllegalArgumentException(day + " is not in " + year);
    }
    days[index(day)] = kind;
  }

  private static int index(LocalDate day) {
    return day.getDayOfYear() - 1;
  }
}
