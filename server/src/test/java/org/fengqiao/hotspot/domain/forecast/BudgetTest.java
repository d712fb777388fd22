package org.fengqiao.hotspot.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BudgetTest {
  @Test
  void tiesGoByOrdinal() {
    assertThat(Budget.ofCells(6).order(new double[] {1, 3, 1, 3, 0, 3}))
        .containsExactly(1, 3, 5, 0, 2, 4);
    assertThat(Budget.ofCells(0).order(new double[0])).isEmpty();
  }

  @Test
  void numbersAreRoundedUp() {
    assertThat(first(101, 1)).containsExactly(0, 1);
    assertThat(first(101, 5)).hasSize(6);
    assertThat(first(100, 1)).hasSize(1);
    assertThat(Budget.ofCells(100).share(first(100, 5))).isCloseTo(0.05, within(1e-15));
    assertThat(first(7, 1)).containsExactly(0);
    assertThat(first(0, 5)).isEmpty();
  }

  private static int[] first(int cells, int percent) {
    Budget budget = Budget.ofCells(cells);
    return budget.first(budget.order(new double[cells]), percent);
  }

  @Test
  void householdsAreSpentInOrder() {
    Budget budget = Budget.ofHouseholds(new double[] {10, 30, 40, 20});
    int[] chosen = budget.first(new int[] {3, 0, 1, 2}, 5);
    assertThat(chosen).containsExactly(3);
    assertThat(budget.share(chosen)).isCloseTo(0.2, within(1e-15));
    assertThat(budget.first(new int[] {0, 3, 1, 2}, 20)).containsExactly(0, 3);
    // Two matters among 10 households are more than five among 40.
    assertThat(budget.order(new double[] {2, 3, 5, 0})).containsExactly(0, 2, 1, 3);
    assertThat(budget.of(new int[] {1, 2}).share(new int[] {0})).isCloseTo(3.0 / 7, within(1e-15));
  }
}
