package org.fengqiao.casework.domain;

/** Who may know of the item at all. A sealed one answers 404 to everybody but its own office. */
public enum Seal {
  NONE,
  RESTRICTED,
  SEALED
}
