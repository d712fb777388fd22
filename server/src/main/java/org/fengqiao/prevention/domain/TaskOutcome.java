package org.fengqiao.prevention.domain;

/** What came of a task. */
public enum TaskOutcome {
  /** The cause is gone. */
  DEFUSED,
  /** Handed to the office that can decide. */
  REFERRED,
  /** Nothing was found on the spot. */
  NOTHING_FOUND,
  /** Work goes on. */
  ONGOING
}
