package org.fengqiao.law.domain;

/** Level at which a letter or visit was received (MC-01); names are those of the table. */
public enum ReceiptLevel {
  COUNTY,
  CITY,
  PROVINCE,
  NATIONAL
}
