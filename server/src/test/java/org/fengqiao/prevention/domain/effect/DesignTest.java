package org.fengqiao.prevention.domain.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DesignTest {
  private static final Design ONE = new Design(0.05, 1, 0.8);
  private static final Design TWO = new Design(0.05, 2, 0.8);

  @Test
  void aboutTwentyPerArmSeeADropOfFortyPercentAtThreeMatters() {
    assertThat(ONE.detectableDrop(3, 0, 20, 20)).isEqualTo(0.402, within(0.001));
    assertThat(ONE.tasksPerArm(3, 0, 0.4)).isEqualTo(21);
    assertThat(TWO.detectableDrop(3, 0, 20, 20)).isEqualTo(0.446, within(0.001));
    assertThat(TWO.tasksPerArm(3, 0, 0.4)).isEqualTo(26);
  }

  @Test
  void spreadAndFewMattersCostPower() {
    double poisson = ONE.detectableDrop(3, 0, 20, 20);
    assertThat(ONE.detectableDrop(3, 0.3, 20, 20)).isGreaterThan(poisson);
    assertThat(ONE.detectableDrop(1, 0, 20, 20)).isGreaterThan(poisson);
    assertThat(ONE.detectableDrop(3, 0, 40, 40)).isLessThan(poisson);
    assertThat(ONE.detectableDrop(3, 1e-7, 20, 20)).isEqualTo(poisson, within(1e-5));
  }

  @Test
  void whatNobodyCanSeeIsNoNumber() {
    assertThat(ONE.detectableDrop(0.1, 0, 20, 20)).isNaN();
    assertThat(ONE.detectableDrop(0, 0, 20, 20)).isNaN();
    assertThat(ONE.detectableDrop(3, 0, 0, 20)).isNaN();
    assertThat(ONE.tasksPerArm(3, 0, 0)).isZero();
    assertThat(ONE.tasksPerArm(3, 0, 1e-6)).isZero();
  }
}
