package org.fengqiao.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.deadline.domain.PauseCause;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/** What happens to clocks that go on existing. */
public sealed interface Halt {
  /**
   * Whichever of these runs stands still.
   *
   * @param on first day that does not count; null to stop with the event, whose day still counts
   */
  record Pause(List<TimerCode> codes, PauseCause cause, @Nullable LocalDate on) implements Halt {
    /** The moment it stops: with the end of the day before the first that does not count. */
    public Instant from(Instant event) {
      return on == null ? event : on.atStartOfDay(Clock.ZONE).toInstant().minusSeconds(1);
    }
  }

  /**
   * Whichever of these stands still goes on.
   *
   * @param on last day that does not count; null for the day of the event
   */
  record Resume(List<TimerCode> codes, @Nullable LocalDate on) implements Halt {
    /** A moment of that day, which no longer counts, as the day of any event. */
    public Instant from(Instant event) {
      return on == null ? event : on.atStartOfDay(Clock.ZONE).toInstant();
    }
  }

  /** Whichever of these runs is lengthened, once. */
  record Extend(List<TimerCode> codes, int days) implements Halt {}
}
