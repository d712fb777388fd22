package org.fengqiao.kernel;

/** Single switches that endpoints and transitions ask for. Roles are sets of these. */
public enum Permission {
  REPORT_CREATE,
  GRID_READ,
  GRID_IMPORT,
  /** Approves a version of the grids that somebody else staged. */
  GRID_APPROVE,
  /** Says who holds a grid, hands it over with what is open, links cadres to it. */
  GRID_HOLD,
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
  /** Asks afterwards whether the matter is settled, and closes it; never the one who handled it. */
  ITEM_FOLLOW_UP,
  /**
   * The clerk's part of what others decide: reviews asked for, receipts, rulings and results from
   * outside.
   */
  ITEM_RECORD,
  /** The petition officer's end of the way: result of a recheck (复核), new facts after it. */
  ITEM_FINAL,
  /** What a responsible unit does with a petition: investigate, hear, draft the opinion. */
  ITEM_HANDLE,
  /** The head of the body that has the item: extends, hears, answers, signs opinions. */
  ITEM_APPROVE,
  /** Has another step back (回避), as the superior or because a party asked for it. */
  ITEM_RECUSE,
  /** Decides a review (复查). */
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
  /** How well the forecast pointed in the district's own past; figures of the whole district. */
  BACKTEST_READ,
  WARNING_READ,
  WARNING_DECIDE,
  /** How warnings have done: hits, lead, load; for who tunes the rules. */
  WARNING_RECORD,
  TASK_READ,
  TASK_DECIDE,
  TASK_DO,
  /** Records joint conferences and what they decide. */
  CONFERENCE_RECORD,
  OVERVIEW_READ,
  CALENDAR_IMPORT,
  ACCOUNT_ADMIN,
  SECURITY_ADMIN,
  AUDIT_READ
}
