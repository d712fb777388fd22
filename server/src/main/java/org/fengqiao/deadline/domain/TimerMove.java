package org.fengqiao.deadline.domain;

import org.jspecify.annotations.Nullable;

/**
 * A change of a clock.
 *
 * @param year the year whose import caused it; null for other causes
 */
public record TimerMove(Timer before, Timer after, Cause cause, @Nullable Integer year) {

  /** Why a clock changed. */
  public enum Cause {
    /** A year's calendar was imported. */
    CALENDAR,
    PAUSE,
    RESUME,
    EXTENSION,
    /** An internal limit followed a statutory clock. */
    RULE
  }

  /** Whether it is due on another day, and not only more certainly on the same one. */
  public boolean moved() {
    Due old = before.due();
    Due now = after.due();
    return !old.dueDate().equals(now.dueDate()) || !old.legalDueDate().equals(now.legalDueDate());
  }

  /** Whether it is worth a line in the log: every deed, and of what only follows what moved. */
  public boolean logged() {
    return moved() || (cause != Cause.CALENDAR && cause != Cause.RULE);
  }
}
