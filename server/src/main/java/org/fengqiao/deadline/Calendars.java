package org.fengqiao.deadline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.fengqiao.audit.Audit;
import org.fengqiao.deadline.domain.CalendarFile;
import org.fengqiao.deadline.domain.CalendarYear;
import org.fengqiao.deadline.domain.DayKind;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;

/** Import of a year's work calendar, when the State Council has published it. */
@Singleton
public class Calendars {
  private final Deadlines deadlines;
  private final Audit audit;

  public Calendars(Deadlines deadlines, Audit audit) {
    this.deadlines = deadlines;
    this.audit = audit;
  }

  /**
   * What an import did.
   *
   * @param workdays working days of the year
   * @param moved running clocks whose dates changed
   */
  public record Imported(int year, int workdays, int holidays, int makeupDays, int moved) {}

  /**
   * Imports one year; repeating it changes nothing.
   *
   * @param text JSON of chinese-days or CSV, see {@link CalendarFile}
   * @param source where it comes from, kept with the year
   */
  @Transactional
  public Outcome<Imported> importYear(int year, String text, String source, Actor actor) {
    return CalendarFile.read(year, text).map(read -> keep(read, source, actor));
  }

  private Imported keep(CalendarYear year, String source, Actor actor) {
    int moved = deadlines.keep(year, source);
    audit.record(
        actor,
        "calendar.import",
        Integer.toString(year.year()),
        Map.of("source", source, "moved", moved));
    return new Imported(
        year.year(),
        year.workdays(),
        year.count(DayKind.HOLIDAY),
        year.count(DayKind.MAKEUP),
        moved);
  }

  static Map<String, Object> detail(Imported done) {
    return Map.of("year", done.year(), "workdays", done.workdays(), "moved", done.moved());
  }
}
