package org.fengqiao.dispatch.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.dispatch.domain.Ranking.Candidate;
import org.fengqiao.dispatch.domain.Suggestion.Alternative;
import org.fengqiao.law.domain.TierDecision.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of one district with load, rosters and past results, by territory. Immutable; a choice
 * looks at the handful of bodies of three territories only. The order is {@link BodyOrder}'s.
 */
public final class BodyIndex {
  private static final int COMMUNITY_DIGITS = 12;
  private static final int STREET_DIGITS = 9;
  private static final int DISTRICT_DIGITS = 6;

  private final List<Body> bodies;
  private final Map<String, Body> byCode;
  private final Map<String, List<Body>> byTerritory;
  private final Map<String, Integer> open;
  private final Map<String, Roster> rosters;
  private final Results results;

  /**
   * Builds the index without rosters and results.
   *
   * @param open open items by body code; bodies without are idle
   */
  public BodyIndex(List<Body> bodies, Map<String, Integer> open) {
    this(bodies, open, Map.of(), Results.NONE);
  }

  /**
   * Builds the index.
   *
   * @param open open items by body code; bodies without are idle
   * @param rosters by body code; bodies without have none
   */
  public BodyIndex(
      List<Body> bodies, Map<String, Integer> open, Map<String, Roster> rosters, Results results) {
    this.bodies = List.copyOf(bodies);
    this.open = Map.copyOf(open);
    this.rosters = Map.copyOf(rosters);
    this.results = results;
    byCode = new HashMap<>();
    byTerritory = new HashMap<>();
    for (Body body : bodies) {
      byCode.put(body.code(), body);
      byTerritory.computeIfAbsent(body.territory(), t -> new ArrayList<>(2)).add(body);
    }
  }

  private BodyIndex(BodyIndex same, Map<String, Integer> open, Results results) {
    bodies = same.bodies;
    byCode = same.byCode;
    byTerritory = same.byTerritory;
    rosters = same.rosters;
    this.open = Map.copyOf(open);
    this.results = results;
  }

  /** The same bodies with a fresher load. */
  public BodyIndex withLoad(Map<String, Integer> fresh) {
    return new BodyIndex(this, fresh, results);
  }

  /** The same bodies with fresher results. */
  public BodyIndex withResults(Results fresh) {
    return new BodyIndex(this, open, fresh);
  }

  /** Every body, in the order given. */
  public List<Body> bodies() {
    return bodies;
  }

  /** The body with this code. */
  public Optional<Body> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Items the body carries. */
  public int open(String code) {
    return open.getOrDefault(code, 0);
  }

  /** Its roster; {@link Roster#NONE} when nobody wrote one. */
  public Roster roster(String code) {
    return rosters.getOrDefault(code, Roster.NONE);
  }

  /** Past results of the bodies. */
  public Results results() {
    return results;
  }

  /** Bodies whose territory holds the place, the council of the grid first. */
  public List<Body> serving(String placeCode) {
    List<Body> serving = new ArrayList<>();
    if (placeCode.length() > COMMUNITY_DIGITS) {
      serving.addAll(byTerritory.getOrDefault(placeCode, List.of()));
    }
    for (int digits : new int[] {COMMUNITY_DIGITS, STREET_DIGITS, DISTRICT_DIGITS}) {
      if (placeCode.length() >= digits) {
        serving.addAll(byTerritory.getOrDefault(placeCode.substring(0, digits), List.of()));
      }
    }
    return serving;
  }

  /** The explained choice for an item. */
  public Suggestion suggest(CandidateFacts asked) {
    ItemFacts facts = asked.item();
    BodyOrder order = new BodyOrder(this, asked);
    List<Body> ranked = new ArrayList<>(serving(facts.community()));
    ranked.removeIf(b -> !order.offers(b));
    ranked.sort(order);
    @Nullable Body best = ranked.isEmpty() ? null : ranked.getFirst();
    List<Reason> reasons = new ArrayList<>(facts.first().reasons());
    if (best != null) {
      reasons.addAll(order.candidate(best).reasons());
    }
    List<Alternative> others = new ArrayList<>(ranked.size());
    for (Body other : ranked.subList(Math.min(1, ranked.size()), ranked.size())) {
      Candidate c = order.candidate(other);
      others.add(new Alternative(other, c.open(), c.distanceM(), c.reasons()));
    }
    return new Suggestion(best, reasons, others);
  }

  /** {@link #suggest(CandidateFacts)} of the item alone. */
  public Suggestion suggest(ItemFacts facts) {
    return suggest(CandidateFacts.of(facts));
  }

  /** The choice alone, for the hot path: same body as {@link #suggest}, no explanation built. */
  public Optional<Body> choose(ItemFacts facts) {
    BodyOrder order = new BodyOrder(this, CandidateFacts.of(facts));
    return serving(facts.community()).stream().filter(order::offers).min(order);
  }

  /** Everybody who could, best first, and who could not and why. */
  public Ranking candidates(CandidateFacts facts) {
    return new BodyOrder(this, facts).rank(serving(facts.item().community()));
  }
}
