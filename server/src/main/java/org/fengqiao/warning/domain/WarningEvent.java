package org.fengqiao.warning.domain;

/** What can happen to a warning. Lower-case it is the word in the address of a decision. */
public enum WarningEvent {
  /** A place enters a level for the first time. */
  RAISE,
  /** The level goes up. */
  RISE,
  /** The level goes down to another colour. */
  FALL,
  /** The level goes down to none. */
  COOL,
  /** A cooling warning rises again. */
  WARM,
  /** A cooling warning has stayed quiet long enough. */
  EXPIRE,
  /** A task was accepted. */
  ACT,
  /** A person agrees. */
  CONFIRM,
  /** A person disagrees. */
  DISMISS,
  /** A person ends it. */
  CLOSE;

  /** Whether a person decides this, not a run. */
  public boolean decision() {
    return this == CONFIRM || this == DISMISS || this == CLOSE;
  }
}
