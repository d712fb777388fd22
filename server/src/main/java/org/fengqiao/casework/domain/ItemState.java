package org.fengqiao.casework.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of an item (domain notes 4.3). {@link #NEW} is where an item is before its first event; no
 * row is ever in it.
 */
public enum ItemState {
  NEW,
  DRAFT,
  REPORTED,
  NEEDS_INFO,
  VERIFIED,
  TRIAGED,
  REJECTED,
  MERGED,
  VOID,
  DISPATCHED,
  OBJECTED,
  ACCEPTED,
  MEDIATING,
  INVESTIGATING,
  PAUSED,
  AGREED,
  CONFIRMING,
  PERFORMING,
  BREACHED,
  FAILED,
  ESCALATED,
  ROUTED_OUT,
  ROUTED_DONE,
  REPLIED,
  UNDER_REVIEW,
  UNDER_RECHECK,
  FINALISED,
  AWAIT_RATING,
  FOLLOW_UP,
  CLOSED,
  WITHDRAWN;

  private static final Set<ItemState> ENDED =
      EnumSet.of(REJECTED, MERGED, VOID, ROUTED_DONE, FINALISED, CLOSED, WITHDRAWN);

  private static final Set<ItemState> HANDLED =
      EnumSet.of(
          ACCEPTED,
          MEDIATING,
          INVESTIGATING,
          PAUSED,
          AGREED,
          CONFIRMING,
          PERFORMING,
          BREACHED,
          FAILED);

  /** Whether a body has accepted the matter and has not answered it yet. */
  public boolean handled() {
    return HANDLED.contains(this);
  }

  /** Whether somebody still has to do something: neither ended nor not yet begun. */
  public boolean open() {
    return this != NEW && this != DRAFT && !ended();
  }

  /** Whether nothing has to be done any more. */
  public boolean ended() {
    return ENDED.contains(this);
  }
}
