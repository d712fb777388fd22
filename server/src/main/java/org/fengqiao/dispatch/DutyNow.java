package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.fengqiao.dispatch.domain.CandidateFacts.Moment;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.dispatch.domain.Roster.Half;
import org.fengqiao.dispatch.domain.Roster.Presence;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/** This half day, by the clock and the work calendar. */
@Singleton
public class DutyNow {
  private static final int NOON = 12;

  private final Clock clock;
  private final Deadlines deadlines;

  DutyNow(Clock clock, Deadlines deadlines) {
    this.clock = clock;
    this.deadlines = deadlines;
  }

  /** Now as a half day. A year without calendar counts Monday to Friday as working days. */
  public Moment moment() {
    ZonedDateTime now = clock.now().atZone(Clock.ZONE);
    LocalDate day = now.toLocalDate();
    WorkCalendar calendar = deadlines.calendar();
    boolean weekday = day.getDayOfWeek().getValue() <= 5;
    boolean working = calendar.knows(day.getYear()) ? calendar.working(day) : weekday;
    return new Moment(day, now.getHour() < NOON ? Half.AM : Half.PM, working);
  }

  /** Where a body with this roster is now. */
  public Presence presence(Roster roster) {
    return at(roster, null);
  }

  /** Whether a body with this roster is now at this centre, or within its reach; null: anywhere. */
  public Presence at(Roster roster, @Nullable String centre) {
    Moment now = moment();
    return roster.presence(now.day(), now.half(), now.working(), centre);
  }
}
