package org.fengqiao.kernel;

/**
 * Level of attention for a place or severity of one item, lowest first. {@link #NONE} is not blue:
 * a place without warning has no colour.
 */
public enum Level {
  NONE,
  BLUE,
  YELLOW,
  ORANGE,
  RED;

  /** Whether this level is {@code other} or higher. */
  public boolean atLeast(Level other) {
    return compareTo(other) >= 0;
  }

  /** The higher of two levels. */
  public static Level max(Level a, Level b) {
    return a.atLeast(b) ? a : b;
  }
}
