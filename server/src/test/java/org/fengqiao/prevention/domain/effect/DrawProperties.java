package org.fengqiao.prevention.domain.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DrawProperties {
  @Property(tries = 50)
  void everyBlockIsHalfAndHalfAndTheSameAgain(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 20) int block) {
    String text = Draw.sha256(Long.toString(seed));
    UUID trial = new UUID(seed, 1);
    int size = 4;
    long now =
        IntStream.range(block * size, (block + 1) * size)
            .filter(i -> Draw.arm(text, trial, "NEIGHBOR/2026Q1/YELLOW", i, size) == Arm.NOW)
            .count();
    assertThat(now).isEqualTo(2);
    Arm arm = Draw.arm(text, trial, "s", block, size);
    assertThat(Draw.arm(text, trial, "s", block, size)).isEqualTo(arm);
  }

  /** Every place is drawn to either arm about equally often over seeds. */
  @Property(tries = 1)
  void noPlaceIsFavoured() {
    for (int place = 0; place < 4; place++) {
      int at = place;
      long now =
          IntStream.range(0, 2000)
              .filter(s -> Draw.arm(Draw.sha256("x" + s), new UUID(0, 1), "s", at, 4) == Arm.NOW)
              .count();
      assertThat(now).isBetween(900L, 1100L);
    }
  }
}
