package org.fengqiao.warning.domain;

import org.fengqiao.kernel.Level;

/**
 * Where a place stands: all that hysteresis has to remember.
 *
 * @param level level now
 * @param day epoch day of the last assessment, Asia/Shanghai
 * @param morning level at which that day began; the day's rise is counted from it
 */
public record Standing(Level level, long day, Level morning) {

  /** A place nobody has warned about. */
  public static Standing none(long day) {
    return new Standing(Level.NONE, day, Level.NONE);
  }

  /** The same standing seen from {@code today}: a new day begins at the level of now. */
  Standing on(long today) {
    return today == day ? this : new Standing(level, today, level);
  }

  Standing to(Level next) {
    return new Standing(next, day, morning);
  }
}
