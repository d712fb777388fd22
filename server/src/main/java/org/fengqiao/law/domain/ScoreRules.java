package org.fengqiao.law.domain;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;

/**
 * How a score is made (hotspot notes 5.1 and 5.8), as the tables {@code law_score_part}, {@code
 * law_score_kind}, {@code law_score_severity} and {@code law_score_trend} say on a day. Data, not
 * constants: a district may hold its own editions.
 *
 * @param version the four tables' editions in that order, as {@code 1.1.1.1}; kept with every run
 * @param parts rule of every part by its name
 * @param halfLives days after which a matter of a kind weighs half in the severity-weighted count;
 *     {@code UNCLASSIFIED} stands for all kinds together
 * @param severity weight of a matter by its level, 1 and more, never falling
 * @param trends value of a trend class by its name, 0 to 1; a class without a row is worth 0
 */
public record ScoreRules(
    String version,
    Map<String, PartRule> parts,
    Map<Kind, Double> halfLives,
    Map<Level, Double> severity,
    Map<String, Double> trends) {

  /** Kinds a part can be of: red asks for parts of different ones. */
  public enum Family {
    /** Where: rates, neighbours, clusters. */
    SPATIAL,
    /** When: against the place's own past, and what is to come. */
    TEMPORAL,
    /** How grave. */
    SEVERITY
  }

  /**
   * Rule of one part.
   *
   * @param weight in the composite, 0 to below 1; 0 silences the part
   * @param days window it looks at, or horizon of the forecast
   * @param begins value of its raw number from which it says anything; of the rate how many times
   *     the district's counts as raised
   * @param full raw number at which it is 1; of the rate, unused
   * @param weak matters at which it has half its say
   */
  public record PartRule(
      Family family, double weight, int days, double begins, double full, double weak) {}

  /** The product's newest rules, also rows of the tables, for who has no database. */
  public static final ScoreRules NEWEST =
      new ScoreRules("1.1.1.1", newestParts(), newestHalfLives(), newestSeverity(), newestTrends());

  public ScoreRules {
    parts = Map.copyOf(parts);
    halfLives = Map.copyOf(halfLives);
    severity = Map.copyOf(severity);
    trends = Map.copyOf(trends);
  }

  private static Map<String, PartRule> newestParts() {
    Map<String, PartRule> parts = new LinkedHashMap<>();
    parts.put("EB", new PartRule(Family.SPATIAL, .50, 90, 1.5, 1, 3));
    parts.put("GI", new PartRule(Family.SPATIAL, .20, 30, .1, 0, 3));
    parts.put("SURPRISE", new PartRule(Family.TEMPORAL, .60, 14, .1, .00001, 3));
    parts.put("SEVERITY", new PartRule(Family.SEVERITY, .15, 90, 0, 8, 3));
    parts.put("FORECAST", new PartRule(Family.TEMPORAL, .20, 14, 0, .5, 3));
    parts.put("SCAN", new PartRule(Family.SPATIAL, .15, 28, 1, 3650, 3));
    parts.put("TREND", new PartRule(Family.TEMPORAL, .05, 182, 0, 1, 3));
    return parts;
  }

  private static Map<Kind, Double> newestHalfLives() {
    Map<Kind, Double> days = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      days.put(kind, 30.0);
    }
    days.put(Kind.LABOR, 21.0);
    days.put(Kind.FAMILY, 45.0);
    return days;
  }

  private static Map<Level, Double> newestSeverity() {
    return new EnumMap<>(
        Map.of(Level.BLUE, 1.0, Level.YELLOW, 2.0, Level.ORANGE, 4.0, Level.RED, 8.0));
  }

  private static Map<String, Double> newestTrends() {
    return Map.ofEntries(
        entry("NEW_HOT", .6),
        entry("CONSECUTIVE_HOT", .8),
        entry("INTENSIFYING_HOT", 1.0),
        entry("PERSISTENT_HOT", .5),
        entry("DIMINISHING_HOT", .1),
        entry("SPORADIC_HOT", .3),
        entry("OSCILLATING_HOT", .3),
        entry("HISTORICAL_HOT", 0.0));
  }
}
