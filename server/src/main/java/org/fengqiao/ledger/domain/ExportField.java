package org.fengqiao.ledger.domain;

/** What a column of an export can hold. */
public enum ExportField {
  /** 1, 2, 3 … */
  SERIAL,
  NUMBER,
  STATE,
  KIND,
  SUB_KIND,
  LEVEL,
  URGENCY,
  STREET,
  COMMUNITY,
  GRID,
  GRID_CODE,
  BODY,
  /** Redacted and short. */
  SUMMARY,
  PEOPLE,
  CHANNEL,
  /** Number of the row in the list it came from. */
  SOURCE_NUMBER,
  OCCURRED_ON,
  REPORTED_ON,
  DUE_ON,
  LEGAL_DUE_ON,
  TRACK,
  CATEGORY,
  ROUTE,
  ROOT_CAUSE,
  AGREED_ON,
  SERVED_ON,
  /** Told at the end: when, and 三到位一处理. */
  CLOSED_ON,
  OUTCOME,
  /** As told; only for those who may read it and ask for it. */
  TEXT,
  PARTIES,
  /** Empty, to be filled in by hand. */
  BLANK;

  /** Whether only the history tells it. */
  public boolean told() {
    return this == CLOSED_ON || this == OUTCOME;
  }

  /** Whether it holds what points to persons. */
  public boolean personal() {
    return this == TEXT || this == PARTIES;
  }
}
