package org.fengqiao.hotspot.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengqiao.hotspot.domain.forecast.Excitation;
import org.fengqiao.hotspot.domain.forecast.Settings;
import org.fengqiao.hotspot.domain.forecast.Towns;
import org.junit.jupiter.api.Test;

/**
 * In a made-up town whose law stays as it was, told chances come true in nearly every tenth: where
 * the area is the cells known in the first half, and where it is the whole town.
 */
class ToldChancesTest {
  private static final int SIDE = 24;

  @Test
  void inCellsKnownInTheFirstHalf() {
    int held = 0;
    int of = 0;
    for (int seed = 1; seed <= 6; seed++) {
      Towns.Happened town = town(seed);
      Study study = Study.ofKnownCells(Towns.square(SIDE), town.cell(), town.day(), town.day());
      for (HorizonResult result : Backtest.run(study, Settings.DEFAULT, 7, 14)) {
        held += held(result.reliability());
        of += result.reliability().size();
      }
    }
    assertThat(held).as("of " + of).isGreaterThanOrEqualTo(of * 8 / 10);
  }

  @Test
  void inTheWholeTown() {
    int held = 0;
    int of = 0;
    for (int seed = 1; seed <= 6; seed++) {
      Towns.Happened town = town(seed);
      Study study = Study.ofBoundary(Towns.square(SIDE), null, town.cell(), town.day(), town.day());
      for (HorizonResult result : Backtest.run(study, Settings.DEFAULT, 7, 14)) {
        held += held(result.reliability());
        of += result.reliability().size();
      }
    }
    assertThat(held).as("of " + of).isGreaterThanOrEqualTo(of * 7 / 10);
  }

  private static int held(List<Reliability.Group> groups) {
    return (int) groups.stream().filter(Reliability.Group::holds).count();
  }

  private static Towns.Happened town(int seed) {
    return Towns.happened(seed, SIDE, 120, 0.02, new Excitation(0.2, 0.5, 0.7));
  }
}
