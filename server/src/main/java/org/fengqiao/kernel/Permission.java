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
  /** Settles a small matter where it was found (domain notes 4.4, row 51); never dispatches. */
  ITEM_SETTLE_ON_SPOT,
  ITEM_TRIAGE,
  ITEM_DISPATCH,
  ITEM_SIGN,
  ITEM_MEDIATE,
  ITEM_ESCALATE,
  ITEM_FOLLOW_UP,
  /** What a responsible unit does with a petition: investigate, hear, draft the opinion. */
  ITEM_HANDLE,
  /** The head of a unit: extends, signs opinions, is the second person. */
  ITEM_APPROVE,
  /** Decides a review (复查) and records what comes back from a recheck (复核). */
  ITEM_REVIEW,
  /** Reminds, supervises, lists. */
  ITEM_SUPERVISE,
  /** Takes an item over as a leader or with a task force. */
  ITEM_LEAD,
  /** Knows of sealed items. */
  ITEM_SEALED,
  /** Gives a lawyer's opinion on an item he was assigned to. */
  OPINION_GIVE,
  /** Groups items of one cause and decides for the group. */
  CLASS_CASE,
  DOCUMENT_ISSUE,
  LEDGER_IMPORT,
  LEDGER_EXPORT,
  LAW_EDIT,
  LAW_APPROVE,
  BODY_ADMIN,
  /** Windows, tickets and registration at a service centre. */
  CENTRE_DESK,
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
