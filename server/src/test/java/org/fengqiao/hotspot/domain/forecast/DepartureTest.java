package org.fengqiao.hotspot.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DepartureTest {
  private static final double[] POISSON = {1e12, 1e12, 1e12, 1e12, 1e12};
  private static final Credit FULL = new Credit(1, 0);
  private static final int CELLS = 40;

  /** Cells 0 and 1 had most; cell 2 is to have more than cell 1. The budget is two cells. */
  private static int[] choose(double first, double second, double third, Credit credit) {
    double[] history = new double[CELLS];
    history[0] = 9;
    history[1] = 8;
    history[2] = 7;
    double[] expected = new double[CELLS];
    expected[0] = first;
    expected[1] = second;
    expected[2] = third;
    Budget budget = Budget.ofCells(CELLS);
    return new Departure(budget, expected, POISSON, 26, credit)
        .choose(history, budget.order(expected), 5);
  }

  @Test
  void exchangesWhereALossIsUnlikely() {
    // Expected 1000 + 80 against 1000 + 100: .03 * 1080 + 20 = 52.4, 2 * sqrt(180) = 26.8.
    assertThat(choose(1000, 80, 100, FULL)).containsExactly(0, 2);
    // A hundredth of it: .324 + .2 against 2 * sqrt(1.8) = 2.7.
    assertThat(choose(10, 0.8, 1, FULL)).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void doubtKeepsToTheWholeHistory() {
    // .03 * 130 + 70 = 73.9 against 2 * sqrt(130) = 22.8: full credit lets it pass,
    assertThat(choose(100, 30, 100, FULL)).containsExactlyInAnyOrder(0, 2);
    // credit of none and promises that may turn out the other way do not.
    assertThat(choose(100, 30, 100, new Credit(0, 0.25))).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void scatterAcrossWindowsCounts() {
    double[] history = new double[CELLS];
    history[0] = 9;
    history[1] = 8;
    double[] expected = history.clone();
    expected[0] = 1000;
    expected[1] = 80;
    expected[2] = 100;
    Budget budget = Budget.ofCells(CELLS);
    int[] order = budget.order(expected);
    double[] bursts = {0.05, 0.05, 0.05, 0.05, 0.05};
    assertThat(new Departure(budget, expected, POISSON, 26, FULL).choose(history, order, 5))
        .containsExactly(0, 2);
    assertThat(new Departure(budget, expected, bursts, 26, FULL).choose(history, order, 5))
        .containsExactly(0, 1);
  }

  @Test
  void nothingExpectedAndNothingKnownIsTheWholeHistory() {
    Budget budget = Budget.ofCells(CELLS);
    double[] none = new double[CELLS];
    int[] order = budget.order(none);
    assertThat(new Departure(budget, none, POISSON, 1, Credit.NONE).choose(none, order, 5))
        .containsExactly(0, 1);
    assertThat(
            new Departure(Budget.ofCells(0), new double[0], POISSON, 1, Credit.NONE)
                .choose(new double[0], new int[0], 5))
        .isEmpty();
  }

  @Test
  void householdsAreSpentNotCells() {
    double[] households = new double[CELLS];
    Arrays.fill(households, 10);
    households[2] = 40;
    Budget budget = Budget.ofHouseholds(households);
    double[] history = new double[CELLS];
    history[0] = 9000;
    history[1] = 9000;
    history[3] = 8000;
    double[] expected = new double[CELLS];
    expected[0] = 9000;
    expected[1] = 100;
    expected[2] = 40_000;
    // 5 % of 430 households are 21.5: three cells by history; the one of 40 takes the place of two.
    int[] chosen =
        new Departure(budget, expected, POISSON, 26, FULL)
            .choose(history, budget.order(expected), 5);
    assertThat(chosen).containsExactlyInAnyOrder(2);
  }

  @Test
  void creditByHand() {
    // Prior .5 with variance .25; 20 of 10 promised came, noise 25: precision 4 + 4, mean (2 +
    // 8)/8.
    Credit credit = Credit.NONE.after(10, 20, 25);
    assertThat(credit.share()).isCloseTo(1.25, within(1e-12));
    assertThat(credit.variance()).isCloseTo(0.125, within(1e-12));
    assertThat(Credit.NONE.after(0, 0, 0)).isEqualTo(Credit.NONE);
  }

  @Test
  void promisesAreComparedWithWhatCame() {
    Budget budget = Budget.ofCells(20);
    int[] cells = new int[20];
    Arrays.setAll(cells, i -> i);
    double[] counts = new double[20];
    counts[0] = 5;
    double[] shares = new double[20];
    shares[0] = 0.25;
    shares[1] = 0.75;
    double[] found = new double[20];
    found[0] = 6;
    found[1] = 2;
    Promises promises = new Promises(budget, cells, POISSON);
    promises.add(counts, shares, found);
    // Each budget is one cell: 6 - 2 promised, 2 - 6 came, noise 8; three looks.
    Credit credit = promises.credit(1);
    double precision = 4 + 3 * 16 / 8.0;
    assertThat(credit.share()).isCloseTo((2 - 3 * 16 / 8.0) / precision, within(1e-9));
    assertThat(credit.variance()).isCloseTo(1 / precision, within(1e-9));
    assertThat(new Promises(budget, cells, POISSON).credit(1)).isEqualTo(Credit.NONE);
  }
}
