package org.fengqiao.casework.domain;

/** How the matter reached us (domain notes, appendix A). */
public enum Channel {
  GRID,
  ONLINE,
  LETTER,
  VISIT,
  PHONE,
  HOTLINE_12345,
  LEADER_SESSION,
  POLICE,
  COURT,
  UPPER_REFERRAL,
  SWEEP
}
