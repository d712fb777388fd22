package org.fengqiao.deadline.http;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.UUID;
import org.fengqiao.deadline.Calendars;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.CalendarFile;
import org.fengqiao.deadline.domain.CalendarStore;
import org.fengqiao.deadline.domain.DayKind;
import org.fengqiao.deadline.http.CalendarViews.DaysView;
import org.fengqiao.deadline.http.CalendarViews.ImportedView;
import org.fengqiao.deadline.http.CalendarViews.LogView;
import org.fengqiao.deadline.http.CalendarViews.MovedView;
import org.fengqiao.deadline.http.CalendarViews.YearView;
import org.fengqiao.deadline.http.CalendarViews.YearsView;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Cursors;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** The work calendar: which years are known, the days of each, and the import of another. */
@Controller("/api/calendars")
class CalendarController {
  private static final int LIMIT = 200;

  private final Calendars calendars;
  private final Deadlines deadlines;
  private final CurrentActor actor;
  private final Cursors cursors;

  CalendarController(
      Calendars calendars, Deadlines deadlines, CurrentActor actor, Cursors cursors) {
    this.calendars = calendars;
    this.deadlines = deadlines;
    this.actor = actor;
    this.cursors = cursors;
  }

  /** The years that are known and those that are missing. */
  @Get
  @Permit
  YearsView years() {
    Calendars.Years years = calendars.years(actor.get());
    return new YearsView(
        List.copyOf(deadlines.calendar().years()),
        years.years().stream().map(YearView::of).toList(),
        years.nextMissing());
  }

  /** Holidays and make-up workdays of one year; none for a year that is missing. */
  @Get("/{year}")
  @Permit
  DaysView days(@PathVariable int year) {
    known(year);
    return new DaysView(
        YearView.of(calendars.year(actor.get(), year)),
        calendars.days(year, DayKind.HOLIDAY),
        calendars.days(year, DayKind.MAKEUP));
  }

  /**
   * Imports one year.
   *
   * @param text JSON with objects {@code holidays} and {@code workdays} keyed by date, or CSV lines
   *     {@code date,HOLIDAY} and {@code date,MAKEUP}
   * @param dryRun only tell what would change
   */
  @Post("/{year}")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_CSV})
  @Permit(Permission.CALENDAR_IMPORT)
  ImportedView importYear(
      @PathVariable int year,
      @QueryValue(defaultValue = "false") boolean dryRun,
      @Body String text) {
    return dryRun
        ? ImportedView.of(calendars.dryRun(year, text).orThrow())
        : ImportedView.of(calendars.importYear(year, text, "import", actor.get()).orThrow());
  }

  /** Clocks of the district that imports of the year have moved, newest first. */
  @Get("/{year}/log")
  @Permit(Permission.CALENDAR_IMPORT)
  LogView log(
      @PathVariable int year,
      @QueryValue @Nullable String after,
      @QueryValue(defaultValue = "50") int limit) {
    known(year);
    UUID before = after == null ? null : UUID.fromString(cursors.decode(after, 1).getFirst());
    int size = Math.clamp(limit, 1, LIMIT);
    List<CalendarStore.Moved> moved = calendars.log(actor.get(), year, before, size);
    String next = moved.size() < size ? null : cursors.encode(moved.getLast().id().toString());
    return new LogView(moved.stream().map(MovedView::of).toList(), next);
  }

  private static void known(int year) {
    if (!CalendarFile.possible(year)) {
      throw new RefusalException(CalendarFile.noYear());
    }
  }
}
