package org.fengqiao.hotspot.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.forecast.Excitation;
import org.fengqiao.hotspot.domain.forecast.Settings;
import org.fengqiao.hotspot.domain.forecast.Towns;
import org.junit.jupiter.api.Test;

class BacktestTest {

  /** Cells in a row. */
  private static Links row(int n) {
    int[] from = new int[2 * n - 2];
    int[] to = new int[2 * n - 2];
    for (int i = 0; i + 1 < n; i++) {
      from[2 * i] = i;
      to[2 * i] = i + 1;
      from[2 * i + 1] = i + 1;
      to[2 * i + 1] = i;
    }
    return Links.ofPairs(n, from, to);
  }

  private static Measure measure(HorizonResult result, int percent, Method method) {
    return result.tops().getOrDefault(percent, Map.of()).getOrDefault(method, null);
  }

  /**
   * Twenty cells, 28 days, two windows of 7 days. First half: every cell one matter, cell 4 three.
   * Second half: window 1 has 2 in cell 4 and 3 in cell 9, window 2 has 1 in cell 4 and 4 outside
   * (cell 20, unknown before).
   */
  @Test
  void figuresByHand() {
    List<int[]> rows = new ArrayList<>();
    for (int g = 0; g < 20; g++) {
      rows.add(new int[] {g, g % 14});
    }
    rows.add(new int[] {4, 0});
    rows.add(new int[] {4, 1});
    for (int i = 0; i < 5; i++) {
      rows.add(new int[] {i < 2 ? 4 : 9, 15});
    }
    rows.add(new int[] {4, 22});
    for (int i = 0; i < 4; i++) {
      rows.add(new int[] {20, 27});
    }
    int[] cell = rows.stream().mapToInt(r -> r[0]).toArray();
    int[] day = rows.stream().mapToInt(r -> r[1]).toArray();
    Study study = Study.ofKnownCells(row(21), cell, day, day);
    assertThat(study.size()).isEqualTo(20);
    assertThat(study.outside()).isEqualTo(4);
    HorizonResult result = Backtest.run(study, Settings.DEFAULT, 7).getFirst();
    assertThat(result.windows()).isEqualTo(2);
    assertThat(result.matters()).isEqualTo(10);
    // ceil(5 % of 20) = 1 cell: cell 4 in both windows, 2 + 1 of 10 matters; best would be 3 + 1.
    Measure history = measure(result, 5, Method.ALL_HISTORY);
    assertThat(history.hits()).isEqualTo(3);
    assertThat(history.hitRate()).isCloseTo(0.3, within(1e-12));
    assertThat(history.pai()).isCloseTo(0.3 / 0.05, within(1e-12));
    assertThat(history.pei()).isCloseTo(0.75, within(1e-12));
    assertThat(history.precision()).isEqualTo(1);
    // 1 % and 2 % of 20 cells are one cell as well; its share is what counts.
    assertThat(measure(result, 1, Method.ALL_HISTORY).pai()).isCloseTo(6, within(1e-12));
    // Alarm since day 14: matters on days 15, 15 and 22.
    assertThat(history.leadDays()).isCloseTo((1 + 1 + 8) / 3.0, within(1e-12));
    // Blind choice: 6 matters inside, each hit by 1 in 20.
    Measure random = measure(result, 5, Method.RANDOM);
    assertThat(random.hitRate()).isCloseTo(6.0 / 10 / 20, within(1e-12));
    assertThat(random.pai()).isCloseTo(0.6, within(1e-12));
    assertThat(history.ours()).isNull();
    assertThat(result.notes()).anyMatch(n -> n.contains("2 windows"));
  }

