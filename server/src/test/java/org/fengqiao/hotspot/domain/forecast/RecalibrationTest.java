package org.fengqiao.hotspot.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told instead of what is expected: a known distortion is found, none is made up. */
class RecalibrationTest {
  private static final double[] SIZES = {1, 1, 1, 1, 1};

  @Test
  void nothingLearnedTellsWhatIsExpected() {
    Recalibration none = new Looks().learn(0.5, 1, SIZES);
    assertThat(none.power()).isEqualTo(1);
    assertThat(none.sizes()).isEqualTo(SIZES);
    double[] expected = {0, 0.5, 2, 7};
    double[] told = none.told(expected, 1);
    for (int g = 0; g < told.length; g++) {
      assertThat(told[g]).isCloseTo(expected[g], within(1e-12));
    }
  }

  @Test
  void edgesAreDefined() {
    Recalibration some = new Recalibration(1.3, SIZES);
    assertThat(some.told(new double[0], 1)).isEmpty();
    assertThat(some.told(new double[] {0, 0}, 0.5)).containsExactly(0, 0);
    assertThat(some.told(new double[] {3}, 0.5)).containsExactly(1.5);
    assertThat(some.told(new double[] {1e300, 1e-300, 0}, 1)).doesNotContain(Double.NaN);
    assertThat(some.toldOfAll(new double[] {0, 0}, new double[] {0, 0})).containsExactly(0, 0);
    assertThat(some.toldOfAll(new double[] {0, 4}, new double[] {0, 2})).containsExactly(0, 4);
    assertThat(Recalibration.seen(new double[0], 1)).isEqualTo(1);
    assertThat(Recalibration.seen(new double[] {0, 0}, 0.3)).isEqualTo(0.3);
    assertThat(Recalibration.seen(new double[] {1, 1, 1}, 1)).isEqualTo(20.0 / 23);
    Looks looks = new Looks();
    looks.add(new double[] {0, 0}, new double[] {1, 0});
    looks.add(new double[] {1, 0}, new double[] {0, 0});
    assertThat(looks.learn(0.5, 1, SIZES).power()).isEqualTo(1);
  }

  @Test
  void theShareOfSinglesIsWhatComesToCellsWithoutAny() {
    SplittableRandom random = new SplittableRandom(4);
    double told = 0;
    double came = 0;
    for (int town = 0; town < 40; town++) {
      double[] rate = rates(random, 800);
      double[] counts = Arrays.stream(rate).map(r -> Towns.poisson(random, r)).toArray();
      told += Recalibration.seen(counts, 1);
      double known =
          IntStream.range(0, 800).filter(g -> counts[g] > 0).mapToDouble(g -> rate[g]).sum();
      came += known / Arrays.stream(rate).sum();
    }
    assertThat(told / 40).isCloseTo(came / 40, within(0.01));
  }

  @Test
  void aKnownPowerIsFoundWhereMuchIsUnseenAndNotWhereNothingIs() {
    Looks looks = distorted(1.3);
    assertThat(looks.learn(0.4, 1, SIZES).power()).isBetween(1.2, 1.4);
    assertThat(looks.learn(0, 1, SIZES).power()).isEqualTo(1);
    assertThat(distorted(1).learn(0.4, 1, SIZES).power()).isBetween(1.0, 1.06);
    assertThat(distorted(0.8).learn(0.4, 1, SIZES).power()).isEqualTo(1);
  }

  @Test
  void inTheWholeAreaCellsWithoutAnyGetTheirShareAndTheSumStays() {
    double[] expected = {0.1, 0.1, 0.5, 0.6, 3};
    double[] counts = {0, 0, 1, 1, 8};
    double[] told = new Recalibration(1, SIZES).toldOfAll(expected, counts);
    assertThat(Arrays.stream(told).sum()).isCloseTo(4.3, within(1e-12));
    // Of ten matters two are single; 4.1 of 4.3 was thought to come to known cells, for twenty.
    double seen = (10 - 2 + 20 * 4.1 / 4.3) / 30;
    assertThat(told[0] + told[1]).isCloseTo(4.3 * (1 - seen), within(1e-12));
    assertThat(new Recalibration(1, SIZES).toldOfAll(expected, new double[5])[4])
        .isCloseTo(3, within(1e-12));
  }

  private static double[] rates(SplittableRandom random, int cells) {
    return random.doubles(cells).map(x -> -Math.log(1 - x)).toArray();
  }

  /** Ten windows in which matters come by a power of what was expected. */
  private static Looks distorted(double power) {
    SplittableRandom random = new SplittableRandom(7);
    Looks looks = new Looks();
    double[] expected = rates(random, 1500);
    double[] truth =
        Recalibration.spread(expected, g -> true, power, Arrays.stream(expected).sum());
    for (int w = 0; w < 10; w++) {
      looks.add(expected, Arrays.stream(truth).map(m -> Towns.poisson(random, m)).toArray());
    }
    return looks;
  }
}
