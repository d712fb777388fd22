package org.fengqiao.kernel;

/**
 * Roles of the people who work here (domain notes 4.1). A role is only a name for a set of
 * permissions, kept as data by {@code account}; code asks for a {@link Permission}, never for a
 * role.
 */
public enum Role {
  GRID_WORKER,
  COMMUNITY_MEDIATOR,
  STREET_DISPATCHER,
  STREET_MEDIATOR,
  DISTRICT_DISPATCHER,
  DISTRICT_MEDIATOR,
  LEADER,
  SYS_ADMIN,
  SEC_ADMIN,
  AUDIT_ADMIN,
  /** Timers and runs of the server itself; nobody can sign in with it. */
  SYSTEM
}
