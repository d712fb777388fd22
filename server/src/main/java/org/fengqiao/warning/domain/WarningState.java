package org.fengqiao.warning.domain;

/** States of a warning's life. */
public enum WarningState {
  /** Raised by a run; nobody has looked yet. */
  PROPOSED,
  /** A person agrees. */
  CONFIRMED,
  /** A person disagrees, with a reason. The place stays watched until it has cooled. */
  DISMISSED,
  /** Somebody accepted a task that grew from it. */
  ACTING,
  /** The level has been left; a new rise wakes it again. */
  COOLING,
  /** Over. Closed by a person it stays watched until it has cooled, like a dismissed one. */
  CLOSED;

  /** Whether the place counts as warned about. */
  public boolean active() {
    return this != DISMISSED && this != CLOSED;
  }
}
