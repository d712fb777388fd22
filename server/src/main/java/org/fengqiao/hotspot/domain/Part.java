package org.fengqiao.hotspot.domain;

/**
 * The parts of a score that exist today, with their weights (hotspot notes 5.8). The divisor of the
 * composite runs over these only, so that 100 stays reachable when parts are added later.
 */
public enum Part {
  /** Probability that the place's rate of 90 days exceeds 1.5 times the district's. */
  EB(.30),
  /** One minus the q-value of the exact conditional test of the neighbourhood's 30 days. */
  GI(.20),
  /** How surprising the last 14 days are against the place's own past. */
  SURPRISE(.15);

  private final double weight;

  Part(double weight) {
    this.weight = weight;
  }

  /** Weight in the composite, 0 to 1. */
  public double weight() {
    return weight;
  }
}
