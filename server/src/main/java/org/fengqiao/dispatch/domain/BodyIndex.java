package org.fengqiao.dispatch.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.dispatch.domain.Suggestion.Alternative;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.TierDecision.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of one district with their load, by territory. Immutable; a choice looks at the
 * handful of bodies of three territories only.
 *
 * <p>Order of choice: able tier nearest to the lowest able one; takes the kind; not full;
 * specialist before generalist; lighter load in steps of a tenth of the capacity; nearer; lower
 * code.
 */
public final class BodyIndex {
  private static final int COMMUNITY_DIGITS = 12;
  private static final int STREET_DIGITS = 9;
  private static final int DISTRICT_DIGITS = 6;
  private static final int LOAD_STEPS = 10;

  private final List<Body> bodies;
  private final Map<String, Body> byCode = new HashMap<>();
  private final Map<String, List<Body>> byTerritory = new HashMap<>();
  private final Map<String, Integer> open;

  /**
   * Builds the index.
   *
   * @param open open items by body code; bodies without are idle
   */
  public BodyIndex(List<Body> bodies, Map<String, Integer> open) {
    this.bodies = List.copyOf(bodies);
    this.open = Map.copyOf(open);
    for (Body body : bodies) {
      byCode.put(body.code(), body);
      byTerritory.computeIfAbsent(body.territory(), t -> new ArrayList<>(2)).add(body);
    }
  }

  /** The same bodies with a fresher load. */
  public BodyIndex withLoad(Map<String, Integer> fresh) {
    return new BodyIndex(bodies, fresh);
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

  /** Bodies whose territory holds the place, community first. */
  public List<Body> serving(String placeCode) {
    List<Body> serving = new ArrayList<>();
    for (int digits : new int[] {COMMUNITY_DIGITS, STREET_DIGITS, DISTRICT_DIGITS}) {
      if (placeCode.length() >= digits) {
        serving.addAll(byTerritory.getOrDefault(placeCode.substring(0, digits), List.of()));
      }
    }
    return serving;
  }

  /** The explained choice for an item. */
  public Suggestion suggest(ItemFacts facts) {
    List<Body> ranked = new ArrayList<>(serving(facts.community()));
    ranked.removeIf(b -> !b.takes(facts.kind()));
    ranked.sort(order(facts));
    @Nullable Body best = ranked.isEmpty() ? null : ranked.getFirst();
    List<Reason> reasons = new ArrayList<>(facts.first().reasons());
    if (best != null) {
      reasons.addAll(reasons(best, facts));
    }
    List<Alternative> others = new ArrayList<>(ranked.size());
    for (Body other : ranked.subList(Math.min(1, ranked.size()), ranked.size())) {
      long away = other.distanceM(facts.lon(), facts.lat());
      others.add(new Alternative(other, open(other.code()), away, reasons(other, facts)));
    }
    return new Suggestion(best, reasons, others);
  }

  /** The choice alone, for the hot path: same body as {@link #suggest}, no explanation built. */
  public Optional<Body> choose(ItemFacts facts) {
    return serving(facts.community()).stream().filter(b -> b.takes(facts.kind())).min(order(facts));
  }

  private Comparator<Body> order(ItemFacts facts) {
    Tier lowest = facts.first().tier();
    Kind kind = facts.kind();
    return Comparator.comparing((Body b) -> lowest.above(b.tier()))
        .thenComparingInt(b -> Math.abs(b.tier().compareTo(lowest)))
        .thenComparing(b -> open(b.code()) >= b.capacity())
        .thenComparing(b -> !b.specialist(kind))
        .thenComparingInt(b -> open(b.code()) * LOAD_STEPS / b.capacity())
        .thenComparingLong(b -> b.distanceM(facts.lon(), facts.lat()))
        .thenComparing(Body::code);
  }

  private List<Reason> reasons(Body body, ItemFacts facts) {
    List<Reason> reasons = new ArrayList<>(4);
    if (facts.first().tier().above(body.tier())) {
      reasons.add(new Reason("BELOW_FIRST_TIER", Map.of("tier", body.tier().name())));
    }
    reasons.add(new Reason("TERRITORY", Map.of("place", body.territory())));
    if (body.specialist(facts.kind())) {
      reasons.add(new Reason("SPECIALIST", Map.of("kind", facts.kind().name())));
    }
    Map<String, Object> load = Map.of("open", open(body.code()), "capacity", body.capacity());
    reasons.add(new Reason(open(body.code()) >= body.capacity() ? "FULL" : "LOAD", load));
    long away = body.distanceM(facts.lon(), facts.lat());
    reasons.add(new Reason("DISTANCE", Map.of("distanceM", away)));
    return reasons;
  }
}
