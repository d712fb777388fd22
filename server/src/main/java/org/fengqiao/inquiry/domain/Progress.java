package org.fengqiao.inquiry.domain;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How far an item is, as its citizen may know.
 *
 * @param body name of the body that has it, null before one has it
 * @param steps the states it went through, oldest first
 * @param dueOn last lawful day of what is due next, null when nothing is due
 * @param mayRate a rating is waited for or may be changed
 * @param rateUntil last day for that, null when no day is known
 * @param rating what was said, null when nothing was
 */
public record Progress(
    String number,
    Kind kind,
    ItemState state,
    LocalDate receivedOn,
    @Nullable String body,
    List<Reached> steps,
    @Nullable LocalDate dueOn,
    boolean mayRate,
    @Nullable LocalDate rateUntil,
    @Nullable Rating rating) {
  public Progress {
    steps = List.copyOf(steps);
  }

  /** A state and the day it was reached. */
  public record Reached(ItemState state, LocalDate on) {}
}
