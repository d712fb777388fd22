package org.fengqiao.deadline.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.deadline.Calendars;
import org.fengqiao.deadline.domain.CalendarStore;
import org.fengqiao.deadline.domain.DayKind;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerMove;
import org.jspecify.annotations.Nullable;

/** What the calendar's doors show. */
final class CalendarViews {
  private CalendarViews() {}

  /** Whether a year is known. */
  enum Status {
    PUBLISHED,
    /** Only weekends are known. */
    MISSING
  }

  /**
   * One year.
   *
   * @param provisionalClocks running clocks of the district that wait for it
   * @param source where it came from, null when missing
   */
  @Serdeable
  record YearView(
      int year,
      Status status,
      int workdays,
      int holidays,
      int makeupDays,
      int provisionalClocks,
      @Nullable String source,
      @Nullable Instant importedAt) {

    static YearView of(Calendars.Year y) {
      CalendarStore.Import from = y.imported();
      return new YearView(
          y.year(),
          y.published() ? Status.PUBLISHED : Status.MISSING,
          y.workdays(),
          y.holidays(),
          y.makeupDays(),
          y.provisional(),
          from == null ? null : from.source(),
          from == null ? null : from.at());
    }
  }

  /**
   * The years.
   *
   * @param years those that are known; later due dates are provisional
   * @param list each with its status, with those that are missing
   * @param nextMissing from 1 November on, while the next year is missing
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record YearsView(List<Integer> years, List<YearView> list, boolean nextMissing) {}

  /** The days of one year that are not what their weekday says. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DaysView(YearView year, List<LocalDate> holidays, List<LocalDate> makeupDays) {}

  /** What an import did; {@code moved} counts running clocks whose dates changed. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ImportedView(
      int year,
      int workdays,
      int holidays,
      int makeupDays,
      int moved,
      boolean dryRun,
      @Nullable List<ChangedDayView> changedDays,
      @Nullable List<MovedView> sample) {

    static ImportedView of(Calendars.Imported done) {
      return of(done, false, null, null);
    }

    static ImportedView of(Calendars.Preview would) {
      return of(
          would.imported(),
          true,
          would.days().stream().map(d -> new ChangedDayView(d.day(), d.from(), d.to())).toList(),
          would.sample().stream().map(MovedView::of).toList());
    }

    private static ImportedView of(
        Calendars.Imported done,
        boolean dryRun,
        @Nullable List<ChangedDayView> days,
        @Nullable List<MovedView> sample) {
      return new ImportedView(
          done.year(),
          done.workdays(),
          done.holidays(),
          done.makeupDays(),
          done.moved(),
          dryRun,
          days,
          sample);
    }
  }

  /** A day that becomes another. */
  @Serdeable
  record ChangedDayView(LocalDate day, DayKind from, DayKind to) {}

  /** A clock that moves or has moved; of which item is not told. */
  @Serdeable
  record MovedView(
      TimerCode code,
      LocalDate startDate,
      LocalDate oldDueDate,
      LocalDate newDueDate,
      LocalDate oldLegalDueDate,
      LocalDate newLegalDueDate,
      @Nullable Instant at) {

    static MovedView of(TimerMove move) {
      Due old = move.before().due();
      Due now = move.after().due();
      return new MovedView(
          now.code(),
          Terms.day(move.after().startedAt()),
          old.dueDate(),
          now.dueDate(),
          old.legalDueDate(),
          now.legalDueDate(),
          null);
    }

    static MovedView of(CalendarStore.Moved m) {
      return new MovedView(
          m.code(),
          Terms.day(m.startedAt()),
          m.oldDue(),
          m.newDue(),
          m.oldLegal(),
          m.newLegal(),
          m.at());
    }
  }

  /** One page of the log, newest first. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record LogView(List<MovedView> moves, @Nullable String next) {}
}
