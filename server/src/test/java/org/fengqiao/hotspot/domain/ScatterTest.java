package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The chance of a hit by the law the night tells. */
class ScatterTest {
  @Test
  void withoutSizesItIsPoisson() {
    assertThat(Scatter.POISSON.reaches(3, 1.5)).isEqualTo(Gamma.poissonUpper(3, 1.5));
    assertThat(Scatter.of().reaches(3, 1.5)).isEqualTo(Gamma.poissonUpper(3, 1.5));
  }

  @Test
  void sizeOneIsGeometric() {
    // Mean 1 and size 1: each further matter is as likely as not.
    assertThat(Scatter.of(1, 1, 1, 1, 1).reaches(3, 1)).isCloseTo(0.125, within(1e-15));
  }

  @Test
  void aLargeSizeComesNearPoisson() {
    Scatter calm = Scatter.of(1e9, 1e9, 1e9, 1e9, 1e9);
    for (double mean : new double[] {0.1, 0.9, 2, 5, 40}) {
      assertThat(calm.reaches(3, mean)).isCloseTo(Gamma.poissonUpper(3, mean), within(1e-7));
    }
  }

  @Test
  void edgesAreDefined() {
    Scatter some = Scatter.of(0.1, 0.5, 1, 2, 8);
    assertThat(some.reaches(0, 0)).isEqualTo(1);
    assertThat(some.reaches(1, 0)).isZero();
    assertThat(some.reaches(3, 1e-12)).isBetween(0.0, 1e-9);
    assertThat(some.reaches(3, 1e12)).isCloseTo(1, within(1e-6));
    assertThat(Scatter.classOf(Double.MAX_VALUE)).isEqualTo(Scatter.CLASSES - 1);
    assertThatThrownBy(() -> Scatter.of(1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Scatter.of(1, 1, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
