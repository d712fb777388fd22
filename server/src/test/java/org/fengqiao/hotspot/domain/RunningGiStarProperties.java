package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RunningGiStarProperties {
  /**
   * Changes of one count at a time end where a fresh count begins, bit by bit, and as Gi* is
   * defined.
   */
  @Property(tries = 200)
  void changesEndWhereACountBegins(
      @ForAll @IntRange(min = 2, max = 60) int units, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Links links = twoSided(units, random);
    int[] counts = new int[units];
    RunningGiStar running = new RunningGiStar(links);
    for (int step = 0; step < 300; step++) {
      int unit = random.nextInt(units);
      int change = random.nextInt(4) - Math.min(counts[unit], 2);
      running.add(unit, change);
      counts[unit] += change;
    }
    double[] z = new double[units];
    running.z(z);
    double[] fresh = new double[units];
    RunningGiStar.of(links, counts).z(fresh);
    assertThat(z).containsExactly(fresh);
    double[] values = new double[units];
    for (int i = 0; i < units; i++) {
      values[i] = counts[i];
      assertThat(running.z(i)).isEqualTo(z[i]);
      assertThat(running.count(i)).isEqualTo(counts[i]);
    }
    double[] defined = GetisOrd.giStar(links, Style.B, values);
    for (int i = 0; i < units; i++) {
      double expected = Double.isNaN(defined[i]) ? 0 : defined[i];
      assertThat(z[i]).isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
    }
  }

  @Example
  void nothingAtAllIsNought() {
    RunningGiStar running = new RunningGiStar(Links.ofPairs(3, new int[0], new int[0]));
    assertThat(running.z(1)).isZero();
    running.add(1, 4);
    assertThat(running.z(1)).isPositive();
    running.clear();
    assertThat(running.z(1)).isZero();
    assertThat(running.sum(1)).isZero();
    assertThatThrownBy(() -> running.add(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Links twoSided(int units, SplittableRandom random) {
    int pairs = random.nextInt(units * 3);
    int[] from = new int[2 * pairs];
    int[] to = new int[2 * pairs];
    for (int i = 0; i < pairs; i++) {
      from[2 * i] = random.nextInt(units);
      to[2 * i] = random.nextInt(units);
      from[2 * i + 1] = to[2 * i];
      to[2 * i + 1] = from[2 * i];
    }
    return Links.ofPairs(units, from, to);
  }
}
