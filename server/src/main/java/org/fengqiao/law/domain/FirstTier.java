package org.fengqiao.law.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.LawRows.TierRule;
import org.fengqiao.law.domain.TierDecision.Reason;
import org.jspecify.annotations.Nullable;

/** Lowest able tier by matrix and escalation rules (domain notes 3.3, 4.5). Pure. */
public final class FirstTier {
  private FirstTier() {}

  /**
   * The highest tier among the rules that apply; community when none does.
   *
   * @param day the day the facts are judged on
   */
  public static TierDecision of(LawEdition edition, Kind kind, TierFacts facts, LocalDate day) {
    Tier matrix = Tier.COMMUNITY;
    List<TierRule> hits = new ArrayList<>();
    for (TierRule rule : edition.tierRules) {
      if (rule.reason().equals("MATRIX") && rule.kind() == kind) {
        matrix = rule.tier();
      } else if (applies(rule, kind, facts, edition, day)) {
        hits.add(rule);
      }
    }
    Tier tier = matrix;
    boolean inform = false;
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason("MATRIX", Map.of("tier", matrix.name())));
    for (TierRule rule : hits) {
      tier = rule.tier().above(tier) ? rule.tier() : tier;
      inform |= rule.informDistrict();
      if (rule.tier().above(matrix) || rule.informDistrict()) {
        reasons.add(new Reason(rule.reason(), args(rule)));
      }
    }
    return new TierDecision(tier, inform && tier != Tier.DISTRICT, reasons, edition.tierVersion);
  }

  private static boolean applies(
      TierRule rule, Kind kind, TierFacts facts, LawEdition edition, LocalDate day) {
    boolean fits = rule.kind() == null ? !rule.reason().equals("MATRIX") : rule.kind() == kind;
    return fits
        && (rule.subKind() == null || rule.subKind().equals(facts.subKind()))
        && (rule.minPeople() == null || facts.peopleInvolved() >= rule.minPeople())
        && (rule.minLevel() == null || facts.severity().atLeast(rule.minLevel()))
        && (rule.safety() == null || facts.safety().contains(rule.safety()))
        && (rule.flag() == null || facts.flags().contains(rule.flag()))
        && (rule.seasonDays() == null || edition.inSeason(day, rule.seasonDays()))
        && (!rule.major() || facts.major());
  }

  private static Map<String, Object> args(TierRule rule) {
    Map<String, Object> args = new LinkedHashMap<>();
    args.put("tier", rule.tier().name());
    put(args, "subKind", rule.subKind());
    put(args, "people", rule.minPeople());
    put(args, "level", rule.minLevel() == null ? null : rule.minLevel().name());
    put(args, "safety", rule.safety() == null ? null : rule.safety().name());
    put(args, "flag", rule.flag());
    put(args, "days", rule.seasonDays());
    return args;
  }

  private static void put(Map<String, Object> args, String name, @Nullable Object value) {
    if (value != null) {
      args.put(name, value);
    }
  }
}
