package org.fengqiao.kernel;

/**
 * Roles of the people who work here (domain notes 4.1). A role is only a name for a set of
 * permissions, kept as data by {@code account}; code asks for a {@link Permission}, never for a
 * role.
 */
public enum Role {
  GRID_WORKER,
  GRID_LEADER,
  COMMUNITY_MEDIATOR,
  COMMITTEE_DIRECTOR,
  STREET_DISPATCHER,
  STREET_MEDIATOR,
  PETITION_CLERK,
  STREET_LEADER,
  DISTRICT_DISPATCHER,
  DISTRICT_MEDIATOR,
  PETITION_OFFICER,
  UNIT_HANDLER,
  UNIT_HEAD,
  REVIEW_OFFICER,
  SUPERVISION_COMMISSIONER,
  DISCIPLINE_OFFICER,
  LEGAL_ADVISOR,
  LEADER,
  SYS_ADMIN,
  SEC_ADMIN,
  AUDIT_ADMIN,
  /** Timers and runs of the server itself; nobody can sign in with it. */
  SYSTEM
}
