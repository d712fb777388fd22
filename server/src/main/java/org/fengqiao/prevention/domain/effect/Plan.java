package org.fengqiao.prevention.domain.effect;

import java.util.Set;
import org.fengqiao.kernel.Level;

/**
 * What is fixed before the first outcome; a version of it is never edited.
 *
 * @param district whose row it is, {@code 000000} for the product's
 * @param windowDays outcome window: whole days after the draw, the same for both arms
 * @param laterDays days after the draw at which the later arm begins, at least the window
 * @param triggerDays days before the draw left out of the past: their counts raised the warning
 * @param pastDays days of past before those
 * @param settleDays days after the last window before a trial is evaluated
 * @param armTarget tasks per arm at which a trial is full, at least 20
 * @param blockSize tasks of a stratum drawn together, even
 * @param design level, sides and power of the test
 * @param assumedMatters matters a task for which the detectable effect is told at first
 * @param assumedDispersion spread for which it is told
 * @param effortElasticity how far what residents bring follows patrol effort, 0 to 1
 * @param levels levels of warnings whose tasks may be drawn, never orange or above
 * @param barred kinds that never wait, by index of {@code hotspot}
 */
public record Plan(
    String district,
    String version,
    int windowDays,
    int laterDays,
    int triggerDays,
    int pastDays,
    int settleDays,
    int armTarget,
    int blockSize,
    Design design,
    double assumedMatters,
    double assumedDispersion,
    double effortElasticity,
    Set<Level> levels,
    Set<Integer> barred) {

  /** Fewest tasks an arm may be evaluated with, whatever a plan says. */
  public static final int LEAST = 20;

  /** Copies and checks. */
  public Plan {
    levels = Set.copyOf(levels);
    barred = Set.copyOf(barred);
    if (armTarget < LEAST || laterDays < windowDays || levels.contains(Level.ORANGE)) {
      throw new IllegalArgumentException("no plan: " + district + '/' + version);
    }
  }

  /** Whether a task for a warning of this kind and level may be drawn to a later start at all. */
  public boolean mayWait(int kind, Level level) {
    return levels.contains(level) && !level.atLeast(Level.ORANGE) && !barred.contains(kind);
  }

  /** SHA-256 of everything above in a fixed order, in hex. */
  public String digest() {
    String text =
        String.join(
            "|",
            district,
            version,
            "window " + windowDays,
            "later " + laterDays,
            "trigger " + triggerDays,
            "past " + pastDays,
            "settle " + settleDays,
            "target " + armTarget,
            "block " + blockSize,
            "alpha " + design.alpha() + " sides " + design.sides() + " power " + design.power(),
            "assumed " + assumedMatters + ' ' + assumedDispersion,
            "elasticity " + effortElasticity,
            "levels " + levels.stream().sorted().toList(),
            "barred " + barred.stream().sorted().toList(),
            "outcome resident-initiated distinct matters by arrival, intention to treat,"
                + " re-assignment within blocks, evaluated once");
    return Draw.sha256(text);
  }
}
