package org.fengqiao.prevention.domain;

/** Where a task stands. */
public enum TaskState {
  /** Proposed by a run. */
  PROPOSED,
  /** Somebody does it. */
  ACCEPTED,
  /** Done, with what came of it. */
  DONE,
  /** Not done, with a reason; also when the warning ended before anybody accepted. */
  DECLINED
}