  @Test
  void householdsAreTheBudgetOfABoundary() {
    double[] households = {100, 10, 10, 80};
    int[] cell = {0, 0, 0, 1, 1, 0, 1, -1};
    int[] day = {0, 1, 2, 3, 4, 10, 11, 12};
    Study study = Study.ofBoundary(row(4), households, cell, day, day);
    HorizonResult result = Backtest.run(study, Settings.DEFAULT, 3).getFirst();
    // Cell 1 has a fifth of a matter per household, cell 0 not a twentieth: 10 of 200 households.
    Measure history = measure(result, 5, Method.ALL_HISTORY);
    assertThat(history.share()).isCloseTo(0.05, within(1e-12));
    assertThat(history.hits()).isEqualTo(1);
    assertThat(history.hitRate()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void whatArrivesLateIsUnknownToEverybody() {
    int[] cell = new int[60];
    int[] day = new int[60];
    int[] late = new int[60];
    for (int i = 0; i < 60; i++) {
      cell[i] = i < 30 ? i % 3 : 3;
      day[i] = i;
      late[i] = i + 100;
    }
    Study known = Study.ofBoundary(row(4), null, cell, day, day);
    Study unknown = Study.ofBoundary(row(4), null, cell, day, late);
    HorizonResult seen = Backtest.run(known, Settings.DEFAULT, 7).getFirst();
    HorizonResult blind = Backtest.run(unknown, Settings.DEFAULT, 7).getFirst();
    assertThat(measure(seen, 1, Method.LAST_30).hits()).isPositive();
    assertThat(measure(blind, 1, Method.LAST_30).hits()).isZero();
    assertThat(measure(blind, 1, Method.OURS).hits()).isZero();
    assertThat(Study.ofKnownCells(row(4), cell, day, late).size()).isZero();
  }

  @Test
  void intervalsComeFromTwelveWindowsOnAndRepeat() {
    Towns.Happened town = Towns.happened(5, 12, 200, 0.05, new Excitation(0.4, 0.8, 0.7));
    Study study = Study.ofKnownCells(Towns.square(12), town.cell(), town.day(), town.day());
    List<HorizonResult> once = Backtest.run(study, Settings.DEFAULT, 7, 14);
    Measure ours = measure(once.getFirst(), 5, Method.OURS);
    assertThat(once.getFirst().windows()).isEqualTo(14);
    assertThat(ours.ours()).isNotNull();
    assertThat(ours.own().low()).isLessThanOrEqualTo(ours.pai());
    assertThat(ours.own().high()).isGreaterThanOrEqualTo(ours.pai());
    assertThat(measure(once.getLast(), 5, Method.OURS).ours()).isNull();
    List<HorizonResult> again = Backtest.run(study, Settings.DEFAULT, 7, 14);
    assertThat(again.getFirst().tops()).isEqualTo(once.getFirst().tops());
    assertThat(again.getLast().logScore()).isEqualTo(once.getLast().logScore());
  }

  /** Made-up towns with nothing to gain: ours must not lose by luck what it cannot win by merit. */
  @Test
  void whereNothingCanBeGainedNothingIsLost() {
    double logs = 0;
    for (int seed = 0; seed < 6; seed++) {
      logs += logRatios(Towns.happened(seed, 24, 240, 0.03, Excitation.NONE));
    }
    assertThat(logs).isGreaterThan(-0.05);
  }

  @Test
  void whereMattersSetEachOtherOffOursGains() {
    double logs = 0;
    for (int seed = 0; seed < 3; seed++) {
      logs += logRatios(Towns.happened(seed, 24, 240, 0.03, new Excitation(0.6, 0.85, 0.7)));
    }
    assertThat(logs / 18).isGreaterThan(0.02);
  }

  private static double logRatios(Towns.Happened town) {
    Study study = Study.ofKnownCells(Towns.square(24), town.cell(), town.day(), town.day());
    double logs = 0;
    for (HorizonResult result : Backtest.run(study, Settings.DEFAULT, 7, 14)) {
      for (int percent : Backtest.PERCENT) {
        double ratio = measure(result, percent, Method.OURS).ratio();
        assertThat(ratio).isGreaterThanOrEqualTo(0.97);
        logs += Math.log(ratio);
      }
    }
    return logs;
  }

  /** A handful of matters is no evidence: the choice is that of the whole history, hit by hit. */
  @Test
  void fewMattersAreChosenByTheWholeHistory() {
    Towns.Happened town = Towns.happened(3, 12, 60, 0.03, new Excitation(0.5, 0.8, 0.7));
    Study study = Study.ofKnownCells(Towns.square(12), town.cell(), town.day(), town.day());
    for (HorizonResult result : Backtest.run(study, Settings.DEFAULT, 7, 14)) {
      for (int percent : Backtest.PERCENT) {
        assertThat(measure(result, percent, Method.OURS).hits())
            .isEqualTo(measure(result, percent, Method.ALL_HISTORY).hits());
      }
    }
  }

  @Test
  void defaultGeocodesAreFound() {
    double[] x = new double[2000];
    double[] y = new double[2000];
    for (int i = 0; i < x.length; i++) {
      x[i] = i < 100 ? 5 : i % 700;
      y[i] = i < 100 ? 6 : i % 11;
    }
    assertThat(StackedPoints.find(x, y)).containsExactly(new StackedPoints.Stack(5, 6, 100));
    Arrays.setAll(x, i -> i % 10);
    Arrays.fill(y, 1);
    assertThat(StackedPoints.find(x, y)).isEmpty();
    assertThat(StackedPoints.find(new double[0], new double[0])).isEmpty();
  }
}
