package org.fengqiao.factor.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day of a project around which disputes gather.
 *
 * @param dueOn planned day
 * @param doneOn day it happened, null while it has not
 */
public record Milestone(Code code, LocalDate dueOn, @Nullable LocalDate doneOn) {
  /** What happens. */
  public enum Code {
    SIGNING_BEGINS,
    SIGNING_ENDS,
    VACATING,
    PULLING_DOWN,
    RESETTLEMENT,
    BUILDING_BEGINS,
    WAGE_SETTLEMENT,
    COMPLETION,
    HANDING_OVER,
    TITLE_DEEDS,
    OTHER
  }

  /** The one that comes next, or is longest overdue: the earliest that has not happened. */
  public static Optional<Milestone> next(List<Milestone> milestones) {
    return milestones.stream()
        .filter(m -> m.doneOn == null)
        .min(Comparator.comparing(Milestone::dueOn).thenComparing(Milestone::code));
  }

  /** Days from today to the planned day; negative when it is overdue. */
  public int inDays(LocalDate today) {
    return (int) ChronoUnit.DAYS.between(today, dueOn);
  }
}
