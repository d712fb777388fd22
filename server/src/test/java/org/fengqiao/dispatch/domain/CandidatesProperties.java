package org.fengqiao.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.TierDecision;

/** What holds for the order of any bodies under any load. */
class CandidatesProperties {
  private static final Tier[] TIERS = {Tier.COMMUNITY, Tier.STREET, Tier.DISTRICT};
  private static final String[] PLACES = {"440105001101", "440105001", "440105"};

  @Property(tries = 300)
  void moreLoadNeverMovesABodyUp(
      @ForAll @Size(min = 2, max = 5) List<@IntRange(max = 30) Integer> loads,
      @ForAll @IntRange(min = 1, max = 40) int more,
      @ForAll @IntRange(max = 4) int which,
      @ForAll @IntRange(max = 2) int tier,
      @ForAll long seed) {
    List<Body> bodies = bodies(loads.size(), new Random(seed));
    Map<String, Integer> load = new HashMap<>();
    for (int i = 0; i < bodies.size(); i++) {
      load.put(bodies.get(i).code(), loads.get(i));
    }
    String code = bodies.get(which % bodies.size()).code();
    int before = place(bodies, load, tier, code);
    load.merge(code, more, Integer::sum);
    assertThat(place(bodies, load, tier, code)).isGreaterThanOrEqualTo(before);
  }

  @Property(tries = 200)
  void theOrderOfTheRowsDoesNotMatterAndTheShortWayAgrees(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 30) Integer> loads,
      @ForAll @IntRange(max = 2) int tier,
      @ForAll long seed) {
    List<Body> bodies = bodies(loads.size(), new Random(seed));
    Map<String, Integer> load = new HashMap<>();
    for (int i = 0; i < bodies.size(); i++) {
      load.put(bodies.get(i).code(), loads.get(i));
    }
    List<Body> shuffled = new ArrayList<>(bodies);
    Collections.shuffle(shuffled, new Random(seed + 1));
    Ranking one = new BodyIndex(bodies, load).candidates(facts(tier));
    Ranking two = new BodyIndex(shuffled, load).candidates(facts(tier));
    assertThat(one).isEqualTo(two);
    assertThat(one.ranked().getFirst().body())
        .isEqualTo(new BodyIndex(shuffled, load).choose(facts(tier).item()).orElseThrow());
  }

  /** Place in the ranking; those passed over come last. */
  private static int place(List<Body> bodies, Map<String, Integer> load, int tier, String code) {
    List<String> ranked =
        new BodyIndex(bodies, load)
            .candidates(facts(tier)).ranked().stream().map(c -> c.body().code()).toList();
    int at = ranked.indexOf(code);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private static CandidateFacts facts(int tier) {
    TierDecision first = new TierDecision(TIERS[tier], false, List.of(), 1);
    return CandidateFacts.of(
        new ItemFacts("440105", Kind.LABOR, "440105001101", 113.26, 23.09, first));
  }

  private static List<Body> bodies(int count, Random random) {
    List<Body> bodies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = random.nextInt(TIERS.length);
      Set<Kind> kinds = random.nextBoolean() ? Set.of() : Set.of(Kind.LABOR);
      double lon = 113 + random.nextInt(3) / 10.0;
      int capacity = 1 + random.nextInt(25);
      bodies.add(
          new Body(PLACES[at] + "-B" + i, "b", TIERS[at], PLACES[at], kinds, capacity, lon, 23.1));
    }
    return bodies;
  }
}
