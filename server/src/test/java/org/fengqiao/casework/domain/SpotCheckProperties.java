package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.casework.domain.SpotCheck.Rule;

class SpotCheckProperties {
  @Property(tries = 200)
  void theSameItemIsDrawnForEverAndMoreNeverLetsGo(
      @ForAll long high, @ForAll long low, @ForAll @IntRange(max = 999) int perThousand) {
    UUID item = new UUID(high, low);
    boolean drawn = SpotCheck.drawn(item, new Rule(perThousand, 7));
    assertThat(SpotCheck.drawn(item, new Rule(perThousand, 30))).isEqualTo(drawn);
    if (drawn) {
      assertThat(SpotCheck.drawn(item, new Rule(perThousand + 1, 7))).isTrue();
    }
    assertThat(SpotCheck.drawn(item, new Rule(0, 7))).isFalse();
    assertThat(SpotCheck.drawn(item, new Rule(1000, 7))).isTrue();
  }

  /** Ids that follow each other in time are drawn as evenly as others. */
  @Example
  void theShareIsWhatTheRuleSays() {
    SplittableRandom random = new SplittableRandom(51);
    int drawn = 0;
    for (int i = 0; i < 20_000; i++) {
      UUID item = new UUID(0x0199_0000_0000_7000L + i, random.nextLong());
      drawn += SpotCheck.drawn(item, new Rule(100, 7)) ? 1 : 0;
    }
    assertThat(drawn).isBetween(1_850, 2_150);
  }
}
