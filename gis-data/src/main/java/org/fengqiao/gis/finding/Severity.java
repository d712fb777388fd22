package org.fengqiao.gis.finding;

/** How much a finding matters. */
public enum Severity {
  /** Worth knowing; nothing to do. */
  INFO,
  /** Repaired, or to be looked at before somebody publishes. */
  WARNING,
  /** Nothing is published while it stands. */
  ERROR
}
