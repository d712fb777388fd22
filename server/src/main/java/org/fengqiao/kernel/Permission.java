package org.fengqiao.kernel;

/** Single switches that endpoints and transitions ask for. Roles are sets of these. */
public enum Permission {
  REPORT_CREATE,
  GRID_READ,
  GRID_IMPORT,
  ITEM_READ,
  /** Read the unredacted text, photos and parties of an item inside one's territory; audited. */
  ITEM_READ_PERSONAL,
  ITEM_VERIFY,
  ITEM_TRIAGE,
  ITEM_DISPATCH,
  ITEM_SIGN,
  ITEM_MEDIATE,
  ITEM_ESCALATE,
  ITEM_FOLLOW_UP,
  BODY_READ,
  SCORE_READ,
  WARNING_READ,
  WARNING_DECIDE,
  TASK_READ,
  TASK_DECIDE,
  TASK_DO,
  OVERVIEW_READ,
  CALENDAR_IMPORT,
  ACCOUNT_ADMIN,
  SECURITY_ADMIN,
  AUDIT_READ
}
