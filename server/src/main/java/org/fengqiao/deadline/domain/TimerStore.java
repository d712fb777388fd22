package org.fengqiao.deadline.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where calendars, rules and clocks are kept. */
public interface TimerStore {
  /** Every rule of every version. */
  List<TimerRule> rules();

  /** Every imported year. */
  WorkCalendar calendar();

  /** Replaces one year. */
  void keep(CalendarYear year, String source, Instant at);

  /** Adds a running clock to the current transaction. */
  void add(Timer timer);

  /**
   * Adds a clock of a past history to the current transaction.
   *
   * @param endedAt when it ended; null when it still runs
   */
  void chronicle(Timer timer, @Nullable Instant endedAt);

  /** Ends the item's running and paused clocks of these codes, within the current transaction. */
  void end(String district, UUID itemId, List<TimerCode> codes, Timer.State as, Instant at);

  /** The item's clocks, oldest first. */
  List<Timer> of(String district, UUID itemId);

  /**
   * Running clocks whose dates may change with the calendar of this year: one page, in key order.
   *
   * @param after last clock of the page before, null for the first page
   */
  List<Timer> touching(int year, @Nullable Timer after);

  /** Replaces the dates of a running clock and writes the change down. */
  void move(Timer timer, Due to, int calendarYear, Instant at);
}
