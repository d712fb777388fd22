package org.fengqiao.deadline.domain;

/** What a day is in the work calendar (domain notes 7). */
public enum DayKind {
  /** Monday to Friday without holiday. */
  WORK,
  /** Weekend. */
  REST,
  /** Statutory holiday or bridging day. */
  HOLIDAY,
  /** Weekend day on which people work in exchange (调休上班). */
  MAKEUP;

  /** Whether a working day. */
  public boolean working() {
    return this == WORK || this == MAKEUP;
  }
}
