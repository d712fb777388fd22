package org.fengqiao.prevention.domain.effect;

/** When the work of a task begins, as drawn. A task stays in its arm whatever happens to it. */
public enum Arm {
  /** At once, as without a trial. */
  NOW,
  /** After the outcome window: the control. */
  LATER
}
