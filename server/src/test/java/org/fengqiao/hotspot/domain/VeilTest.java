package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.junit.jupiter.api.Test;

/** Six grids in a row, three in each of two communities; the third and the fourth touch too. */
class VeilTest {
  private static final int[] COMMUNITY = {0, 0, 0, 1, 1, 1};
  private static final Links ROW =
      Links.ofPairs(
          6, new int[] {0, 1, 1, 2, 2, 3, 3, 4, 4, 5}, new int[] {1, 0, 2, 1, 3, 2, 4, 3, 5, 4});
  private static final DisplayGuard GUARD = new DisplayGuard("1", 3, 50, Set.of(Kind.FAMILY));
  private static final int LABOR = Kind.LABOR.ordinal();
  private static final int FAMILY = Kind.FAMILY.ordinal();

  private static Veil veil(int... households) {
    return new Veil(GUARD, households, COMMUNITY, ROW);
  }

  @Test
  void outsideNothingIsSeenOfAFewMatters() {
    Veil veil = veil(300, 300, 300, 300, 300, 300);
    int[] scores = {10, 20, 30, 40, 50, 60};
    int[] counts = {0, 1, 2, 3, 4, 5};
    assertThat(veil.shown(Sight.OUTSIDE, LABOR, scores, counts))
        .containsExactly(0, 0, 0, 40, 50, 60);
    assertThat(veil.shown(Sight.OUTSIDE, LABOR, scores, null)).containsOnly(0);
    assertThat(veil.shown(Sight.DESK, LABOR, scores, counts)).containsExactly(scores);
    assertThat(veil.shown(Sight.STAFF, FAMILY, scores, counts)).isSameAs(scores);
  }

  @Test
  void outsideFamilyMattersAreTheCommunitys() {
    Veil veil = veil(300, 300, 300, 300, 300, 300);
    int[] scores = {10, 20, 30, 40, 50, 60};
    assertThat(veil.shown(Sight.OUTSIDE, FAMILY, scores, new int[] {1, 1, 1, 0, 0, 2}))
        .containsExactly(30, 30, 30, 0, 0, 0);
    assertThat(veil.group(Sight.OUTSIDE, FAMILY, 4)).containsExactly(3, 4, 5);
    assertThat(veil.group(Sight.DESK, FAMILY, 4)).containsExactly(4);
  }

  @Test
  void aSmallGridJoinsTheNeighbourOfItsCommunityWithTheFewestHouseholds() {
    Veil veil = veil(400, 30, 300, 40, 0, 300);
    assertThat(veil.joins().joined()).containsExactly(List.of(1, 2), List.of(3, 4, 5));
    assertThat(
            veil.shown(
                Sight.OUTSIDE, LABOR, new int[] {9, 70, 8, 1, 2, 3}, new int[] {0, 2, 1, 3, 0, 0}))
        .containsExactly(0, 70, 70, 3, 3, 3);
    assertThat(veil.shown(Sight.DESK, LABOR, new int[] {9, 70, 8, 1, 2, 3}, null))
        .containsExactly(9, 70, 70, 3, 3, 3);
  }

  @Test
  void chainsAndIslandsAreDefined() {
    assertThat(veil(10, 10, 10, 300, 300, 300).joins().joined()).containsExactly(List.of(0, 1, 2));
    Links alone = Links.ofPairs(6, new int[0], new int[0]);
    int[] few = {10, 10, 10, 10, 10, 10};
    assertThat(Joins.of(few, COMMUNITY, alone, 50).joined()).isEmpty();
    assertThat(veil(0, 0, 0, 0, 0, 0).joins().joined()).isEmpty();
  }

  @Test
  void aLaxerGuardIsRefused() {
    assertThatThrownBy(() -> new DisplayGuard("x", 2, 50, Set.of(Kind.FAMILY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DisplayGuard("x", 3, 50, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsOfPastDaysAreKnownAsFarAsTheYearReaches() {
    Matters matters = new Matters();
    matters.add(2, LABOR, 1000, false);
    matters.add(2, LABOR, 1050, false);
    matters.add(2, FAMILY, 1050, false);
    matters.add(4, 11, 1100, false);
    PastCounts labour = new PastCounts(matters, LABOR, 11, 6, 1100);
    assertThat(labour.on(1100)).containsExactly(0, 0, 1, 0, 0, 0);
    assertThat(labour.on(1089)).containsExactly(0, 0, 2, 0, 0, 0);
    assertThat(labour.on(1049)).containsExactly(0, 0, 1, 0, 0, 0);
    assertThat(labour.on(999)).containsOnly(0);
    assertThat(labour.on(1101)).isNull();
    assertThat(labour.on(1100 - 364 + 88)).isNull();
    assertThat(labour.on(1100 - 364 + 89)).containsOnly(0);
    assertThat(new PastCounts(matters, 11, 11, 6, 1100).on(1100)).containsExactly(0, 0, 2, 0, 1, 0);
  }
}
