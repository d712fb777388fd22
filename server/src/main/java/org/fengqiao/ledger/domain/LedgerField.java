package org.fengqiao.ledger.domain;

/** What a column of another office's list can mean. */
public enum LedgerField {
  /** What it is about; a row without it is refused. */
  TEXT,
  KIND,
  /** Grid or community by code or name, or an address that names one. */
  PLACE,
  /** When the office received it; its clocks count from this day. */
  REPORTED_ON,
  OCCURRED_ON,
  CHANNEL,
  PEOPLE,
  PARTIES,
  /** What has ended elsewhere is not opened here. */
  STATUS,
  /** Number of the row in the other system. */
  SOURCE_NUMBER
}
