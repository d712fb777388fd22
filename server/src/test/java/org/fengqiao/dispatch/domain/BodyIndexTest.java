package org.fengqiao.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.TierDecision;
import org.fengqiao.law.domain.TierDecision.Reason;
import org.junit.jupiter.api.Test;

class BodyIndexTest {
  private static final List<Body> BODIES =
      List.of(
          body("440105001101-PM", Tier.COMMUNITY, Set.of()),
          body("440105001102-PM", Tier.COMMUNITY, Set.of()),
          body("440105001-PM", Tier.STREET, Set.of()),
          body("440105001-LABOR", Tier.STREET, Set.of(Kind.LABOR)),
          body("440105-PM", Tier.DISTRICT, Set.of()),
          body("440105-LABOR", Tier.DISTRICT, Set.of(Kind.LABOR)));

  @Test
  void theLowestAbleTierOfThePlaceGetsIt() {
    assertThat(chosen(Kind.NEIGHBOR, Tier.COMMUNITY, Map.of())).isEqualTo("440105001101-PM");
    assertThat(chosen(Kind.NEIGHBOR, Tier.STREET, Map.of())).isEqualTo("440105001-PM");
    assertThat(chosen(Kind.NEIGHBOR, Tier.DISTRICT, Map.of())).isEqualTo("440105-PM");
  }

  @Test
  void aSpecialistOfTheTierComesFirstUnlessItIsFull() {
    assertThat(chosen(Kind.LABOR, Tier.STREET, Map.of())).isEqualTo("440105001-LABOR");
    assertThat(chosen(Kind.LABOR, Tier.STREET, Map.of("440105001-LABOR", 100)))
        .isEqualTo("440105001-PM");
  }

  @Test
  void aFullBodyOfTheRightTierStillComesBeforeAHigherTier() {
    assertThat(chosen(Kind.NEIGHBOR, Tier.STREET, Map.of("440105001-PM", 500)))
        .isEqualTo("440105001-PM");
  }

  @Test
  void theShortWayChoosesTheSame() {
    BodyIndex index = new BodyIndex(BODIES, Map.of("440105001-LABOR", 30));
    for (Kind kind : Kind.values()) {
      for (Tier tier : List.of(Tier.COMMUNITY, Tier.STREET, Tier.DISTRICT)) {
        assertThat(index.choose(facts(kind, tier)).orElseThrow())
            .isEqualTo(index.suggest(facts(kind, tier)).body());
      }
    }
  }

  @Test
  void everyStepIsExplained() {
    Suggestion s = new BodyIndex(BODIES, Map.of()).suggest(facts(Kind.LABOR, Tier.STREET));
    assertThat(s.reasons())
        .extracting(Reason::code)
        .containsExactly("MATRIX_STREET", "TERRITORY", "SPECIALIST", "LOAD", "DISTANCE");
    assertThat(s.alternatives())
        .extracting(a -> a.body().code())
        .containsExactly("440105001-PM", "440105-LABOR", "440105-PM", "440105001101-PM");
    assertThat(s.alternatives().getLast().reasons().getFirst().code())
        .isEqualTo("BELOW_FIRST_TIER");
  }

  @Test
  void nobodyServesAForeignPlace() {
    ItemFacts foreign =
        new ItemFacts("440105", Kind.LABOR, "440106001001", 113.2, 23.1, decision(Tier.STREET));
    assertThat(new BodyIndex(BODIES, Map.of()).suggest(foreign).body()).isNull();
  }

  private static String chosen(Kind kind, Tier tier, Map<String, Integer> open) {
    return new BodyIndex(BODIES, open).choose(facts(kind, tier)).orElseThrow().code();
  }

  private static ItemFacts facts(Kind kind, Tier tier) {
    return new ItemFacts("440105", kind, "440105001101", 113.26, 23.09, decision(tier));
  }

  private static TierDecision decision(Tier tier) {
    return new TierDecision(tier, false, List.of(new Reason("MATRIX_" + tier, Map.of())), 1);
  }

  private static Body body(String code, Tier tier, Set<Kind> kinds) {
    String territory = code.substring(0, code.indexOf('-'));
    return new Body(code, code, tier, territory, kinds, 40, 113.25, 23.1);
  }
}
