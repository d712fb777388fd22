package org.fengqiao.grid.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Property(tries = 300)
  void partsSumToTheWholeAndAreNearTheirProportion(
      @ForAll @IntRange(max = 100_000) int whole,
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0.01, max = 1_000) Double> list) {
    double[] weights = list.stream().mapToDouble(Double::doubleValue).toArray();
    int[] parts = Shares.of(whole, weights);
    assertThat(Arrays.stream(parts).sum()).isEqualTo(whole);
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < parts.length; i++) {
      assertThat(Math.abs(parts[i] - whole * weights[i] / sum)).isLessThan(1 + 1e-6);
    }
  }

  @Test
  void theNextFreeCodeFollowsTheHighestAndThenFillsUp() {
    Set<String> used = Set.of("440105001001001", "440105001001007", "44010500100198");
    assertThat(SerialCodes.next("440105001001", 3, used, 2))
        .containsExactly("440105001001008", "440105001001009");
    assertThat(SerialCodes.next("440105001001", 2, used, 3))
        .containsExactly("44010500100199", "44010500100101", "44010500100102");
    assertThat(SerialCodes.next("440105001001", 1, Set.of("4401050010019"), 20)).hasSize(8);
  }
}
