package org.fengqiao.warning.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Gate;
import org.fengqiao.law.domain.Thresholds;

/**
 * One reason of a warning as a code with numbers; the faces put it into words.
 *
 * @param code {@code MATTERS}, {@code SEVERE}, {@code NEIGHBOURHOOD}, {@code PART_} and the name of
 *     a part, {@code NOT_RED} or {@code BUDGET}
 * @param args numbers and codes by name, sorted so that the same reason is the same text
 */
public record Reason(String code, Map<String, Object> args) {
  private static final double ROUND = 1000;

  public Reason {
    TreeMap<String, Object> sorted = new TreeMap<>();
    args.forEach(
        (name, value) -> sorted.put(name, value instanceof Integer i ? i.longValue() : value));
    args = Collections.unmodifiableMap(sorted);
  }

  /** Why a place stands where it stands, and why it is not red. */
  public static List<Reason> of(Standing standing, Reading reading, Thresholds table) {
    List<Reason> all = new ArrayList<>(11);
    all.add(new Reason("MATTERS", Map.of("n", reading.matters(), "days", 30)));
    if (reading.severe()) {
      all.add(new Reason("SEVERE", Map.of()));
    }
    all.add(new Reason("NEIGHBOURHOOD", Map.of("n", reading.n(), "days", 90)));
    all.addAll(reading.parts());
    List<Gate> missing = Hysteresis.missing(Level.RED, standing, reading, table);
    if (!missing.isEmpty()) {
      List<String> codes = missing.stream().map(Enum::name).toList();
      all.add(
          new Reason(
              "NOT_RED",
              Map.of(
                  "missing", codes,
                  "score", Math.round(reading.score()),
                  "needs", Math.round(table.enters(Level.RED)))));
    }
    return all;
  }

  /**
   * The reason of a part that says something.
   *
   * @param part its name
   * @param u value after shrinking, 0 to 1
   * @param share of the score, 0 to 1
   */
  public static Reason ofPart(String part, double u, double share) {
    return new Reason(
        "PART_" + part,
        Map.of("u", Math.round(u * ROUND) / ROUND, "share", Math.round(share * ROUND) / ROUND));
  }
}
