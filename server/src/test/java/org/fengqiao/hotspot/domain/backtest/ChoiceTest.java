package org.fengqiao.hotspot.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChoiceTest {
  @Test
  void tiesGoByOrdinal() {
    assertThat(Choice.order(new double[] {1, 3, 1, 3, 0, 3})).containsExactly(1, 3, 5, 0, 2, 4);
    assertThat(Choice.order(new double[0])).isEmpty();
  }

  @Test
  void numbersAreRoundedUp() {
    int[] order = Choice.order(new double[101]);
    assertThat(Choice.byCount(order, 1).cells()).containsExactly(0, 1);
    assertThat(Choice.byCount(order, 5).cells()).hasSize(6);
    assertThat(Choice.byCount(Choice.order(new double[100]), 1).cells()).hasSize(1);
    assertThat(Choice.byCount(Choice.order(new double[100]), 5).share()).isEqualTo(0.05);
    assertThat(Choice.byCount(Choice.order(new double[7]), 1).cells()).containsExactly(0);
  }

  @Test
  void householdsAreSpentInOrder() {
    double[] households = {10, 30, 40, 20};
    Choice choice = Choice.byWeight(new int[] {3, 0, 1, 2}, households, 5);
    assertThat(choice.cells()).containsExactly(3);
    assertThat(choice.share()).isEqualTo(0.2);
    assertThat(Choice.byWeight(new int[] {0, 3, 1, 2}, households, 20).cells())
        .containsExactly(0, 3);
  }
}
