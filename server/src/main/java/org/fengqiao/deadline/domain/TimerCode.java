package org.fengqiao.deadline.domain;

/**
 * Clocks of the product (domain notes 2.13). Length, unit and source of each are rows of {@code
 * timer_rule}.
 */
public enum TimerCode {
  /** Internal limit of a tier to handle or pass up; always inside the statutory clock. */
  T_TIER_COMMUNITY,
  T_TIER_STREET,
  T_TIER_DISTRICT,
  T_ROUTE_15D,
  T_NOTICE_15D,
  T_OBJECT_5WD,
  T_HANDLE_60D,
  T_REVIEW_APPLY_30D,
  T_RECHECK_APPLY_30D,
  T_REVIEW_30D,
  T_RECHECK_30D,
  T_MEDIATE_1M,
  T_MEDIATE_LABOR_15D,
  T_MEDIATE_MEDICAL_30WD,
  T_CONFIRM_30D,
  T_RECONSIDER_60D,
  T_LITIGATE_6M,
  T_LABOR_1Y,
  T_LAND_2Y,
  T_CIVIL_3Y,
  T_CONSUMER_7WD,
  T_PROTECT_24H,
  T_PROTECT_72H
}
