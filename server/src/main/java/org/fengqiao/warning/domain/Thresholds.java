package org.fengqiao.warning.domain;

import java.util.List;
import org.fengqiao.kernel.Level;

/**
 * One version of the threshold table (hotspot notes 5.9). Data, not constants: a district may hold
 * its own version.
 *
 * @param version name of the version, kept on every warning it decided about
 * @param enter scores from which blue, yellow, orange and red begin, rising, 0 to 100
 * @param leaveMargin points below {@code enter} at which a level is left
 * @param quietDays whole days without a new matter there before a level is left
 * @param risePerDay levels a place may climb on one day, counted from blue
 * @param minMatters distinct matters of the place in 30 days that orange and red ask for, unless
 *     one of them is severe
 * @param minParts parts that must speak for red, so that no single test alarms
 * @param partFloor value from which a part speaks, 0 to 1, after shrinking
 * @param coolDays days without any level after which a cooling warning is over; a rise before that
 *     wakes the same warning
 */
public record Thresholds(
    String version,
    List<Double> enter,
    double leaveMargin,
    int quietDays,
    int risePerDay,
    int minMatters,
    int minParts,
    double partFloor,
    int coolDays) {

  /**
   * The product's default, also a row of {@code warning_threshold}. Orange and red lie above the
   * notes' 65 and 80: there, copies of a real series with the places shuffled over time still
   * raised one false orange in three weeks, here one in four or five, and every burst is found as
   * before.
   */
  public static final Thresholds DEFAULT =
      new Thresholds("2026-2", List.of(35.0, 50.0, 70.0, 82.0), 8, 3, 2, 3, 2, 0.5, 14);

  public Thresholds {
    enter = List.copyOf(enter);
    if (enter.size() != 4 || leaveMargin < 0 || quietDays < 0 || risePerDay < 1) {
      throw new IllegalArgumentException("thresholds " + version);
    }
    for (int i = 1; i < 4; i++) {
      if (enter.get(i) <= enter.get(i - 1)) {
        throw new IllegalArgumentException("thresholds must rise: " + version);
      }
    }
  }

  /** Score from which {@code level} begins. */
  public double enters(Level level) {
    return level == Level.NONE ? 0 : enter.get(level.ordinal() - 1);
  }

  /** Score below which {@code level} may be left. */
  public double leaves(Level level) {
    return level == Level.NONE ? 0 : enters(level) - leaveMargin;
  }
}
