package org.fengqiao.hotspot.domain;

import java.util.Objects;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.AlarmRules;
import org.fengqiao.law.domain.ScoreRules;
import org.fengqiao.law.domain.ScoreRules.Family;
import org.fengqiao.law.domain.ScoreRules.PartRule;

/** The rules of scores as the engine reads them: by ordinal, without look-ups. Immutable. */
public final class Calibration {
  private static final int PARTS = Part.values().length;

  /** As the product ships. */
  public static final Calibration NEWEST =
      new Calibration(ScoreRules.NEWEST, AlarmRules.NEWEST.hitMatters());

  private final String version;
  private final PartRule[] rules = new PartRule[PARTS];
  private final double[] weights = new double[PARTS];
  private final double[] weak = new double[PARTS];
  private final double[] halfLives = new double[Kind.values().length];
  private final double[][] decays = new double[Kind.values().length][Windows.YEAR];
  private final double[] severity = new double[Level.values().length];
  private final double[] trends = new double[Outlook.Trend.values().length];
  private final int hitMatters;

  /**
   * Takes rules.
   *
   * @param hitMatters matters that make a hit: what the forecast is asked for
   * @throws IllegalStateException when a part has no rule
   */
  public Calibration(ScoreRules score, int hitMatters) {
    this.version = score.version();
    this.hitMatters = hitMatters;
    for (Part part : Part.values()) {
      PartRule rule = score.parts().get(part.name());
      if (rule == null) {
        throw new IllegalStateException("no rule of part " + part);
      }
      rules[part.ordinal()] = rule;
      weights[part.ordinal()] = rule.weight();
      weak[part.ordinal()] = rule.weak();
    }
    score.halfLives().forEach((kind, days) -> halfLives[kind.ordinal()] = days);
    for (int kind = 0; kind < halfLives.length; kind++) {
      for (int age = 0; age < Windows.YEAR; age++) {
        decays[kind][age] = StrictMath.pow(2, -age / halfLives[kind]);
      }
    }
    score.severity().forEach((level, weight) -> severity[level.ordinal()] = weight);
    for (Outlook.Trend trend : Outlook.Trend.values()) {
      trends[trend.ordinal()] = score.trends().getOrDefault(trend.name(), 0.0);
    }
  }

  /** Editions they are from; kept with every run and warning. */
  public String version() {
    return version;
  }

  /** Weight in the composite, 0 to below 1. */
  public double weight(Part part) {
    return weights[part.ordinal()];
  }

  /** Kind of evidence. */
  public Family family(Part part) {
    return rules[part.ordinal()].family();
  }

  /** Window or horizon in days. */
  public int days(Part part) {
    return rules[part.ordinal()].days();
  }

  /** Factor 0 to 1 by which a part is shrunk when it rests on n matters. */
  public double shrink(Part part, int n) {
    double least = weak[part.ordinal()];
    return n <= 0 ? 0 : n / (n + least);
  }

  /** How many times the district's rate counts as raised. */
  double raised() {
    return rules[Part.EB.ordinal()].begins();
  }

  /** Value of the neighbourhood's test: silent above the q of the rules or against a low z. */
  double neighbourhood(double z, double q) {
    return z > 0 && q <= rules[Part.GI.ordinal()].begins() ? 1 - q : 0;
  }

  /** Value of a Poisson tail, by its logarithm. */
  double surprise(double tail) {
    PartRule rule = rules[Part.SURPRISE.ordinal()];
    if (tail >= rule.begins()) {
      return 0;
    }
    return tail <= rule.full()
        ? 1
        : StrictMath.log(tail / rule.begins()) / StrictMath.log(rule.full() / rule.begins());
  }

  /** Value of what graver matters add to the decayed count. */
  double severity(double excess) {
    return between(excess, rules[Part.SEVERITY.ordinal()]);
  }

  /** Value of the probability of a hit. */
  double forecast(double chance) {
    return between(chance, rules[Part.FORECAST.ordinal()]);
  }

  /** Matters that make a hit. */
  public int hitMatters() {
    return hitMatters;
  }

  /** Value of a recurrence interval in days, by its logarithm. */
  double scan(double days) {
    PartRule rule = rules[Part.SCAN.ordinal()];
    if (days <= rule.begins()) {
      return 0;
    }
    return Math.min(
        1, StrictMath.log(days / rule.begins()) / StrictMath.log(rule.full() / rule.begins()));
  }

  /** Value of a class of trend. */
  double trend(Outlook.Trend trend) {
    return trends[trend.ordinal()];
  }

  /** Weight of a matter by the ordinal of its level. */
  double grave(int level) {
    return severity[level];
  }

  /** What a matter of a kind weighs after so many days, 1 today. */
  double decay(int kind, int age) {
    return decays[kind][age];
  }

  private static double between(double value, PartRule rule) {
    return Math.clamp((value - rule.begins()) / (rule.full() - rule.begins()), 0, 1);
  }

  /** Whether every score comes out the same by the other rules. */
  boolean same(Calibration other) {
    return this == other
        || (Objects.equals(version, other.version)
            && hitMatters == other.hitMatters
            && java.util.Arrays.equals(rules, other.rules)
            && java.util.Arrays.equals(halfLives, other.halfLives)
            && java.util.Arrays.equals(severity, other.severity)
            && java.util.Arrays.equals(trends, other.trends));
  }
}
