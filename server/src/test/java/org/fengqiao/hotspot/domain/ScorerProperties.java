package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold of scores whatever the district and its year. */
class ScorerProperties {
  private static final int GRIDS = 30;
  private static final int KINDS = 12;
  private static final int TODAY = 20_000;

  @Property(tries = 60)
  void theSameMattersGiveTheSameScoresAgain(@ForAll long seed) {
    Matters year = year(seed);
    List<KindScores> once = scorer(ring(identity())).score(year, KINDS, TODAY);
    List<KindScores> again = scorer(ring(identity())).score(year, KINDS, TODAY);
    for (int k = 0; k < KINDS; k++) {
      assertThat(again.get(k).scores()).isEqualTo(once.get(k).scores());
    }
  }

  @Property(tries = 60)
  void relabellingPlacesPermutesTheScores(@ForAll long seed) {
    int[] name = shuffled(seed);
    Matters year = year(seed);
    Matters renamed = new Matters();
    for (int i = 0; i < year.size(); i++) {
      renamed.add(name[year.grid(i)], year.kind(i), year.day(i), year.level(i), false);
    }
    List<KindScores> plain = scorer(ring(identity())).score(year, KINDS, TODAY);
    List<KindScores> other = scorer(ring(name)).score(renamed, KINDS, TODAY);
    for (int k = 0; k < KINDS; k++) {
      for (int g = 0; g < GRIDS; g++) {
        assertThat(other.get(k).score(name[g])).isCloseTo(plain.get(k).score(g), within(1e-9));
      }
    }
  }

  @Property(tries = 60)
  void whatHappensLaterChangesNothing(@ForAll long seed) {
    Matters year = year(seed);
    Matters more = year(seed);
    SplittableRandom random = new SplittableRandom(seed + 1);
    for (int i = 0; i < 50; i++) {
      more.add(random.nextInt(GRIDS), random.nextInt(12), TODAY + 1 + random.nextInt(30), true);
    }
    List<KindScores> plain = scorer(ring(identity())).score(year, KINDS, TODAY);
    List<KindScores> later = scorer(ring(identity())).score(more, KINDS, TODAY);
    for (int k = 0; k < KINDS; k++) {
      assertThat(later.get(k).scores()).isEqualTo(plain.get(k).scores());
    }
  }

  @Property(tries = 60)
  void dealingCountsAnewAmongStrangersLeavesZAndExactP(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] counts = IntStream.range(0, GRIDS).map(g -> random.nextInt(6)).toArray();
    int[] dealt = counts.clone();
    // Neighbours of grid 0 in a ring of reach 2 are 1, 2, 28 and 29.
    for (int i = GRIDS - 3; i > 3; i--) {
      int j = 3 + random.nextInt(i - 2);
      int held = dealt[i];
      dealt[i] = dealt[j];
      dealt[j] = held;
    }
    NeighbourTest before = NeighbourTest.of(ring(identity()), counts);
    NeighbourTest after = NeighbourTest.of(ring(identity()), dealt);
    assertThat(after.z(0)).isCloseTo(before.z(0), within(1e-9));
    assertThat(after.p(0)).isCloseTo(before.p(0), within(1e-12));
  }

  private static Scorer scorer(Links links) {
    return new Scorer(links, new int[GRIDS], day -> Math.floorMod(day + 3, 7));
  }

  private static int[] identity() {
    return IntStream.range(0, GRIDS).toArray();
  }

  private static int[] shuffled(long seed) {
    int[] name = identity();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = GRIDS - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int held = name[i];
      name[i] = name[j];
      name[j] = held;
    }
    return name;
  }

  /** A ring of reach 2 whose grid g is called {@code name[g]}. */
  private static Links ring(int[] name) {
    int[][] of = new int[GRIDS][];
    for (int g = 0; g < GRIDS; g++) {
      int at = g;
      of[name[g]] =
          IntStream.of(-2, -1, 1, 2)
              .map(d -> name[Math.floorMod(at + d, GRIDS)])
              .sorted()
              .toArray();
    }
    int[] start = new int[GRIDS + 1];
    for (int g = 0; g < GRIDS; g++) {
      start[g + 1] = start[g] + of[g].length;
    }
    return new Links(start, IntStream.range(0, GRIDS).flatMap(g -> IntStream.of(of[g])).toArray());
  }

  private static Matters year(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matters matters = new Matters();
    for (int i = 0; i < 250; i++) {
      matters.add(
          random.nextInt(GRIDS),
          random.nextInt(12),
          TODAY - random.nextInt(365),
          1 + random.nextInt(4),
          false);
    }
    return matters;
  }
}
