package org.fengqiao.casework.domain;

/** Whether the 60-day clock of a petition runs on the item (domain notes 4.2). */
public enum Track {
  DISPUTE,
  PETITION
}
