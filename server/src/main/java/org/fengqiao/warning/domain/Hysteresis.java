package org.fengqiao.warning.domain;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Gate;
import org.fengqiao.law.domain.Thresholds;

/**
 * The step from one standing to the next. Deterministic, monotone in the score and in every gate: a
 * reading that is nowhere lower never gives a lower level. Applying the same reading twice on one
 * day changes nothing the second time.
 */
public final class Hysteresis {
  private static final Level[] LEVELS = Level.values();

  private Hysteresis() {}

  /**
   * Rises at once, at most {@code risePerDay} levels above what the day began with (a place without
   * colour counts as blue) unless a severe matter is among them; falls only when the score is
   * {@code leaveMargin} below the level's entry, or its gate no longer holds, and {@code quietDays}
   * whole days brought no new matter.
   *
   * @param today epoch day in Asia/Shanghai, not before the standing's day
   */
  public static Standing next(Standing before, Reading reading, long today, Thresholds table) {
    Standing standing = before.on(today);
    Level reached = highest(reading, table, false);
    if (reached.compareTo(standing.level()) > 0) {
      Level limit = reading.severe() ? Level.RED : limit(standing.morning(), table);
      Level to = reached.atLeast(limit) ? limit : reached;
      return to.compareTo(standing.level()) > 0 ? standing.to(to) : standing;
    }
    Level held = highest(reading, table, true);
    boolean quiet = reading.quietDays(today) >= table.quietDays();
    return held.compareTo(standing.level()) < 0 && quiet ? standing.to(held) : standing;
  }

  /** The highest level a place may stand at today, given how its day began. */
  static Level limit(Level morning, Thresholds table) {
    int from = Math.max(Level.BLUE.ordinal(), morning.ordinal());
    return LEVELS[Math.min(Level.RED.ordinal(), from + table.risePerDay())];
  }

  private static Level highest(Reading reading, Thresholds table, boolean holding) {
    for (Level level : List.of(Level.RED, Level.ORANGE, Level.YELLOW, Level.BLUE)) {
      double mark = holding ? table.leaves(level) : table.enters(level);
      if (reading.score() >= mark && gates(level, reading, table).isEmpty()) {
        return level;
      }
    }
    return Level.NONE;
  }

  static List<Gate> gates(Level level, Reading reading, Thresholds table) {
    return table.shut(
        level, reading.matters(), reading.severe(), reading.speaking(table.partFloor()));
  }

  /**
   * Why a place that stands at {@code standing} does not stand at {@code level}; empty when it
   * stands there or higher.
   */
  public static List<Gate> missing(
      Level level, Standing standing, Reading reading, Thresholds table) {
    List<Gate> all = new ArrayList<>(3);
    if (standing.level().atLeast(level)) {
      return all;
    }
    if (reading.score() < table.enters(level)) {
      all.add(Gate.SCORE);
    }
    all.addAll(gates(level, reading, table));
    if (all.isEmpty()) {
      all.add(Gate.RISE_LIMIT);
    }
    return all;
  }
}
