package org.fengqiao.hotspot.domain.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The sweep beside a look at all pairs. */
class KnoxProperties {
  @Property(tries = 200)
  void findsEveryPair(@ForAll long seed, @ForAll @IntRange(max = 60) int n) {
    Random random = new Random(seed);
    double[] t = random.ints(n, 0, 20).asDoubleStream().toArray();
    double[] x = random.ints(n, 0, 20).asDoubleStream().toArray();
    double[] y = random.ints(n, 0, 20).asDoubleStream().toArray();
    Knox knox = Knox.of(t, x, y, 3, 5);
    long[] plain = new long[3];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        boolean late = Math.abs(t[i] - t[j]) <= 3;
        boolean near = Math.hypot(x[i] - x[j], y[i] - y[j]) <= 5;
        plain[0] += late && near ? 1 : 0;
        plain[1] += late ? 1 : 0;
        plain[2] += near ? 1 : 0;
      }
    }
    assertThat(new long[] {knox.close(), knox.closeInTime(), knox.closeInSpace()}).isEqualTo(plain);
    for (double value : new double[] {knox.expected(), knox.p(), knox.more(), knox.pairsDealt()}) {
      assertThat(value).isNotNaN();
    }
    assertThat(knox.pairsDealt()).isBetween(0.0, 1.0);
    assertThat(knox.more()).isLessThanOrEqualTo(knox.p());
  }

  @Example
  void eventsThatBreedAreFoundAndOthersNot() {
    Random random = new Random(1);
    double[] t = new double[100];
    double[] x = new double[100];
    double[] y = new double[100];
    for (int i = 0; i < 100; i++) {
      boolean child = i % 2 == 1;
      t[i] = child ? t[i - 1] + 1 : random.nextInt(365);
      x[i] = child ? x[i - 1] + 1 : random.nextInt(100);
      y[i] = child ? y[i - 1] : random.nextInt(100);
    }
    assertThat(Knox.permuted(t, x, y, 2, 3, 199, 1)).isEqualTo(1.0 / 200);
    double[] otherX = random.ints(100, 0, 100).asDoubleStream().toArray();
    double[] otherY = random.ints(100, 0, 100).asDoubleStream().toArray();
    assertThat(Knox.permuted(t, otherX, otherY, 2, 3, 199, 1)).isGreaterThan(0.01);
  }
}
