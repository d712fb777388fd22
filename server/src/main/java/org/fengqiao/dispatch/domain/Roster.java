package org.fengqiao.dispatch.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a body is present or on call. A line for one date wins over weekly ones; a weekly line of
 * Monday to Friday does not hold on a day of rest, one of Saturday or Sunday always does. A body
 * without any line has no roster: nobody knows.
 */
public record Roster(List<Slot> slots) {
  /** Nobody wrote one. */
  public static final Roster NONE = new Roster(List.of());

  public Roster {
    slots = List.copyOf(slots);
  }

  /** Before or after noon. */
  public enum Half {
    AM,
    PM
  }

  /** Where the body is. */
  public enum Presence {
    /** At the window. */
    PRESENT,
    /** Within reach. */
    ON_CALL,
    ABSENT
  }

  /**
   * One line.
   *
   * @param weekday of a weekly line; exactly one of weekday and date is given
   * @param date of a line for one date
   * @param centre service centre where it sits; null for its own office and any centre
   * @param from first day the line holds
   * @param to last day, null without end
   */
  public record Slot(
      @Nullable DayOfWeek weekday,
      @Nullable LocalDate date,
      Half half,
      Presence presence,
      @Nullable String centre,
      LocalDate from,
      @Nullable LocalDate to) {
    public Slot {
      if ((weekday == null) == (date == null)) {
        throw new IllegalArgumentException("either a weekday or a date");
      }
      if (to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("ends before it begins");
      }
    }

    private boolean valid(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private boolean at(@Nullable String asked) {
      return asked == null || centre == null || centre.equals(asked);
    }
  }

  /** Whether anybody wrote one. */
  public boolean known() {
    return !slots.isEmpty();
  }

  /**
   * Where the body is on a half day; present beats on call.
   *
   * @param working whether the day is a working day by the work calendar
   * @param centre at this centre only; null anywhere
   */
  public Presence presence(LocalDate day, Half half, boolean working, @Nullable String centre) {
    @Nullable Presence dated = null;
    @Nullable Presence weekly = null;
    for (Slot s : slots) {
      if (s.half() != half || !s.valid(day) || !s.at(centre)) {
        continue;
      }
      if (day.equals(s.date())) {
        dated = better(dated, s.presence());
      } else if (s.weekday() == day.getDayOfWeek() && (working || weekend(day))) {
        weekly = better(weekly, s.presence());
      }
    }
    return dated != null ? dated : weekly != null ? weekly : Presence.ABSENT;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  private static Presence better(@Nullable Presence known, Presence next) {
    return known == null || next.compareTo(known) < 0 ? next : known;
  }
}
