package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fengqiao.kernel.Clock;

/** A result that was built upon an earlier one beside the same counted afresh: the same bits. */
class FollowingProperties {
  private static final int GRIDS = 60;
  private static final int KINDS = 12;
  private static final Instant MORNING = Instant.parse("2026-11-19T16:00:00Z");
  private static final int TODAY = (int) MORNING.atZone(Clock.ZONE).toLocalDate().toEpochDay();
  private static final long DAY = 86_400_000_000L;

  @Property(tries = 120)
  void buildingUponAnEarlierResultGivesTheSameBits(@ForAll long seed) {
    Random random = new Random(seed);
    Scorer scorer =
        new Scorer(
            ExactPermutationTest.ring(GRIDS, 2),
            random.ints(GRIDS, 0, 400).toArray(),
            day -> Math.floorMod(day + 3, 7));
    Scorer seasonal =
        scorer.by(
            Calibration.NEWEST,
            new Seasons(List.of(new Seasons.Span(0, TODAY - 200, TODAY - 150))));
    Ledger ledger = new Ledger(MORNING, 0);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 200 + random.nextInt(1_500); i++) {
      facts.add(fact(random, random.nextInt(380)));
    }
    facts.forEach(ledger::put);
    Earlier earlier = Earlier.NONE;
    for (int step = 0; step < 25; step++) {
      change(random, ledger, facts);
      Instant at = MORNING.plusSeconds(step * 3_000L);
      Matters matters = ledger.matters(at);
      List<KindScores> now = seasonal.score(matters, KINDS, TODAY, earlier);
      Ledger afresh = new Ledger(at, 0);
      facts.forEach(afresh::put);
      List<KindScores> whole = seasonal.score(afresh.matters(at), KINDS, TODAY);
      for (int kind = 0; kind < KINDS; kind++) {
        same(now.get(kind), whole.get(kind));
      }
      earlier = Earlier.of(matters, now);
    }
  }

  /** A report more; sometimes one taken back, reclassified, or told of days ago. */
  private static void change(Random random, Ledger ledger, List<Fact> facts) {
    switch (random.nextInt(8)) {
      case 0 -> ledger.remove(facts.remove(random.nextInt(facts.size())).item());
      case 1 -> {
        Fact fact = facts.remove(random.nextInt(facts.size()));
        Fact other =
            new Fact(
                fact.item(),
                random.nextInt(GRIDS),
                random.nextInt(11),
                false,
                4,
                fact.day(),
                fact.micros(),
                true,
                fact.hash());
        facts.add(other);
        ledger.put(other);
      }
      case 2 -> {
        Fact late = fact(random, random.nextInt(40));
        facts.add(late);
        ledger.put(late);
      }
      case 3 -> {
        // Nothing at all.
      }
      default -> {
        Fact fresh = fact(random, 0);
        facts.add(fresh);
        ledger.put(fresh);
      }
    }
  }

  private static Fact fact(Random random, int age) {
    long micros = MORNING.getEpochSecond() * 1_000_000 - age * DAY + random.nextLong(DAY);
    return new Fact(
        new UUID(random.nextLong(), random.nextLong()),
        random.nextInt(GRIDS) * random.nextInt(2),
        random.nextInt(12),
        random.nextBoolean(),
        random.nextInt(5),
        TODAY - age,
        micros,
        random.nextInt(10) > 0,
        random.nextInt(40));
  }

  private static void same(KindScores one, KindScores other) {
    assertThat(one.scores()).isEqualTo(other.scores());
    for (int g = 0; g < GRIDS; g++) {
      assertThat(one.parts(g)).isEqualTo(other.parts(g));
      assertThat(one.n(g)).isEqualTo(other.n(g));
      assertThat(one.d7(g)).isEqualTo(other.d7(g));
      assertThat(one.d90(g)).isEqualTo(other.d90(g));
      assertThat(one.lastDay(g)).isEqualTo(other.lastDay(g));
      assertThat(one.severe(g)).isEqualTo(other.severe(g));
      for (Figure figure : Figure.values()) {
        assertThat(one.figure(figure, g))
            .as("%s of %d", figure, g)
            .isEqualTo(other.figure(figure, g));
      }
    }
  }
}
