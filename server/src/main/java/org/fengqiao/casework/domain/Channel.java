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
  SWEEP;

  /**
   * Whether people come this way to ask something of an organ (条例 17, 21), before anybody has
   * registered it as a petition.
   */
  public boolean ofPetitions() {
    return switch (this) {
      case ONLINE, LETTER, VISIT, PHONE, LEADER_SESSION, UPPER_REFERRAL -> true;
      case GRID, HOTLINE_12345, POLICE, COURT, SWEEP -> false;
    };
  }
}
