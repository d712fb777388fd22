package org.fengqiao.deadline.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where work calendars are kept, and what their imports have moved. */
public interface CalendarStore {
  /** Every imported year. */
  WorkCalendar calendar();

  /**
   * Replaces one year.
   *
   * @param committed run when the year is there for everybody
   */
  void keep(CalendarYear year, String source, Instant at, Runnable committed);

  /** Where the years come from. */
  List<Import> imports();

  /**
   * When a year was imported last.
   *
   * @param source where it was taken from
   */
  record Import(int year, String source, Instant at) {}

  /**
   * Open clocks of the district whose dates lack the calendar of this year.
   *
   * @param workdays clocks that count working days, and so look at every day on their way
   */
  int provisional(String district, int year, List<TimerCode> workdays);

  /** The latest year that any open provisional clock of the district reaches; 0 when none runs. */
  int latestProvisional(String district);

  /**
   * A change by the import of a year, newest first.
   *
   * @param before show those written before this one; null for the newest
   */
  List<Moved> log(String district, int year, @Nullable UUID before, int limit);

  /** A clock that an import moved; which item it belongs to is not told. */
  record Moved(
      UUID id,
      TimerCode code,
      Instant startedAt,
      Instant at,
      LocalDate oldDue,
      LocalDate newDue,
      LocalDate oldLegal,
      LocalDate newLegal) {}
}
