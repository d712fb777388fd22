package org.fengqiao.prevention.domain.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateRatioTest {
  private static final int RUNS = 1000;

  /** Two blocks by hand: 6 times 3 re-assignments, each looked at. */
  @Test
  void countsEveryReassignment() {
    List<Block> blocks =
        List.of(
            new Block(new int[] {0, 1}, new int[] {3, 4}),
            new Block(new int[] {2}, new int[] {5, 1}));
    RateRatio found = RateRatio.of(blocks, 0.05, 1, 0);
    int[][] first = {{0, 1}, {0, 3}, {0, 4}, {1, 3}, {1, 4}, {3, 4}};
    int[] second = {2, 5, 1};
    int low = 0;
    for (int[] pair : first) {
      for (int third : second) {
        low += pair[0] + pair[1] + third <= 3 ? 1 : 0;
      }
    }
    assertThat(found.pValue()).isEqualTo(low / 18.0, within(1e-12));
    assertThat(found.draws()).isZero();
    assertThat(found.estimate())
        .isEqualTo((1 * 0.5 + 2 * 2 / 3.0) / (7 * 0.5 + 6 / 3.0), within(1e-12));
  }

  @Test
  void drawnLawAgreesWithTheCountedOne() {
    List<Block> blocks = SimulatedTrials.blocks(new SplittableRandom(5), 20, 3, 0.3, 0.6, 4);
    RateRatio exact = RateRatio.of(blocks, 0.05, 2, 1);
    RateRatio drawn = RateRatio.of(blocks, 0.05, 2, 1, 0);
    assertThat(drawn.draws()).isEqualTo(RateRatio.DRAWS);
    assertThat(drawn.pValue()).isEqualTo(exact.pValue(), within(0.03));
    assertThat(drawn.low()).isEqualTo(exact.low(), within(0.05));
    assertThat(drawn.high()).isEqualTo(exact.high(), within(0.1));
    assertThat(RateRatio.of(blocks, 0.05, 2, 1, 0)).isEqualTo(drawn);
  }

  @Test
  void edgesAreDefined() {
    Block none = new Block(new int[] {0, 0}, new int[] {0, 0});
    RateRatio nothing = RateRatio.of(List.of(none), 0.05, 1, 0);
    assertThat(nothing.pValue()).isEqualTo(1);
    assertThat(nothing.estimate()).isNaN();
    assertThat(nothing.low()).isZero();
    assertThat(nothing.high()).isInfinite();
    RateRatio oneArm = RateRatio.of(List.of(new Block(new int[] {3}, new int[0])), 0.05, 1, 0);
    assertThat(oneArm.pValue()).isEqualTo(1);
    RateRatio empty = RateRatio.of(List.of(), 0.05, 2, 0);
    assertThat(empty.fewer() || empty.more()).isFalse();
  }

  /** The interval and the test are one: it leaves out 1 exactly when the test rejects. */
  @Test
  void theIntervalIsTheTestTurnedRound() {
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double ratio = 0.3 + 1.2 * random.nextDouble();
      List<Block> blocks = SimulatedTrials.blocks(random, 20, 3, 0.2, ratio, 4);
      RateRatio r = RateRatio.of(blocks, 0.05, 2, seed);
      assertThat(r.fewer() || r.more()).as("seed %d %s", seed, r).isEqualTo(r.pValue() <= 0.05);
      assertThat(r.low()).isLessThanOrEqualTo(r.high());
    }
  }

  /** 1,000 trials without any effect: 3 to 7 % reject at 5 %, however the counts are spread. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 1})
  void placebosRejectAsOftenAsTold(double dispersion) {
    for (int sides = 1; sides <= 2; sides++) {
      int rejected = 0;
      SplittableRandom random = new SplittableRandom(11);
      for (int run = 0; run < RUNS; run++) {
        List<Block> blocks = SimulatedTrials.blocks(random, 20, 3, dispersion, 1, 4);
        rejected += RateRatio.of(blocks, 0.05, sides, run).pValue() <= 0.05 ? 1 : 0;
      }
      assertThat(rejected).as("sides %d", sides).isBetween(30, 70);
    }
  }

  /** 21 per arm were promised to see a drop of 40 % in 80 of 100 trials, and do. */
  @Test
  void powerIsWhatTheDesignPromises() {
    int seen = 0;
    int covered = 0;
    SplittableRandom random = new SplittableRandom(13);
    for (int run = 0; run < RUNS; run++) {
      RateRatio r = RateRatio.of(SimulatedTrials.blocks(random, 21, 3, 0, 0.6, 4), 0.05, 1, run);
      seen += r.fewer() ? 1 : 0;
      covered += r.low() <= 0.6 && 0.6 <= r.high() ? 1 : 0;
    }
    assertThat(seen).isBetween(740, 860);
    assertThat(covered).isBetween(870, 930);
  }

  /**
   * Places picked because they were high fall back by themselves. On data without any effect the
   * naive comparison with the window before shows about half of the matters gone; the trial shows
   * nothing.
   */
  @Test
  void regressionToTheMeanIsNoEffect() {
    SplittableRandom random = new SplittableRandom(17);
    double before = 0;
    double after = 0;
    List<Double> ratios = new ArrayList<>();
    for (int run = 0; run < 200; run++) {
      List<int[]> high = new ArrayList<>();
      while (high.size() < 40) {
        double rate = SimulatedTrials.gamma(random, 2) * 0.45;
        int trigger = SimulatedTrials.poisson(random, rate);
        if (trigger >= 3) {
          high.add(new int[] {trigger, SimulatedTrials.poisson(random, rate)});
        }
      }
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < high.size(); i += 4) {
        blocks.add(
            new Block(
                new int[] {high.get(i)[1], high.get(i + 1)[1]},
                new int[] {high.get(i + 2)[1], high.get(i + 3)[1]}));
      }
      before += high.stream().mapToInt(h -> h[0]).sum();
      after += high.stream().mapToInt(h -> h[1]).sum();
      ratios.add(RateRatio.of(blocks, 0.05, 1, run).estimate());
    }
    assertThat(1 - after / before).as("naive before and after").isBetween(0.35, 0.6);
    double mean = ratios.stream().mapToDouble(r -> r).average().orElseThrow();
    assertThat(mean).as("ours").isEqualTo(1, within(0.05));
  }
}
