package org.fengqiao.deadline.domain;

import java.time.Instant;
import org.fengqiao.kernel.Outcome;

/**
 * Standing still, going on and being extended: what the rule of a clock allows. The answers are not
 * counted yet, see {@link Terms}. Pure.
 */
public final class Halting {
  private Halting() {}

  /** The clock standing still from now on. */
  public static Outcome<Timer> pause(TimerRule rule, Timer timer, Instant at, PauseCause cause) {
    if (!timer.running()) {
      return Outcome.refused(new DeadlineRefusal.NotRunning(timer.code()));
    }
    if (rule.pause() != cause) {
      return Outcome.refused(new DeadlineRefusal.NotPausable(timer.code(), cause));
    }
    return lapsed(timer, at)
        ? Outcome.refused(new DeadlineRefusal.TooLate(timer.code()))
        : Outcome.done(timer.paused(later(at, timer)));
  }

  /** Not before it was started or went on last, however early a day was told. */
  private static Instant later(Instant at, Timer timer) {
    Instant since = timer.pauses().isEmpty() ? timer.startedAt() : timer.pauses().getLast().to();
    return at.isBefore(since) ? since : at;
  }

  /** The clock going on from now on; at the moment it stopped when told an earlier one. */
  public static Outcome<Timer> resume(Timer timer, Instant at) {
    Instant since = timer.pausedAt();
    if (since == null) {
      return Outcome.refused(new DeadlineRefusal.NotRunning(timer.code()));
    }
    return Outcome.done(timer.resumed(at.isBefore(since) ? since : at));
  }

  /** The clock made longer. One that stands still has not run out, however long it stands. */
  public static Outcome<Timer> extend(TimerRule rule, Timer timer, int by, Instant at) {
    TimerCode code = timer.code();
    if (rule.extendBy() == TimerRule.ExtendBy.NONE) {
      return Outcome.refused(new DeadlineRefusal.NotExtensible(code));
    }
    if (timer.extension() > 0) {
      return Outcome.refused(new DeadlineRefusal.AlreadyExtended(code));
    }
    if (timer.running() && lapsed(timer, at)) {
      return Outcome.refused(new DeadlineRefusal.TooLate(code));
    }
    return by < 1 || by > rule.extendMax()
        ? Outcome.refused(new DeadlineRefusal.OutOfRange(code, rule.extendMax()))
        : Outcome.done(timer.extended(by));
  }

  private static boolean lapsed(Timer timer, Instant at) {
    return !at.isBefore(timer.due().lapsesAt());
  }
}
