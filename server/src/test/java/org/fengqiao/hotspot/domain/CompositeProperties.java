package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CompositeProperties {
  private static final int PARTS = 7;

  @Property
  void risesInEveryPartAndInTheNumberOfMatters(
      @ForAll @Size(PARTS) List<@DoubleRange(min = 0, max = 1) Double> parts,
      @ForAll Set<Part> exist,
      @ForAll @IntRange(max = 500) int n,
      @ForAll Part part,
      @ForAll @DoubleRange(min = 0, max = 1) double more) {
    double[] u = parts.stream().mapToDouble(Double::doubleValue).toArray();
    Composite composite = new Composite(Calibration.NEWEST, exist);
    double before = composite.score(u, n);
    assertThat(before).isBetween(0.0, 100.0 + 1e-9);
    assertThat(composite.score(u, n + 1)).isGreaterThanOrEqualTo(before - 1e-12);
    double[] raised = u.clone();
    raised[part.ordinal()] = Math.max(u[part.ordinal()], more);
    assertThat(composite.score(raised, n)).isGreaterThanOrEqualTo(before - 1e-12);
  }

  @Property
  void contributionsSumToOneAndAreNoneOfWhatDoesNotExist(
      @ForAll @Size(PARTS) List<@DoubleRange(min = 0.01, max = 1) Double> parts,
      @ForAll Set<Part> others,
      @ForAll @IntRange(min = 1, max = 500) int n) {
    double[] u = parts.stream().mapToDouble(Double::doubleValue).toArray();
    Set<Part> exist = EnumSet.of(Part.EB);
    exist.addAll(others);
    double[] shares = new Composite(Calibration.NEWEST, exist).contributions(u, n);
    double sum = 0;
    for (Part part : Part.values()) {
      double share = shares[part.ordinal()];
      assertThat(share).isBetween(0.0, 1.0);
      assertThat(share > 0).isEqualTo(exist.contains(part));
      sum += share;
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Property
  void hundredIsReachableByThePartsThereAre(
      @ForAll Set<Part> others, @ForAll @IntRange(min = 100_000, max = 1_000_000) int n) {
    Set<Part> exist = EnumSet.of(Part.GI);
    exist.addAll(others);
    double[] full = {1, 1, 1, 1, 1, 1, 1};
    assertThat(new Composite(Calibration.NEWEST, exist).score(full, n))
        .isCloseTo(100, within(0.01));
  }
}
