package org.fengqiao.deadline.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/**
 * When something is due. Alarm against {@code dueDate}, judge "on time" against {@code
 * legalDueDate}.
 *
 * @param dueDate last day as counted, Asia/Shanghai
 * @param legalDueDate the same, rolled to the next working day when it is a day of rest
 * @param provisional a year on the way has no published calendar; only weekends were known
 * @param dueAt the moment it is due when hours are counted, which are never rolled; null when it is
 *     due with the end of the day
 */
public record Due(
    TimerCode code,
    LocalDate dueDate,
    LocalDate legalDueDate,
    boolean provisional,
    @Nullable Instant dueAt) {

  /** The clock that is due first, first. */
  public static final Comparator<Due> EARLIEST =
      Comparator.comparing(Due::passesAt).thenComparing(Due::lapsesAt);

  /** Due with the end of a day. */
  public Due(TimerCode code, LocalDate dueDate, LocalDate legalDueDate, boolean provisional) {
    this(code, dueDate, legalDueDate, provisional, null);
  }

  /** The first moment at which the due date has passed: 24:00 of the last day (民法典 203). */
  public Instant passesAt() {
    Instant at = dueAt;
    return at == null ? endOf(dueDate) : at;
  }

  /** The first moment at which it is too late by law. */
  public Instant lapsesAt() {
    Instant at = dueAt;
    return at == null ? endOf(legalDueDate) : at;
  }

  /** An internal limit cut off where a statutory clock is due. */
  public Due within(Due limit) {
    if (!passesAt().isAfter(limit.passesAt())) {
      return this;
    }
    boolean longer = limit.dueAt != null || legalDueDate.isAfter(limit.legalDueDate);
    return new Due(
        code,
        limit.dueDate,
        longer ? limit.legalDueDate : legalDueDate,
        provisional || limit.provisional,
        limit.dueAt);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
  }
}
