package org.fengqiao.factor.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Kind;

/**
 * Which kinds of dispute a factor speaks to, and how long before a date it is told as near: a
 * version of the table {@code factor_rule}.
 *
 * @param version name of the version
 * @param rules by factor: kind of a project, {@link PlaceClass} or season
 */
public record FactorRules(String version, Map<String, Rule> rules) {
  /** The season of wages. */
  public static final String SPRING_FESTIVAL = "SPRING_FESTIVAL";

  private static final Rule NOTHING = new Rule(List.of(), 0);

  public FactorRules {
    rules = Map.copyOf(rules);
  }

  /** One factor's rule. */
  public record Rule(List<Kind> kinds, int aheadDays) {
    public Rule {
      kinds = List.copyOf(kinds);
    }
  }

  /** The rule of a factor; of one nobody wrote, nothing is claimed. */
  public Rule of(String factor) {
    return rules.getOrDefault(factor, NOTHING);
  }
}
