package org.fengqiao.hotspot.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.OfKind;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.State;
import org.fengqiao.hotspot.domain.backtest.Top.Figures;
import org.fengqiao.hotspot.domain.backtest.Top.Verdict;
import org.fengqiao.hotspot.domain.forecast.Excitation;
import org.fengqiao.hotspot.domain.forecast.Settings;
import org.fengqiao.hotspot.domain.forecast.Towns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnHistoryTest {
  private static final BacktestRule RULE = new BacktestRule("t", 1096, 120, 200, 7, 400);
  private static final int SIDE = 12;
  private static final int DAYS = 240;
  private static final int TOTAL = 11;

  private final Towns.Happened town =
      Towns.happened(5, SIDE, DAYS, 0.05, new Excitation(0.4, 0.8, 0.7));

  /** Kind 0 for nine in ten, kind 1 for the rest; the last ten matters are in no grid. */
  private Past past(int days) {
    int n = (int) Arrays.stream(town.day()).filter(d -> d < days).count();
    int[] kept = IntStream.range(0, town.day().length).filter(i -> town.day()[i] < days).toArray();
    int[] cell = Arrays.stream(kept).map(i -> town.cell()[i]).toArray();
    Arrays.fill(cell, n - 10, n, -1);
    int[] kind = IntStream.range(0, n).map(i -> i % 10 == 0 ? 1 : 0).toArray();
    int[] day = Arrays.stream(kept).map(i -> town.day()[i]).toArray();
    return new Past(0, days, cell, kind, day);
  }

  private OwnHistory history(Past past, int households) {
    int[] all = new int[SIDE * SIDE];
    Arrays.setAll(all, g -> households == 0 ? 0 : households + g % 7);
    if (households > 0) {
      all[3] = 0;
    }
    return new OwnHistory(Towns.square(SIDE), all, RULE, past);
  }

  @Test
  void isTheBackTestOfThosePlacesAndThoseMatters() {
    Past past = past(DAYS);
    OfKind all = history(past, 0).kind("ALL", TOTAL, TOTAL, true);
    assertThat(all.state()).isEqualTo(State.MEASURED);
    assertThat(all.matters()).isEqualTo(past.size());
    assertThat(all.outside()).isEqualTo(10);
    assertThat(all.horizons()).extracting(OwnBacktest.OfHorizon::days).containsExactly(7, 14, 30);
    assertThat(all.horizons()).extracting(OwnBacktest.OfHorizon::windows).containsExactly(17, 8, 4);
    Study study = Study.ofBoundary(Towns.square(SIDE), null, past.cell(), past.day(), past.day());
    HorizonResult week = Backtest.run(study, Settings.DEFAULT, 7, 14, 30).getFirst();
    Top five = all.horizons().getFirst().tops().getLast();
    assertThat(five.percent()).isEqualTo(5);
    Measure rival = week.tops().get(5).get(Method.ALL_HISTORY);
    assertThat(five.of(Method.ALL_HISTORY).hits()).isEqualTo(rival.hits());
    assertThat(five.of(Method.ALL_HISTORY).ahead()).isEqualTo(rival.aheadInterval());
    assertThat(five.of(Method.OURS).ahead()).isNull();
    assertThat(five.figures()).extracting(Figures::method).containsExactly(Method.values());
    // 8 windows of a fortnight: no interval, nothing claimed.
    Top fortnight = all.horizons().get(1).tops().getLast();
    assertThat(fortnight.verdict()).isEqualTo(Verdict.FEW_WINDOWS);
    assertThat(fortnight.of(Method.OURS).range()).isNull();
  }

  @Test
  void intervalsHoldWhatTheyAreOf() {
    Top top =
        history(past(DAYS), 30)
            .kind("ALL", TOTAL, TOTAL, true)
            .horizons()
            .getFirst()
            .tops()
            .getLast();
    for (Figures f : top.figures()) {
      assertThat(f.hitRate()).isBetween(f.range().low(), f.range().high());
      assertThat(f.share()).isBetween(0.05, 0.07);
      assertThat(f.pai()).isCloseTo(f.hitRate() / f.share(), within(1e-9));
    }
    Figures best = top.bestSimple();
    assertThat(top.difference()).isBetween(best.ahead().low(), best.ahead().high());
  }

  @Test
  void theSamePastGivesTheSameAndKindsShareThePeriod() {
    Past past = past(DAYS);
    assertThat(history(past, 30).kind("ALL", TOTAL, TOTAL, true))
        .isEqualTo(history(past, 30).kind("ALL", TOTAL, TOTAL, true));
    OfKind few = history(past, 30).kind("TENANCY", 1, TOTAL, true);
    OfKind many = history(past, 30).kind("LABOR", 0, TOTAL, true);
    assertThat(few.matters() + many.matters()).isEqualTo(past.size());
    assertThat(few.first()).isEqualTo(many.first());
    assertThat(few.half()).isEqualTo(many.half());
    assertThat(history(past, 30).byNumber(3)).containsExactly(0, 1, 2);
    assertThat(history(past, 30).households()).isEqualTo(4746);
  }

  @Test
  void tooLittleIsAStateAndNotAFigure() {
    OfKind shorter = history(past(100), 30).kind("ALL", TOTAL, TOTAL, true);
    assertThat(shorter.state()).isEqualTo(State.SHORT);
    assertThat(shorter.horizons()).isEmpty();
    OfKind none = history(past(DAYS), 30).kind("FAMILY", 5, TOTAL, true);
    assertThat(none.state()).isEqualTo(State.FEW);
    assertThat(none.matters()).isZero();
    Past nothing = new Past(500, 500, new int[0], new int[0], new int[0]);
    OfKind empty = history(nothing, 0).kind("ALL", TOTAL, TOTAL, true);
    assertThat(empty.state()).isEqualTo(State.SHORT);
    assertThat(empty.first()).isNull();
    assertThat(history(past(DAYS), 30).kind("ALL", TOTAL, TOTAL, false).state())
        .isEqualTo(State.OUT_OF_TIME);
  }

  @Test
  void whatCameOnlyAfterTheTrainingHalfTeachesNothing() {
    int[] late = IntStream.range(0, 400).map(i -> 130 + i % 100).toArray();
    int[] early = {0};
    int[] day = IntStream.concat(Arrays.stream(early), Arrays.stream(late)).toArray();
    int[] cell = IntStream.range(0, day.length).map(i -> i % 144).toArray();
    Past past = new Past(0, DAYS, cell, new int[day.length], day);
    assertThat(history(past, 30).kind("ALL", TOTAL, TOTAL, true).state()).isEqualTo(State.FEW);
  }

  @Test
  void lossesAreToldByTheSameRule() {
    assertThat(verdict(new Interval(0.001, 0.02))).isEqualTo(Verdict.BETTER);
    assertThat(verdict(new Interval(-0.02, -0.001))).isEqualTo(Verdict.WORSE);
    assertThat(verdict(new Interval(-0.02, 0.02))).isEqualTo(Verdict.ALIKE);
    assertThat(verdict(new Interval(0, 0.02))).isEqualTo(Verdict.ALIKE);
    assertThat(verdict(null)).isEqualTo(Verdict.FEW_WINDOWS);
  }

  @Test
  void theBestSimpleMethodIsTheOneThatHitMostAndNeverBlindChoice() {
    Top top =
        new Top(
            5,
            List.of(
                figures(Method.OURS, 10, null),
                figures(Method.ALL_HISTORY, 7, null),
                figures(Method.LAST_30, 9, null),
                figures(Method.SMOOTHED, 9, null),
                figures(Method.RANDOM, 20, null)));
    assertThat(top.bestSimple().method()).isEqualTo(Method.LAST_30);
    assertThat(top.difference()).isCloseTo(0.01, within(1e-12));
  }

  private static Verdict verdict(@Nullable Interval ahead) {
    return new Top(
            5,
            List.of(
                figures(Method.OURS, 10, null),
                figures(Method.ALL_HISTORY, 9, ahead),
                figures(Method.LAST_30, 1, null),
                figures(Method.SMOOTHED, 1, null)))
        .verdict();
  }

  private static Figures figures(Method method, double hits, @Nullable Interval ahead) {
    return new Figures(method, hits, hits / 100, null, hits / 5, 0.05, ahead);
  }
}
