package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.Scale;
import org.fengqiao.casework.domain.Spot;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.Weighed;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Limitation;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.dispatch.BodyRegister;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.DutyNow;
import org.fengqiao.dispatch.ServiceCentres;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.CandidateFacts;
import org.fengqiao.dispatch.domain.ItemFacts;
import org.fengqiao.dispatch.domain.Suggestion;
import org.fengqiao.dispatch.domain.Ticket;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.Duty;
import org.fengqiao.law.domain.Flags;
import org.fengqiao.law.domain.Responsibility;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.TierDecision;
import org.jspecify.annotations.Nullable;

/** Severity, first tier and suggested body of an item as it stands, or as it would stand. */
@Singleton
class Choice {
  private final Casework casework;
  private final Laws laws;
  private final Dispatch dispatch;
  private final Grids grids;
  private final ServiceCentres centres;
  private final BodyRegister register;
  private final DutyNow duty;
  private final Deadlines deadlines;
  private final Clock clock;

  Choice(
      Casework casework,
      Laws laws,
      Dispatch dispatch,
      Grids grids,
      ServiceCentres centres,
      BodyRegister register,
      DutyNow duty,
      Deadlines deadlines,
      Clock clock) {
    this.casework = casework;
    this.laws = laws;
    this.dispatch = dispatch;
    this.grids = grids;
    this.centres = centres;
    this.register = register;
    this.duty = duty;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * What a matter is, or would be.
   *
   * @param flags told facts, see {@link Flags}
   */
  record Nature(Kind kind, @Nullable String subKind, Set<String> flags, Scale scale) {
    Nature {
      flags = Set.copyOf(flags);
    }

    static Nature of(Item item) {
      return new Nature(
          item.kind(),
          item.subKind(),
          Set.copyOf(item.progress().flags()),
          item.progress().scale());
    }
  }

  /** Facts that may be told about matters of this kind by the table of the day it was reported. */
  boolean askable(Item item, Kind kind, String flag) {
    return Flags.askable(flag, Set.copyOf(laws.on(item.district(), day(item)).flags(kind)));
  }

  /** How many of this kind had come up in the item's grid before it was reported. */
  int nearby(Item item, Kind kind) {
    Spot spot = new Spot(item.gridCode(), kind, item.reportedAt());
    return casework.nearby(item.district(), List.of(spot)).getOrDefault(spot, 0);
  }

  /** Severity by the table of the day the item was reported, as the item stands. */
  Severity severity(Item item) {
    return severity(item, Nature.of(item));
  }

  /** The same, as it would be of this nature. */
  Severity severity(Item item, Nature nature) {
    return laws.severity(
        item.district(),
        Weighed.severity(
            item, nature.kind(), nature.subKind(), pressed(item, nature), nature.scale()),
        day(item));
  }

  /** The flags that count: a limitation about to run out presses as if somebody had told so. */
  private Set<String> pressed(Item item, Nature nature) {
    if (!limitationNear(item, nature)) {
      return nature.flags();
    }
    Set<String> flags = new HashSet<>(nature.flags());
    flags.add(Flags.TIME_PRESSURE);
    return flags;
  }

  /**
   * Whether a limitation of the parties runs out within the days in which they are warned (3.5).
   */
  private boolean limitationNear(Item item, Nature nature) {
    Instant now = clock.now();
    List<Limitation> all = deadlines.limitations(nature.kind(), nature.subKind(), now);
    if (all.isEmpty()) {
      return false;
    }
    List<Timer> running =
        deadlines.of(item.district(), item.id()).stream().filter(Timer::running).toList();
    return all.stream()
        .anyMatch(l ->
            near(
                running.stream()
                    .filter(t -> t.code() == l.code())
                    .map(Timer::due)
                    .findFirst()
                    // Not triaged yet: as it will count unless somebody tells another day.
                    .orElseGet(() -> deadlines.preview(l.code(), item.occurredAt())),
                now));
  }

  private boolean near(Due due, Instant now) {
    LocalDate today = Terms.day(now);
    int before = deadlines.rule(due.code(), now).alarmBefore();
    return !today.isBefore(due.dueDate().minusDays(before)) && !today.isAfter(due.legalDueDate());
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
    ItemFacts facts =
        new ItemFacts(
            item.district(), nature.kind(), item.communityCode(), point[0], point[1], first);
    CandidateFacts.Moment now = duty.moment();
    Optional<Ticket> visit = centres.visitOf(item.ref());
    return dispatch.suggest(
        new CandidateFacts(
            facts,
            nature.subKind(),
            visit.map(Ticket::language).orElse(null),
            visit.filter(t -> t.day().equals(now.day())).map(Ticket::centre).orElse(null),
            now,
            recused(item),
            competent(item, nature.kind(), nature.subKind())));
  }

  /**
   * The body with this code if it serves the item's place, takes the kind and has not stepped back.
   */
  Optional<Body> fit(Item item, Kind kind, String code) {
    return dispatch
        .find(item.district(), code)
        .filter(b -> item.gridCode().startsWith(b.territory()) && b.takes(kind))
        .filter(b -> !recused(item).contains(b.code()));
  }

  /** Bodies of which everybody who could mediate has stepped back from the item (条例 28). */
  private Set<String> recused(Item item) {
    List<UUID> gone = item.regions().recused();
    return gone.isEmpty()
        ? Set.of()
        : dispatch.index(item.district()).serving(item.gridCode()).stream()
            .map(Body::code)
            .filter(code -> nobodyLeft(item.district(), code, gone))
            .collect(Collectors.toSet());
  }

  private boolean nobodyLeft(String district, String code, List<UUID> gone) {
    var people = register.choices(district, code, duty.moment().day());
    return !people.isEmpty()
        && people.stream().allMatch(p -> p.account() != null && gone.contains(p.account()));
  }

  /**
   * Units that decide by the duty list. A petition may be theirs; a dispute is mediated, and they
   * do not mediate.
   */
  private Set<String> competent(Item item, Kind kind, @Nullable String subKind) {
    if (item.track() != Track.PETITION) {
      return Set.of();
    }
    Set<String> units =
        laws.whoDecides(item.district(), kind, subKind, day(item)).stream()
            .filter(d -> d.responsibility() == Responsibility.INDUSTRY)
            .map(Duty::unit)
            .collect(Collectors.toSet());
    return dispatch.index(item.district()).serving(item.gridCode()).stream()
        .filter(b -> !b.sort().mediates())
        .map(Body::code)
        .filter(code -> units.contains(code.substring(code.indexOf('-') + 1)))
        .collect(Collectors.toSet());
  }

  /** The first tier with every rule that lifts it, never below where the item is. */
  TierDecision first(Item item, Nature nature) {
    TierDecision first =
        laws.firstTier(
            item.district(),
            nature.kind(),
            Weighed.tier(item, nature.subKind(), nature.flags(), severity(item, nature).level()),
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
