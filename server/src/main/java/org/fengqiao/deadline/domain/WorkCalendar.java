package org.fengqiao.deadline.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The published years together. A year that nobody has imported is counted by weekends alone, and
 * {@link #knows} says so. Immutable, safe to share.
 */
public final class WorkCalendar {
  private final Map<Integer, CalendarYear> years = new TreeMap<>();

  /** A calendar of these years; a later one of the same year replaces an earlier. */
  public WorkCalendar(Collection<CalendarYear> years) {
    years.forEach(year -> this.years.put(year.year(), year));
  }

  /** This calendar with one year replaced. */
  public WorkCalendar with(CalendarYear year) {
    WorkCalendar other = new WorkCalendar(years.values());
    other.years.put(year.year(), year);
    return other;
  }

  /** The year's days; by weekdays alone when it is not known. */
  public CalendarYear year(int year) {
    CalendarYear known = years.get(year);
    return known == null ? CalendarYear.of(year, List.of(), List.of()) : known;
  }

  /** Whether the year has been published and imported. */
  public boolean knows(int year) {
    return years.containsKey(year);
  }

  /** Years that are known, ascending. */
  public SortedSet<Integer> years() {
    return new TreeSet<>(years.keySet());
  }

  /** What the day is; by its weekday alone when the year is not known. */
  public DayKind kind(LocalDate day) {
    CalendarYear year = years.get(day.getYear());
    return year == null ? CalendarYear.weekday(day) : year.kind(day);
  }

  /** Whether people work on that day. */
  public boolean working(LocalDate day) {
    return kind(day).working();
  }

  /** This day, or the first working day after it. */
  public LocalDate roll(LocalDate day) {
    LocalDate rolled = day;
    while (!working(rolled)) {
      rolled = rolled.plusDays(1);
    }
    return rolled;
  }

  /**
   * The {@code n}-th working day after {@code start}, which itself does not count; n at least 1.
   */
  public LocalDate plusWorkdays(LocalDate start, int n) {
    LocalDate day = start;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      if (working(day)) {
        left--;
      }
    }
    return day;
  }

  /** This day, or the last working day before it. */
  LocalDate rollBack(LocalDate day) {
    LocalDate rolled = day;
    while (!working(rolled)) {
      rolled = rolled.minusDays(1);
    }
    return rolled;
  }

  /** The {@code n}-th working day before {@code end}, which itself does not count. */
  LocalDate minusWorkdays(LocalDate end, int n) {
    LocalDate day = end;
    for (int left = n; left > 0; ) {
      day = day.minusDays(1);
      if (working(day)) {
        left--;
      }
    }
    return day;
  }

  /** Working days after {@code from}, up to and with {@code to}. */
  int workdaysBetween(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      count += working(day) ? 1 : 0;
    }
    return count;
  }

  /** Whether every year from {@code from} to {@code to} is known. */
  boolean knowsAll(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!knows(year)) {
        return false;
      }
    }
    return true;
  }
}
