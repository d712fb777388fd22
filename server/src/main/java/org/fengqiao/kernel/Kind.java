package org.fengqiao.kernel;

/**
 * The eleven kinds of dispute the product scores, plus {@link #UNCLASSIFIED}. Labels live in the
 * faces' message files; sub-kinds and routes are versioned data of the {@code law} feature.
 *
 * <p>Source: domain notes 3.2 (eleven kinds of the Nansha grid, crosswalk to the 17-kind table).
 */
public enum Kind {
  LABOR,
  TENANCY,
  PROPERTY_RIGHTS,
  DEMOLITION,
  NEIGHBOR,
  FAMILY,
  PROPERTY_MGMT,
  CONSUMER_CONTRACT,
  INJURY_TORT,
  LAND_RESOURCE,
  FINANCE_LOAN,
  /** Not yet classified: counts in the grid total only and may not be dispatched. */
  UNCLASSIFIED;

  /** Number of kinds that are scored on their own; their ordinals are 0 to {@code SCORED - 1}. */
  public static final int SCORED = 11;

  /** Whether hotspot statistics exist for this kind alone. */
  public boolean scored() {
    return this != UNCLASSIFIED;
  }
}
