package org.fengqiao.casework.domain;

/** How a matter ended: 三到位一处理, 信访工作条例 27. */
public enum OutcomePrinciple {
  SOLVED,
  PERSUADED,
  AIDED,
  LEGAL_ACTION
}
