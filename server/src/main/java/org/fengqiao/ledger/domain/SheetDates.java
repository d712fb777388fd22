package org.fengqiao.ledger.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and workbooks write them. */
public final class SheetDates {
  /** 2026-01-05, 2026/1/5, 2026.1.5 or 2026年1月5日, with or without a time of day behind it. */
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?"
              + "(?:[ T]*\\d{1,2}[:：时]\\d{1,2}(?:[:：分]\\d{1,2}秒?|分?))?");

  private static final Pattern PLAIN = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:\\.\\d+)?");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private SheetDates() {}

  /**
   * The day.
   *
   * @param text also 20260105, or the serial number a workbook keeps
   * @return empty when it is no day
   */
  public static Optional<LocalDate> parse(String text) {
    String plain = text.strip();
    Matcher serial = SERIAL.matcher(plain);
    if (serial.matches()) {
      return Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1))));
    }
    for (Pattern form : new Pattern[] {DATE, PLAIN}) {
      Matcher matcher = form.matcher(plain);
      if (matcher.matches()) {
        return day(matcher);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher m) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
