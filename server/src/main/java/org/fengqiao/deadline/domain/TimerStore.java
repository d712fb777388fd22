package org.fengqiao.deadline.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where rules and clocks are kept. */
public interface TimerStore {
  /** Every rule of every version. */
  List<TimerRule> rules();

  /** Every limitation of every edition. */
  List<Limitation> limitations();

  /** Adds a running clock to the current transaction. */
  void add(Timer timer, Instant nextAt);

  /**
   * Adds a clock of a past history to the current transaction.
   *
   * @param endedAt when it ended; null when it still runs
   */
  void chronicle(Timer timer, @Nullable Instant endedAt, Instant nextAt);

  /** Ends the item's running and paused clocks of these codes, within the current transaction. */
  void end(String district, UUID itemId, List<TimerCode> codes, Timer.State as, Instant at);

  /** Lets the item's clocks that were cancelled at that instant run again, and answers them. */
  List<Timer> restore(String district, UUID itemId, Instant cancelledAt);

  /** The item's clocks, oldest first. */
  List<Timer> of(String district, UUID itemId);

  /**
   * The item's open clocks, oldest first, with what this transaction has written, locked until its
   * end.
   */
  List<Timer> lock(String district, UUID itemId);

  /**
   * Open clocks whose dates may change with the calendar of this year: one page, in key order.
   *
   * @param after last clock of the page before, null for the first page
   */
  List<Timer> touching(int year, @Nullable Timer after);

  /** Keeps a clock as it is now, locked before, and writes down what changed. */
  void change(TimerMove move, Instant nextAt, Instant at);

  /**
   * Notes that a clock stands still.
   *
   * @param until when it goes on by itself; null when somebody must say so
   */
  void stopped(Timer timer, PauseCause cause, @Nullable Instant until);

  /** Notes that a clock goes on. */
  void resumed(Timer timer, Pause pause);
}
