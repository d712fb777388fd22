package org.fengqiao.tool.backtest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of a time as it is written: the date in the text, whatever the clock or offset behind it
 * says. Reads ISO dates and times (also {@code 2015-W01-5} and {@code 2015-002}), {@code 2015/1/2},
 * {@code 20150102}, {@code 2015年1月2日}, {@code 1/2/2015} and {@code 2.1.2015} with or without a
 * time, and epoch seconds, milliseconds and microseconds (days of UTC). Whether {@code 1/2/2015} is
 * the second of January or the first of February is told by the other rows; the former where none
 * tells.
 */
final class Moments {
  /** No day can be read. */
  static final int NONE = Integer.MIN_VALUE;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[Tt Z+].*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ,].*)?");
  private static final Pattern PLAIN =
      Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?:[Tt Z+].*|\\d{4}|\\d{6})?");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-?W\\d{2}-?[1-7](?:[Tt Z+].*)?");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})(?:[Tt Z+].*)?");
  private static final Pattern EPOCH =
      Pattern.compile("-?(?:\\d{9,16}(?:\\.\\d+)?|\\d\\.\\d+[eE]\\+?(?:9|0?9|1[0-5]))");
  private static final long MILLIS_FROM = 100_000_000_000L;
  private static final long MICROS_FROM = 100_000_000_000_000L;
  private static final int LATEST_YEAR = 2200;

  /** {@code d/m/y} and {@code m/d/y} leave two readings; which holds is known at the end. */
  private boolean dayFirst;

  /**
   * Days of a column.
   *
   * @param texts as in the file
   * @return epoch days, {@link #NONE} where there is none
   */
  static int[] days(String[] texts) {
    Moments moments = new Moments();
    for (String text : texts) {
      moments.learn(text.strip());
    }
    int[] days = new int[texts.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = moments.day(texts[i].strip());
    }
    return days;
  }

  private void learn(String text) {
    Matcher m = YEAR_LAST.matcher(text);
    if (m.matches() && (Integer.parseInt(m.group(1)) > 12 || m.group(2).equals("."))) {
      dayFirst = true;
    }
  }

  private int day(String text) {
    try {
      Matcher m = YEAR_FIRST.matcher(text);
      if (m.matches()) {
        return day(m.group(1), m.group(2), m.group(3));
      }
      m = YEAR_LAST.matcher(text);
      if (m.matches()) {
        return dayFirst
            ? day(m.group(4), m.group(3), m.group(1))
            : day(m.group(4), m.group(1), m.group(3));
      }
      m = PLAIN.matcher(text);
      if (m.matches()) {
        return day(m.group(1), m.group(2), m.group(3));
      }
      if (WEEK.matcher(text).matches()) {
        return week(text.replace("-", ""));
      }
      m = ORDINAL.matcher(text);
      if (m.matches()) {
        return (int)
            LocalDate.ofYearDay(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
                .toEpochDay();
      }
      if (EPOCH.matcher(text).matches()) {
        return epoch((long) Double.parseDouble(text));
      }
    } catch (DateTimeException e) {
      return NONE;
    }
    return NONE;
  }

  private static int epoch(long number) {
    long size = Math.abs(number);
    long seconds =
        size >= MICROS_FROM
            ? Math.floorDiv(number, 1_000_000L)
            : size >= MILLIS_FROM ? Math.floorDiv(number, 1000L) : number;
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    return day.getYear() > LATEST_YEAR ? NONE : (int) day.toEpochDay();
  }

  /** The day of {@code 2015W015}, with a time or without. */
  private static int week(String text) {
    return (int)
        LocalDate.parse(
                text.substring(0, 4) + "-" + text.substring(4, 7) + "-" + text.charAt(7),
                DateTimeFormatter.ISO_WEEK_DATE)
            .toEpochDay();
  }

  private static int day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < 1 || y > LATEST_YEAR) {
      return NONE;
    }
    return (int) LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)).toEpochDay();
  }
}
