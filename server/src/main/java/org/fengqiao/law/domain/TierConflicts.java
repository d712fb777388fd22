package org.fengqiao.law.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Conflict.Weight;
import org.fengqiao.law.domain.LawRows.TierRule;
import org.jspecify.annotations.Nullable;

/**
 * Tier rules that contradict each other, stand in each other's shadow or can never do anything. A
 * rule told as {@code TIER_SHADOWED}, {@code TIER_NO_EFFECT} or {@code TIER_NEVER_FIRES} can be
 * taken out without sending any matter elsewhere.
 */
final class TierConflicts {
  private static final String MATRIX = "MATRIX";

  private final LawEdition edition;
  private final List<TierRule> rules;
  private final Map<Kind, Tier> matrix = new EnumMap<>(Kind.class);
  private final List<Conflict> found;

  private TierConflicts(LawEdition edition, List<Conflict> found) {
    this.edition = edition;
    this.rules = edition.tierRules;
    this.found = found;
    for (TierRule rule : rules) {
      if (isMatrix(rule) && rule.kind() != null) {
        matrix.put(rule.kind(), rule.tier());
      }
    }
  }

  static void of(LawEdition edition, List<Conflict> found) {
    TierConflicts report = new TierConflicts(edition, found);
    report.matrix();
    for (int i = 0; i < report.rules.size(); i++) {
      report.alone(i);
      for (int j = i + 1; j < report.rules.size(); j++) {
        report.pair(i, j);
      }
    }
  }

  private static boolean isMatrix(TierRule rule) {
    return rule.reason().equals(MATRIX);
  }

  private void matrix() {
    for (Kind kind : Kind.values()) {
      if (!matrix.containsKey(kind)) {
        add("KIND_WITHOUT_TIER", Weight.ERROR, List.of(), Map.of("kind", kind.name()));
      }
    }
  }

  private void alone(int i) {
    TierRule rule = rules.get(i);
    if (isMatrix(rule)) {
      if (rule.kind() == null || conditions(rule) > 0) {
        add("TIER_NEVER_FIRES", Weight.ERROR, List.of(i), args(rule));
      }
      return;
    }
    if (conditions(rule) == 0) {
      add("TIER_WITHOUT_CONDITION", Weight.WARNING, List.of(i), args(rule));
    }
    boolean never =
        rule.seasonDays() != null && !edition.inSeason(edition.day(), Integer.MAX_VALUE);
    if (never) {
      add("TIER_NEVER_FIRES", Weight.WARNING, List.of(i), args(rule));
    } else if (!rule.informDistrict() && !rule.tier().above(lowest(rule.kind()))) {
      add("TIER_NO_EFFECT", Weight.WARNING, List.of(i), args(rule));
    }
  }

  /** The tier the matrix gives such a matter at least. */
  private Tier lowest(@Nullable Kind kind) {
    if (kind != null) {
      return matrix.getOrDefault(kind, Tier.COMMUNITY);
    }
    Tier lowest = Tier.DISTRICT;
    for (Kind each : Kind.values()) {
      Tier tier = matrix.getOrDefault(each, Tier.COMMUNITY);
      lowest = lowest.above(tier) ? tier : lowest;
    }
    return lowest;
  }

  private void pair(int i, int j) {
    TierRule one = rules.get(i);
    TierRule other = rules.get(j);
    if (isMatrix(one) != isMatrix(other)) {
      return;
    }
    boolean forth = implies(one, other);
    boolean back = implies(other, one);
    if (forth && back) {
      boolean same = one.tier() == other.tier() && one.informDistrict() == other.informDistrict();
      String code = same ? "TIER_TWICE" : "TIER_CONTRADICTS";
      add(code, same ? Weight.WARNING : Weight.ERROR, List.of(i, j), args(one));
    } else if (forth && covers(other, one)) {
      add("TIER_SHADOWED", Weight.WARNING, List.of(i, j), args(one));
    } else if (back && covers(one, other)) {
      add("TIER_SHADOWED", Weight.WARNING, List.of(j, i), args(other));
    }
  }

  /** Whether {@code wide} does all that {@code narrow} does. */
  private static boolean covers(TierRule wide, TierRule narrow) {
    return !narrow.tier().above(wide.tier()) && (wide.informDistrict() || !narrow.informDistrict());
  }

  /** Whether every matter that fits {@code narrow} also fits {@code wide}. */
  private static boolean implies(TierRule narrow, TierRule wide) {
    return within(narrow.kind(), wide.kind())
        && within(narrow.subKind(), wide.subKind())
        && atLeast(narrow.minPeople(), wide.minPeople())
        && atLeast(
            narrow.minLevel() == null ? null : narrow.minLevel().ordinal(),
            wide.minLevel() == null ? null : wide.minLevel().ordinal())
        && within(narrow.safety(), wide.safety())
        && within(narrow.flag(), wide.flag())
        && atLeast(wide.seasonDays(), narrow.seasonDays(), wide.seasonDays() == null)
        && (!wide.major() || narrow.major());
  }

  private static boolean within(@Nullable Object narrow, @Nullable Object wide) {
    return wide == null || wide.equals(narrow);
  }

  private static boolean atLeast(@Nullable Integer narrow, @Nullable Integer wide) {
    return atLeast(narrow, wide, wide == null);
  }

  private static boolean atLeast(
      @Nullable Integer high, @Nullable Integer low, boolean unconditional) {
    return unconditional || (high != null && low != null && high >= low);
  }

  private static int conditions(TierRule rule) {
    int conditions = rule.major() ? 1 : 0;
    Object[] each = {
      rule.subKind(),
      rule.minPeople(),
      rule.minLevel(),
      rule.safety(),
      rule.flag(),
      rule.seasonDays()
    };
    for (Object condition : each) {
      conditions += condition == null ? 0 : 1;
    }
    return conditions;
  }

  private static Map<String, Object> args(TierRule rule) {
    Map<String, Object> args = new LinkedHashMap<>();
    args.put("tier", rule.tier().name());
    args.put("reason", rule.reason());
    if (rule.kind() != null) {
      args.put("kind", rule.kind().name());
    }
    return args;
  }

  private void add(String code, Weight weight, List<Integer> rows, Map<String, Object> args) {
    found.add(new Conflict(code, weight, LawTable.TIER_RULE, rows, args));
  }
}
