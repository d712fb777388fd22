package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.Urgency;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.ItemFacts;
import org.fengqiao.dispatch.domain.Suggestion;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.Flags;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.TierDecision;
import org.fengqiao.law.domain.TierFacts;
import org.jspecify.annotations.Nullable;

/** Severity, first tier and suggested body of an item as it stands, or as it would stand. */
@Singleton
class Choice {
  private final Laws laws;
  private final Dispatch dispatch;
  private final Grids grids;

  Choice(Laws laws, Dispatch dispatch, Grids grids) {
    this.laws = laws;
    this.dispatch = dispatch;
    this.grids = grids;
  }

  /**
   * What a matter is, or would be.
   *
   * @param flags told facts, see {@link Flags}
   */
  record Nature(Kind kind, @Nullable String subKind, Set<String> flags) {
    Nature {
      flags = Set.copyOf(flags);
    }

    static Nature of(Item item) {
      return new Nature(item.kind(), item.subKind(), Set.copyOf(item.progress().flags()));
    }
  }

  /** Facts that may be told about matters of this kind by the table of the day it was reported. */
  boolean askable(Item item, Kind kind, String flag) {
    return Flags.askable(flag, Set.copyOf(laws.on(item.district(), day(item)).flags(kind)));
  }

  /** Severity by the table of the day the item was reported, as the item stands. */
  Severity severity(Item item) {
    return severity(item, Nature.of(item));
  }

  /** The same, as it would be of this nature. */
  Severity severity(Item item, Nature nature) {
    return laws.severity(
        item.district(),
        new SeverityFacts(
            nature.kind(),
            nature.subKind(),
            item.peopleInvolved(),
            null,
            Set.copyOf(item.safety()),
            false,
            nature.flags().contains(Flags.TIME_PRESSURE),
            item.progress().sessions() + item.progress().trail().size(),
            0,
            nature.flags().contains(Flags.PUBLIC_ATTENTION)),
        day(item));
  }

  /**
   * The explained suggestion.
   *
   * @param nature what it would be
   * @param at where it happened, null for the middle of the grid
   */
  Suggestion suggest(Item item, Nature nature, Reports.@Nullable Trace at) {
    double[] point = point(item, at);
    TierDecision first = first(item, nature);
    return dispatch.suggest(
        new ItemFacts(
            item.district(), nature.kind(), item.communityCode(), point[0], point[1], first));
  }

  /** The body with this code if it serves the item's place and takes the kind. */
  Optional<Body> fit(Item item, Kind kind, String code) {
    return dispatch
        .find(item.district(), code)
        .filter(b -> item.gridCode().startsWith(b.territory()) && b.takes(kind));
  }

  /** The first tier with every rule that lifts it, never below where the item is. */
  TierDecision first(Item item, Nature nature) {
    TierDecision first =
        laws.firstTier(
            item.district(),
            nature.kind(),
            new TierFacts(
                nature.subKind(),
                item.peopleInvolved(),
                severity(item, nature).level(),
                Set.copyOf(item.safety()),
                item.urgency() == Urgency.MAJOR,
                Flags.withHistory(nature.flags(), item.progress().sessions())),
            day(item));
    return item.tier().above(first.tier()) ? raised(first, item.tier()) : first;
  }

  /** An item that was passed up is never suggested to the tier it came from. */
  private static TierDecision raised(TierDecision first, Tier tier) {
    List<TierDecision.Reason> reasons = new java.util.ArrayList<>(first.reasons());
    reasons.add(new TierDecision.Reason("ESCALATED", java.util.Map.of("tier", tier.name())));
    return new TierDecision(tier, first.informDistrict(), reasons, first.ruleVersion());
  }

  private double[] point(Item item, Reports.@Nullable Trace at) {
    if (at != null) {
      return new double[] {at.lon(), at.lat()};
    }
    GridSet set = grids.version(item.district(), item.gridVersion());
    int ordinal = set.ordinal(item.gridCode());
    if (ordinal < 0) {
      return new double[] {0, 0};
    }
    GridCell cell = set.cells().get(ordinal);
    return new double[] {cell.lon(), cell.lat()};
  }

  private static LocalDate day(Item item) {
    return item.reportedAt().atZone(Clock.ZONE).toLocalDate();
  }
}
