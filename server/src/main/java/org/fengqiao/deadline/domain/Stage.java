package org.fengqiao.deadline.domain;

/** What a clock tells as time goes by, in this order. */
public enum Stage {
  /** Escalation before the deadline, on a working day in office hours. */
  DUE_SOON,
  /** The due date has passed. */
  DUE,
  /** The due date rolled over days of rest has passed: too late by law. */
  OVERDUE
}
