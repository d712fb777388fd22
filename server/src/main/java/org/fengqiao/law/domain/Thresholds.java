package org.fengqiao.law.domain;

import java.util.ArrayList;
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
 * @param leastMatters distinct matters of the place in 30 days that any level asks for, unless one
 *     of them is severe; what was reported long ago is a place's history and no warning
 * @param minMatters as many for orange and red
 * @param minParts families of parts (where, when, how grave) that must speak for red, so that no
 *     single sort of evidence alarms
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
    int leastMatters,
    int minMatters,
    int minParts,
    double partFloor,
    int coolDays) {

  /**
   * The product's newest version, also a row of {@code law_threshold}, for who has no database. How
   * its numbers were chosen stands in the decision on levels, 0012.
   */
  public static final Thresholds NEWEST =
      new Thresholds("2026-3", List.of(55.0, 62.0, 70.0, 82.0), 8, 3, 2, 2, 3, 2, 0.5, 14);

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

  /**
   * The same with orange and red so many points further up. A score that is red by the plain marks
   * stays orange, however many points.
   */
  public Thresholds raised(double points) {
    double orange = Math.min(enter.get(2) + points, enter.get(3));
    double red = Math.max(enter.get(3) + points, Math.nextUp(orange));
    return new Thresholds(
        version,
        List.of(enter.get(0), enter.get(1), orange, red),
        leaveMargin,
        quietDays,
        risePerDay,
        leastMatters,
        minMatters,
        minParts,
        partFloor,
        coolDays);
  }

  /** Score from which {@code level} begins. */
  public double enters(Level level) {
    return level == Level.NONE ? 0 : enter.get(level.ordinal() - 1);
  }

  /** Score below which {@code level} may be left. */
  public double leaves(Level level) {
    return level == Level.NONE ? 0 : enters(level) - leaveMargin;
  }

  /**
   * Gates of {@code level} that stay shut, the score apart: every level asks for distinct matters
   * of late or a severe one, orange and red for more of them, red for parts that agree.
   *
   * @param matters distinct matters of the place in 30 days
   * @param severe whether one of them is severe
   * @param speaking families with a part of at least {@link #partFloor}
   */
  public List<Gate> shut(Level level, int matters, boolean severe, int speaking) {
    List<Gate> shut = new ArrayList<>(2);
    int needed = level.atLeast(Level.ORANGE) ? Math.max(minMatters, leastMatters) : leastMatters;
    if (level != Level.NONE && matters < needed && !severe) {
      shut.add(Gate.DISTINCT_MATTERS);
    }
    if (level == Level.RED && speaking < minParts) {
      shut.add(Gate.TWO_PARTS);
    }
    return shut;
  }
}
