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
  T_PROTECT_72H,
  /** Checks whether an agreement is performed (人民调解法 31). */
  T_PERFORM_7D,
  T_PERFORM_30D,
  T_PERFORM_90D,
  /** Window in which the petitioner may rate. */
  T_RATING_30D,
  /** An item sent to another channel and not received by then comes back. */
  T_ROUTE_RECEIPT,
  /** The five limits of the fast lane (五个第一时间). */
  T_FAST_ACCEPT,
  T_FAST_TRANSFER,
  T_FAST_HANDLE,
  T_FAST_SUPERVISE,
  T_FAST_FOLLOW_UP,
  /** Written feedback on one of the three suggestions (信访工作条例 40). */
  T_FEEDBACK;

  /**
   * Whether it is a limitation of the parties' own: told to them in time, never anybody's delay,
   * and no reason for an item to be listed as due.
   */
  public boolean limitation() {
    return switch (this) {
      case T_RECONSIDER_60D, T_LITIGATE_6M, T_LABOR_1Y, T_LAND_2Y, T_CIVIL_3Y -> true;
      default -> false;
    };
  }
}
