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
 * @param code {@code MATTERS}, {@code SEVERE}, {@code NEIGHBOURHOOD}, {@code PART_EB}, {@code
 *     PART_GI}, {@code PART_SURPRISE} or {@code NOT_RED}
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
    List<Reason> all = new ArrayList<>(7);
    all.add(new Reason("MATTERS", Map.of("n", reading.matters(), "days", 30)));
    if (reading.severe()) {
      all.add(new Reason("SEVERE", Map.of()));
    }
    all.add(new Reason("NEIGHBOURHOOD", Map.of("n", reading.n(), "days", 90)));
    part(all, "PART_EB", reading.eb());
    part(all, "PART_GI", reading.gi());
    part(all, "PART_SURPRISE", reading.surprise());
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

  private static void part(List<Reason> all, String code, double u) {
    if (u > 0) {
      all.add(new Reason(code, Map.of("u", Math.round(u * ROUND) / ROUND)));
    }
  }
}
