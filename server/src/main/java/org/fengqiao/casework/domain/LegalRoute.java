package org.fengqiao.casework.domain;

/** Where a matter belongs: the six branches of 信访工作条例 31, and mediation. */
public enum LegalRoute {
  JUDICIAL,
  ARBITRATION,
  PARTY_APPEAL,
  ADMIN_PROCEDURE,
  PROTECTIVE_DUTY,
  HANDLING_OPINION,
  MEDIATION
}
