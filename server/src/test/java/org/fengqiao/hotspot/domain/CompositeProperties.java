package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class CompositeProperties {
  @Property
  void risesInEveryPartAndInTheNumberOfMatters(
      @ForAll @DoubleRange(min = 0, max = 1) double eb,
      @ForAll @DoubleRange(min = 0, max = 1) double gi,
      @ForAll @DoubleRange(min = 0, max = 1) double surprise,
      @ForAll @IntRange(max = 500) int n,
      @ForAll @IntRange(max = 2) int part,
      @ForAll @DoubleRange(min = 0, max = 1) double more) {
    double[] u = {eb, gi, surprise};
    double before = Composite.score(u, n);
    assertThat(before).isBetween(0.0, 100.0);
    assertThat(Composite.score(u, n + 1)).isGreaterThanOrEqualTo(before - 1e-12);
    double[] raised = u.clone();
    raised[part] = Math.max(u[part], more);
    assertThat(Composite.score(raised, n)).isGreaterThanOrEqualTo(before - 1e-12);
  }

  @Property
  void contributionsSumToOne(
      @ForAll @DoubleRange(min = 0.01, max = 1) double eb,
      @ForAll @DoubleRange(min = 0, max = 1) double gi,
      @ForAll @DoubleRange(min = 0, max = 1) double surprise,
      @ForAll @IntRange(min = 1, max = 500) int n) {
    double sum = 0;
    for (double share : Composite.contributions(new double[] {eb, gi, surprise}, n)) {
      assertThat(share).isBetween(0.0, 1.0);
      sum += share;
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Property
  void hundredIsReachable(@ForAll @IntRange(min = 100_000, max = 1_000_000) int n) {
    assertThat(Composite.score(new double[] {1, 1, 1}, n)).isCloseTo(100, within(0.01));
  }
}
