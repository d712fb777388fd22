package org.fengqiao.deadline.http;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.fengqiao.deadline.Calendars;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;

/** The work calendar: which years are known, and the import of another. */
@Controller("/api/calendars")
class CalendarController {
  private final Calendars calendars;
  private final Deadlines deadlines;
  private final CurrentActor actor;

  CalendarController(Calendars calendars, Deadlines deadlines, CurrentActor actor) {
    this.calendars = calendars;
    this.deadlines = deadlines;
    this.actor = actor;
  }

  /** What an import did; {@code moved} counts running clocks whose dates changed. */
  @Serdeable
  record ImportedView(int year, int workdays, int holidays, int makeupDays, int moved) {}

  /** Years whose calendar is known; later due dates are provisional. */
  @Serdeable
  record YearsView(List<Integer> years) {}

  @Get
  @Permit
  YearsView years() {
    return new YearsView(List.copyOf(deadlines.calendar().years()));
  }

  /**
   * Imports one year.
   *
   * @param text JSON with objects {@code holidays} and {@code workdays} keyed by date, or CSV lines
   *     {@code date,HOLIDAY} and {@code date,MAKEUP}
   */
  @Post("/{year}")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_CSV})
  @Permit(Permission.CALENDAR_IMPORT)
  ImportedView importYear(int year, @Body String text) {
    Calendars.Imported done = calendars.importYear(year, text, "import", actor.get()).orThrow();
    return new ImportedView(
        done.year(), done.workdays(), done.holidays(), done.makeupDays(), done.moved());
  }
}
