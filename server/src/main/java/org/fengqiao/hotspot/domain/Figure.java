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
  TAIL,
  /** Severity-weighted count with decay: a matter of today weighs 1, 2, 4 or 8 by its level. */
  WEIGHTED,
  /** What graver matters add to the decayed plain count. */
  GRAVER,
  /** Matters to expect in 14 days. */
  FORECAST,
  /** Lower end of its 95 % interval. */
  FORECAST_LOW,
  /** Upper end of it. */
  FORECAST_HIGH,
  /** Probability that as many come as make a hit. */
  CHANCE,
  /** Days between two such clusters by chance, for this kind alone; 0 for no cluster. */
  RECURRENCE,
  /** The same when so many kinds are looked at on one day. */
  RECURRENCE_ADJUSTED,
  /** Code of the trend class, {@link Outlook.Trend}. */
  TREND
}
