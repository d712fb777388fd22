package org.fengqiao.hotspot.domain;

/** Raw numbers behind the parts of a score, kept to explain it. */
public enum Figure {
  /** Shrunken rate of 90 days per 1,000 units of exposure. */
  RATE,
  /** The district's rate of 90 days per 1,000 units of exposure, the same everywhere. */
  DISTRICT_RATE,
  /** Standardised Gi* of 30 days. */
  Z,
  /** Exact conditional p of the neighbours' 30 days. */
  P,
  /** Its q-value among places with data. */
  Q,
  /** Expected matters of 14 days by the place's own past. */
  EXPECTED,
  /** Poisson tail of the 14 days. */
  TAIL
}
