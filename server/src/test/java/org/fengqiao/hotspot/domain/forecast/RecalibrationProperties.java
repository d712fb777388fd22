package org.fengqiao.hotspot.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Whatever is expected, what is told keeps its order and its sum and follows the cells. */
class RecalibrationProperties {
  private static final double[] SIZES = {1, 1, 1, 1, 1};

  @Property(tries = 300)
  void orderAndSumStay(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int cells,
      @ForAll @DoubleRange(min = 1, max = 1.6) double power) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] expected = expected(random, cells);
    double[] counts = counts(random, cells);
    Recalibration one = new Recalibration(power, SIZES);
    check(expected, one.told(expected, 0.7), 0.7 * sum(expected));
    check(expected, one.toldOfAll(expected, counts), sum(expected));
  }

  @Property(tries = 200)
  void otherOrdinalsTellTheSame(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int cells) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] expected = expected(random, cells);
    double[] counts = counts(random, cells);
    int[] other = shuffled(random, cells);
    Recalibration one = new Recalibration(1.2, SIZES);
    double[] told = one.toldOfAll(expected, counts);
    double[] moved = one.toldOfAll(moved(expected, other), moved(counts, other));
    for (int g = 0; g < cells; g++) {
      assertThat(moved[g]).isCloseTo(told[other[g]], within(1e-9 * (1 + told[other[g]])));
    }
  }

  private static void check(double[] expected, double[] told, double total) {
    assertThat(sum(told)).isCloseTo(total, within(1e-9 * (1 + total)));
    for (int i = 0; i < told.length; i++) {
      assertThat(told[i]).isNotNegative().isFinite();
      for (int j = 0; j < told.length; j++) {
        if (expected[i] < expected[j]) {
          assertThat(told[i]).isLessThanOrEqualTo(told[j] * (1 + 1e-12));
        }
      }
    }
  }

  /** Some equal, some none, some very large. */
  private static double[] expected(SplittableRandom random, int cells) {
    return IntStream.range(0, cells)
        .mapToDouble(g ->
            switch (random.nextInt(4)) {
              case 0 -> 0;
              case 1 -> random.nextInt(3) / 4.0;
              case 2 -> random.nextDouble();
              default -> Math.exp(20 * random.nextDouble() - 10);
            })
        .toArray();
  }

  private static double[] counts(SplittableRandom random, int cells) {
    return IntStream.range(0, cells).mapToDouble(g -> random.nextInt(4)).toArray();
  }

  private static int[] shuffled(SplittableRandom random, int n) {
    int[] order = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  private static double[] moved(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(g -> values[g]).toArray();
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
