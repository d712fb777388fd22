package org.fengqiao.deadline.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.kernel.Outcome;

/**
 * Reads one year of the work calendar: either the JSON of the npm package chinese-days (objects
 * {@code holidays} and {@code workdays} keyed by date), or CSV lines {@code 2027-01-01,HOLIDAY} and
 * {@code 2027-01-30,MAKEUP}.
 */
public final class CalendarFile {
  private static final Pattern DATE = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"\\s*:");
  private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}),(HOLIDAY|MAKEUP)");
  private static final int MAX_CHARS = 200_000;

  /** Fewer or more of these and the file is not a Chinese work calendar. */
  private static final int MIN_HOLIDAYS = 7;

  private static final int MAX_HOLIDAYS = 60;
  private static final int MIN_WORKDAYS = 230;
  private static final int MAX_WORKDAYS = 262;

  private CalendarFile() {}

  /** The year, or why the text is not one. */
  public static Outcome<CalendarYear> read(int year, String text) {
    if (!possible(year)) {
      return refused("year");
    }
    if (text.length() > MAX_CHARS) {
      return refused("size");
    }
    try {
      CalendarYear read = text.stripLeading().startsWith("{") ? json(year, text) : csv(year, text);
      int holidays = read.count(DayKind.HOLIDAY);
      boolean plausible =
          holidays >= MIN_HOLIDAYS
              && holidays <= MAX_HOLIDAYS
              && read.workdays() >= MIN_WORKDAYS
              && read.workdays() <= MAX_WORKDAYS;
      return plausible ? Outcome.done(read) : refused("implausible");
    } catch (DateTimeException e) {
      return refused("date");
    } catch (IllegalArgumentException e) {
      return refused("content");
    }
  }

  /** Whether a calendar of this year can be: 2000 to 2100. */
  public static boolean possible(int year) {
    return year >= 2000 && year <= 2100;
  }

  /** What is said of any other year. */
  public static DeadlineRefusal noYear() {
    return new DeadlineRefusal.CalendarUnreadable("year");
  }

  private static Outcome<CalendarYear> refused(String why) {
    return Outcome.refused(new DeadlineRefusal.CalendarUnreadable(why));
  }

  private static CalendarYear json(int year, String text) {
    return CalendarYear.of(year, section(text, "holidays"), section(text, "workdays"));
  }

  private static List<LocalDate> section(String text, String name) {
    Matcher section = Pattern.compile("\"" + name + "\"\\s*:\\s*\\{([^{}]*)\\}").matcher(text);
    if (!section.find()) {
      throw new IllegalArgumentException("no object " + name);
    }
    List<LocalDate> days = new ArrayList<>();
    Matcher date = DATE.matcher(section.group(1));
    while (date.find()) {
      days.add(LocalDate.parse(date.group(1)));
    }
    return days;
  }

  private static CalendarYear csv(int year, String text) {
    List<LocalDate> holidays = new ArrayList<>();
    List<LocalDate> makeup = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      Matcher day = LINE.matcher(line);
      if (!day.matches()) {
        throw new IllegalArgumentException("not date,HOLIDAY or date,MAKEUP: " + line);
      }
      (day.group(2).equals("HOLIDAY") ? holidays : makeup).add(LocalDate.parse(day.group(1)));
    }
    return CalendarYear.of(year, holidays, makeup);
  }
}
