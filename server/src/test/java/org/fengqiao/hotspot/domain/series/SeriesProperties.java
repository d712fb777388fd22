package org.fengqiao.hotspot.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What turns with the series, and that every series has an answer. */
class SeriesProperties {
  @Property(tries = 300)
  void trendTurnsWithTheSeries(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n, @ForAll boolean ties) {
    Random random = new Random(seed);
    double[] x = random.doubles(n).map(v -> ties ? Math.floor(4 * v) : v).toArray();
    MannKendall up = MannKendall.of(x);
    MannKendall down = MannKendall.of(Arrays.stream(x).map(v -> -v).toArray());
    assertThat(down.s()).isEqualTo(-up.s());
    assertThat(down.z()).isEqualTo(-up.z() + 0.0);
    assertThat(down.p()).isEqualTo(up.p());
    assertThat(down.slope()).isEqualTo(-up.slope() + 0.0);
    assertThat(up.p()).isBetween(0.0, 1.0);
    assertThat(up.corrected(x).p()).isBetween(0.0, 1.0);
    if (up.tieGroups() == 0 && n > 1) {
      assertThat(up.exactP()).isCloseTo(plainExact(n, up.s()), within(1e-12));
    }
  }

  /** The law of inversions by adding up, without running sums. */
  private static double plainExact(int n, long s) {
    int pairs = n * (n - 1) / 2;
    double[] law = new double[pairs + 1];
    law[0] = 1;
    for (int m = 2; m <= n; m++) {
      double[] next = new double[pairs + 1];
      for (int k = 0; k <= pairs; k++) {
        for (int j = 0; j < m && j <= k; j++) {
          next[k] += law[k - j] / m;
        }
      }
      law = next;
    }
    double tail = 0;
    for (int k = 0; k <= (pairs - Math.abs(s)) / 2; k++) {
      tail += law[k];
    }
    return Math.min(1, 2 * tail);
  }

  @Property(tries = 500)
  void classesOfHotAndColdMirror(@ForAll long seed, @ForAll @IntRange(max = 30) int n) {
    Random random = new Random(seed);
    double lean = 3 * random.nextGaussian();
    double[] z = random.doubles(n).map(v -> lean + 6 * (v - 0.5)).toArray();
    double[] mirrored = Arrays.stream(z).map(v -> -v).toArray();
    EmergingClass hot = EmergingClass.of(z, EmergingClass.ALPHA);
    assertThat(EmergingClass.of(mirrored, EmergingClass.ALPHA)).isEqualTo(hot.mirrored());
  }

  @Property(tries = 200)
  void boundsAreDefinedForEveryCount(@ForAll long seed, @ForAll @IntRange(max = 30) int level) {
    Random random = new Random(seed);
    int[] counts = random.ints(330, 0, level + 1).toArray();
    for (Ears.Method method : Ears.Method.values()) {
      Bounds bounds = Ears.of(method, counts, 7, method.alpha(), 20);
      if (method == Ears.Method.C3) {
        undefinedIsNoAlarm(bounds);
      } else {
        told(bounds);
      }
    }
    told(Cusum.of(counts, Cusum.K, Cusum.H, 60));
    told(BayesBound.of(counts, 2, 3, 52, 0.05, 320));
    told(LikelihoodCusum.of(counts, Math.log(2), 5, 52, 320));
    for (Farrington.Settings settings :
        new Farrington.Settings[] {
          Farrington.Settings.noufaily(52, 0.01), Farrington.Settings.original(52, 0.05)
        }) {
      Farrington.Result result = Farrington.of(counts, settings, 325);
      for (int i = 0; i < 5; i++) {
        assertThat(result.bounds().upper()[i]).isNotInfinite();
        assertThat(result.bounds().alarm()[i])
            .isEqualTo(counts[325 + i] > 0 && counts[325 + i] > result.bounds().upper()[i]);
      }
    }
  }

  private static void undefinedIsNoAlarm(Bounds bounds) {
    for (int i = 0; i < bounds.upper().length; i++) {
      assertThat(bounds.upper()[i]).isNotInfinite();
      assertThat(Double.isNaN(bounds.upper()[i]) && bounds.alarm()[i]).isFalse();
    }
  }

  private static void told(Bounds bounds) {
    for (double upper : bounds.upper()) {
      assertThat(upper).isFinite().isGreaterThanOrEqualTo(0);
    }
  }
}
