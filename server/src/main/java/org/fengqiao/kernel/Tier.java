package org.fengqiao.kernel;

/** The tiers of governance, lowest first (domain notes 1.1). */
public enum Tier {
  GRID,
  COMMUNITY,
  STREET,
  DISTRICT;

  /** Whether this tier stands above {@code other}. */
  public boolean above(Tier other) {
    return compareTo(other) > 0;
  }
}
