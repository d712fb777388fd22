package org.fengqiao.hotspot.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Probabilities that are right hold, wrong ones do not. */
class ReliabilityTest {
  @Test
  void rightProbabilitiesHoldInNearlyEveryTenth() {
    int hold = 0;
    for (int seed = 0; seed < 50; seed++) {
      hold += (int) told(seed, 1).stream().filter(Reliability.Group::holds).count();
    }
    // 95 % of 500 groups; three standard deviations are 15.
    assertThat(hold).isBetween(460, 490);
  }

  @Test
  void probabilitiesTooHighByAThirdDoNot() {
    List<Reliability.Group> groups = told(1, 0.75);
    assertThat(groups).filteredOn(Reliability.Group::holds).hasSizeLessThan(4);
    assertThat(groups.getLast().came()).isLessThan(groups.getLast().told());
  }

  @Test
  void equalForecastsStayTogetherAndNoneAreLost() {
    Reliability equal = new Reliability();
    for (int i = 0; i < 100; i++) {
      equal.add(i < 35 ? 0 : i / 100.0, i % 2 == 0, 0);
    }
    List<Reliability.Group> groups = equal.groups();
    assertThat(groups.getFirst().forecasts()).isEqualTo(35);
    assertThat(groups.stream().mapToInt(Reliability.Group::forecasts).sum()).isEqualTo(100);
    assertThat(new Reliability().groups()).isEmpty();
  }

  @Test
  void theIntervalIsWilsons() {
    Reliability one = new Reliability();
    for (int i = 0; i < 10; i++) {
      one.add(0.5, i < 2, 0);
    }
    // Newcombe 1998: 2 of 10 has 5.67 % to 50.98 %.
    assertThat(one.groups().getFirst().low()).isCloseTo(0.0567, within(1e-4));
    assertThat(one.groups().getFirst().high()).isCloseTo(0.5098, within(1e-4));
  }

  @Test
  void windowsThatShareTheirWeatherNeedTheWiderInterval() {
    int plain = 0;
    int byWindows = 0;
    for (int seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Reliability all = new Reliability();
      for (int window = 0; window < 12; window++) {
        double weather = 0.7 + 0.6 * random.nextDouble();
        for (int i = 0; i < 2000; i++) {
          double chance = 0.7 * random.nextDouble();
          all.add(chance, random.nextDouble() < weather * chance, window);
        }
      }
      plain += (int) all.groups().stream().filter(Reliability.Group::holds).count();
      byWindows += (int) all.groups().stream().filter(Reliability.Group::holdsByWindows).count();
    }
    assertThat(plain).isLessThan(450);
    // The tenths of a run share its weather too: their number scatters more than 500 draws would.
    assertThat(byWindows).isBetween(445, 500);
  }

  @Test
  void oneWindowHasNoIntervalByWindows() {
    Reliability one = new Reliability();
    one.add(0.5, true, 0);
    assertThat(one.groups().getFirst().half()).isNaN();
    assertThat(one.groups().getFirst().holdsByWindows()).isTrue();
  }

  private static List<Reliability.Group> told(int seed, double truth) {
    SplittableRandom random = new SplittableRandom(seed);
    Reliability all = new Reliability();
    for (int i = 0; i < 40_000; i++) {
      double chance = random.nextDouble() * random.nextDouble();
      all.add(chance, random.nextDouble() < truth * chance, i % 20);
    }
    return all.groups();
  }
}
