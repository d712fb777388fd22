package org.fengqiao.prevention.domain;

/** Where a letter to a unit stands. */
public enum LetterState {
  /** Being written. */
  DRAFT,
  /** A second person approved it; it has a number. */
  APPROVED,
  /** The unit has it; the days to answer run. */
  SERVED,
  /** The unit answered. */
  ANSWERED,
  /** Not sent. */
  WITHDRAWN
}
