package org.fengqiao.dispatch.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.dispatch.domain.CandidateFacts.Moment;
import org.fengqiao.dispatch.domain.Ranking.Candidate;
import org.fengqiao.dispatch.domain.Ranking.Rejected;
import org.fengqiao.dispatch.domain.Roster.Presence;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.TierDecision.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Which of two bodies should rather have an item, and why: tier nearest to the lowest able one,
 * able tiers first; not full; named by the duty list; speaks the language asked for; set up for the
 * sub-kind, then for the kind; lighter load in steps of a tenth of the capacity; better past
 * results with the kind in steps of a fifth; nearer; lower code. Total, so ties cannot happen; more
 * load never moves a body up.
 */
final class BodyOrder implements Comparator<Body> {
  private static final int LOAD_STEPS = 10;
  private static final int PERCENT = 100;

  private final BodyIndex index;
  private final CandidateFacts asked;
  private final ItemFacts item;
  private final Tier lowest;
  private final Kind kind;
  private final Comparator<Body> order;

  BodyOrder(BodyIndex index, CandidateFacts asked) {
    this.index = index;
    this.asked = asked;
    item = asked.item();
    lowest = item.first().tier();
    kind = item.kind();
    order =
        Comparator.comparing((Body b) -> lowest.above(b.tier()))
            .thenComparingInt(this::tiersAway)
            .thenComparing(this::full)
            .thenComparing(b -> !competent(b))
            .thenComparing(b -> !speaks(b))
            .thenComparing(b -> !b.specialist(kind, asked.subKind()))
            .thenComparing(b -> !b.specialist(kind))
            .thenComparingInt(b -> index.open(b.code()) * LOAD_STEPS / b.capacity())
            .thenComparingInt(b -> -tally(b).step())
            .thenComparingLong(b -> b.distanceM(item.lon(), item.lat()))
            .thenComparing(Body::code);
  }

  @Override
  public int compare(Body a, Body b) {
    return order.compare(a, b);
  }

  /** Whether the machine may propose it at all. */
  boolean offers(Body b) {
    return (b.sort().mediates() || competent(b)) && refusal(b).isEmpty();
  }

  /** The ranking of these bodies. */
  Ranking rank(List<Body> serving) {
    List<Body> left = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (Body b : serving.stream().sorted(this).toList()) {
      if (b.sort().mediates() || competent(b)) {
        refusal(b).ifPresentOrElse(why -> rejected.add(new Rejected(b, why)), () -> left.add(b));
      }
    }
    List<Body> full = left.stream().filter(b -> full(b) && roomBeside(b, left)).toList();
    full.forEach(b -> rejected.add(new Rejected(b, load(b))));
    left.removeAll(full);
    return new Ranking(
        item.first().reasons(),
        left.stream().limit(Ranking.MOST).map(this::candidate).toList(),
        rejected);
  }

  /**
   * A full body is still offered where nobody else of its tier has room: tier comes before load.
   */
  private boolean roomBeside(Body b, List<Body> others) {
    return others.stream().anyMatch(o -> o.tier() == b.tier() && !full(o));
  }

  private Optional<Reason> refusal(Body b) {
    if (!b.takes(kind)) {
      return Optional.of(new Reason("KIND_NOT_TAKEN", Map.of("kind", kind.name())));
    }
    if (asked.recused().contains(b.code())) {
      return Optional.of(new Reason("RECUSED", Map.of()));
    }
    return asked.centre() != null && presence(b) == Presence.ABSENT
        ? Optional.of(new Reason("NOT_ON_DUTY", Map.of("centre", asked.centre())))
        : Optional.empty();
  }

  /** The body with what speaks for and against it. */
  Candidate candidate(Body b) {
    long away = b.distanceM(item.lon(), item.lat());
    List<Reason> reasons = new ArrayList<>(8);
    if (lowest.above(b.tier())) {
      reasons.add(new Reason("BELOW_FIRST_TIER", Map.of("tier", b.tier().name())));
    }
    if (competent(b)) {
      reasons.add(new Reason("DUTY_LIST", Map.of("kind", kind.name())));
    }
    reasons.add(new Reason("TERRITORY", Map.of("place", b.territory())));
    String subKind = asked.subKind();
    if (subKind != null && b.specialist(kind, subKind)) {
      reasons.add(
          new Reason("SUB_KIND_SPECIALIST", Map.of("kind", kind.name(), "subKind", subKind)));
    } else if (b.specialist(kind)) {
      reasons.add(new Reason("SPECIALIST", Map.of("kind", kind.name())));
    }
    language(b).ifPresent(reasons::add);
    duty(b).ifPresent(reasons::add);
    reasons.add(load(b));
    Tally tally = tally(b);
    if (tally.decided() >= Tally.FEWEST) {
      reasons.add(results(tally));
    }
    reasons.add(new Reason("DISTANCE", Map.of("distanceM", away)));
    return new Candidate(b, index.open(b.code()), away, tally, reasons);
  }

  private Optional<Reason> language(Body b) {
    String language = asked.language();
    return language == null
        ? Optional.empty()
        : Optional.of(
            new Reason(speaks(b) ? "LANGUAGE" : "LANGUAGE_MISSING", Map.of("language", language)));
  }

  private Optional<Reason> duty(Body b) {
    return switch (presence(b)) {
      case PRESENT -> Optional.of(new Reason("PRESENT", Map.of()));
      case ON_CALL -> Optional.of(new Reason("ON_CALL", Map.of()));
      case ABSENT -> Optional.empty();
    };
  }

  private Presence presence(Body b) {
    @Nullable Moment at = asked.moment();
    return at == null
        ? Presence.ABSENT
        : index.roster(b.code()).presence(at.day(), at.half(), at.working(), asked.centre());
  }

  private Reason load(Body b) {
    Map<String, Object> args = Map.of("open", index.open(b.code()), "capacity", b.capacity());
    return new Reason(full(b) ? "FULL" : "LOAD", args);
  }

  private static Reason results(Tally tally) {
    int percent = Math.round(tally.agreed() * (float) PERCENT / tally.decided());
    return new Reason(
        "RESULTS",
        Map.of("agreed", tally.agreed(), "decided", tally.decided(), "percent", percent));
  }

  private int tiersAway(Body b) {
    return Math.abs(b.tier().compareTo(lowest));
  }

  private boolean full(Body b) {
    return index.open(b.code()) >= b.capacity();
  }

  private boolean competent(Body b) {
    return asked.competent().contains(b.code());
  }

  private boolean speaks(Body b) {
    return asked.language() == null || b.languages().contains(asked.language());
  }

  private Tally tally(Body b) {
    return index.results().of(b.code(), kind);
  }
}
