package org.fengqiao.approval.domain;

/** Where a staged change stands. All but {@link #WAITING} are final. */
public enum StagedState {
  WAITING,
  APPROVED,
  REJECTED,
  WITHDRAWN
}
