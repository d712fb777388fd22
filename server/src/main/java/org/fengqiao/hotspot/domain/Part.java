package org.fengqiao.hotspot.domain;

/**
 * The parts of a score. Their weights, families and marks are rules ({@code law_score_part}, read
 * as {@link Calibration}); a part that could not be computed has no say in the divisor, so that 100
 * stays reachable.
 */
public enum Part {
  /** Probability that the place's rate of 90 days exceeds 1.5 times the district's. */
  EB,
  /** One minus the q-value of the exact conditional test of the neighbourhood's 30 days. */
  GI,
  /** How surprising the last 14 days are against the place's own past. */
  SURPRISE,
  /** Severity-weighted count with decay, what graver matters add to the plain count. */
  SEVERITY,
  /** Probability that the next 14 days bring as many matters as make a hit. */
  FORECAST,
  /** How rare the best cluster in space and time over the place is. */
  SCAN,
  /** Class of half a year of weekly neighbourhood scores. */
  TREND
}
