package org.fengqiao.deadline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.audit.Audit;
import org.fengqiao.deadline.domain.CalendarFile;
import org.fengqiao.deadline.domain.CalendarStore;
import org.fengqiao.deadline.domain.CalendarYear;
import org.fengqiao.deadline.domain.DayKind;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerMove;
import org.fengqiao.deadline.domain.TimerRule;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The work calendar's years: which are known, and the import of one the State Council published.
 */
@Singleton
public class Calendars {
  private static final int SAMPLE = 10;

  private final Deadlines deadlines;
  private final CalendarStore store;
  private final ClockMoves moves;
  private final Audit audit;
  private final Clock clock;

  Calendars(Deadlines deadlines, CalendarStore store, ClockMoves moves, Audit audit, Clock clock) {
    this.deadlines = deadlines;
    this.store = store;
    this.moves = moves;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What an import did.
   *
   * @param workdays working days of the year
   * @param moved running clocks whose dates changed
   */
  public record Imported(int year, int workdays, int holidays, int makeupDays, int moved) {}

  /** A day that an import would make another. */
  public record ChangedDay(LocalDate day, DayKind from, DayKind to) {}

  /**
   * What an import would do.
   *
   * @param sample some of the clocks it would move
   */
  public record Preview(Imported imported, List<ChangedDay> days, List<TimerMove> sample) {}

  /**
   * A year as an administrator sees it.
   *
   * @param published whether its calendar is known
   * @param provisional running clocks of the district that wait for it
   * @param imported where it came from; null when it is not known
   */
  public record Year(
      int year,
      boolean published,
      int workdays,
      int holidays,
      int makeupDays,
      int provisional,
      CalendarStore.@Nullable Import imported) {}

  /** The years, and whether it is time to ask for the next one. */
  public record Years(List<Year> years, boolean nextMissing) {}

  /** The notice for a year comes out in October or November of the year before. */
  private static final Month NOTICE = Month.NOVEMBER;

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
    return imported(year, moved);
  }

  private static Imported imported(CalendarYear year, int moved) {
    return new Imported(
        year.year(),
        year.workdays(),
        year.count(DayKind.HOLIDAY),
        year.count(DayKind.MAKEUP),
        moved);
  }

  /** What the import of a year would change; writes nothing. */
  @Transactional
  public Outcome<Preview> dryRun(int year, String text) {
    return CalendarFile.read(year, text).map(this::preview);
  }

  private Preview preview(CalendarYear year) {
    WorkCalendar now = deadlines.calendar();
    WorkCalendar then = now.with(year);
    ClockMoves.Preview would = moves.preview(year.year(), then, SAMPLE);
    List<ChangedDay> days = new ArrayList<>();
    LocalDate first = LocalDate.of(year.year(), 1, 1);
    first
        .datesUntil(first.plusYears(1))
        .filter(day -> now.kind(day) != then.kind(day))
        .forEach(day -> days.add(new ChangedDay(day, now.kind(day), then.kind(day))));
    return new Preview(imported(year, would.moved()), days, would.sample());
  }

  /**
   * Known years, this year and the next, and every later year that some clock of the district
   * reaches, ascending.
   */
  public Years years(Actor actor) {
    WorkCalendar calendar = deadlines.calendar();
    LocalDate today = clock.today();
    SortedSet<Integer> asked = calendar.years();
    asked.add(today.getYear());
    asked.add(today.getYear() + 1);
    int latest = store.latestProvisional(actor.district());
    for (int year = today.getYear() + 2; year <= latest; year++) {
      asked.add(year);
    }
    Map<Integer, CalendarStore.Import> imports =
        store.imports().stream().collect(Collectors.toMap(CalendarStore.Import::year, i -> i));
    List<Year> years = asked.stream().map(y -> year(actor, calendar, y, imports.get(y))).toList();
    boolean late = today.getMonth().compareTo(NOTICE) >= 0 && !calendar.knows(today.getYear() + 1);
    return new Years(years, late);
  }

  /** One year, published or not. */
  public Year year(Actor actor, int year) {
    return year(
        actor,
        deadlines.calendar(),
        year,
        store.imports().stream().filter(i -> i.year() == year).findFirst().orElse(null));
  }

  private Year year(
      Actor actor, WorkCalendar calendar, int year, CalendarStore.@Nullable Import imported) {
    boolean known = calendar.knows(year);
    CalendarYear days = calendar.year(year);
    return new Year(
        year,
        known,
        days.workdays(),
        days.count(DayKind.HOLIDAY),
        days.count(DayKind.MAKEUP),
        known ? 0 : store.provisional(actor.district(), year, countingWorkdays()),
        imported);
  }

  private List<TimerCode> countingWorkdays() {
    return deadlines.rules().stream()
        .filter(r -> r.unit() == TimerRule.Unit.WORKDAY)
        .map(TimerRule::code)
        .distinct()
        .toList();
  }

  /** Days of this kind, ascending. */
  public List<LocalDate> days(int year, DayKind kind) {
    CalendarYear days = deadlines.calendar().year(year);
    LocalDate first = LocalDate.of(year, 1, 1);
    return first.datesUntil(first.plusYears(1)).filter(d -> days.kind(d) == kind).toList();
  }

  /** Clocks of the actor's district that imports of the year have moved, newest first. */
  public List<CalendarStore.Moved> log(Actor actor, int year, @Nullable UUID before, int limit) {
    return store.log(actor.district(), year, before, limit);
  }
}
