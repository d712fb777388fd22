package org.fengqiao.hotspot.domain;

/** How the links of one unit are weighted. */
public enum Style {
  /** Each row sums to one. */
  W,
  /** Each link weighs one. */
  B;

  /** Weight of each link of a unit with that many links. */
  public double weight(int links) {
    return this == W ? 1.0 / links : 1.0;
  }
}
