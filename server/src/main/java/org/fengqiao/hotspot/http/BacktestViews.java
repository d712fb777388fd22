package org.fengqiao.hotspot.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hotspot.domain.backtest.Backtest;
import org.fengqiao.hotspot.domain.backtest.BacktestRule;
import org.fengqiao.hotspot.domain.backtest.Interval;
import org.fengqiao.hotspot.domain.backtest.Method;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.OfHorizon;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.OfKind;
import org.fengqiao.hotspot.domain.backtest.Reliability;
import org.fengqiao.hotspot.domain.backtest.Top;
import org.jspecify.annotations.Nullable;

/** What back-tests look like on the wire. */
final class BacktestViews {
  private BacktestViews() {}

  /**
   * The newest back-test.
   *
   * @param state {@code NONE} before the first, else {@code READY}
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Shown(
      String state,
      @Nullable LocalDate asOf,
      RuleView rule,
      @Nullable DataView data,
      List<KindView> kinds) {}

  /** What it needs, as the rule in force says. */
  @Serdeable
  record RuleView(int historyDays, int leastDays, int leastMatters, int leastWindows) {}

  /** What it rests on; {@code households} 0 when budgets are shares of grids. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DataView(
      String rules,
      long gridVersion,
      int grids,
      long households,
      int withheld,
      int delayOf,
      @Nullable Double delayMedian,
      @Nullable Double delayNinth,
      Instant workedAt,
      int tookMs) {
    static DataView of(OwnBacktest.Data d) {
      return new DataView(
          d.rules(),
          d.gridVersion(),
          d.grids(),
          d.households(),
          d.withheld(),
          d.delay().matters(),
          d.delay().median(),
          d.delay().ninth(),
          d.workedAt(),
          d.tookMs());
    }
  }

  /** One kind, or ALL. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record KindView(
      String kind,
      String state,
      int matters,
      int outside,
      @Nullable LocalDate first,
      @Nullable LocalDate half,
      List<HorizonView> horizons) {
    static KindView of(OfKind k) {
      return new KindView(
          k.kind(),
          k.state().name(),
          k.matters(),
          k.outside(),
          k.first(),
          k.half(),
          k.horizons().stream().map(HorizonView::of).toList());
    }
  }

  /** One horizon. */
  @Serdeable
  record HorizonView(
      int days, int windows, int matters, int outside, List<TopView> tops, List<TenthView> tenths) {
    static HorizonView of(OfHorizon h) {
      return new HorizonView(
          h.days(),
          h.windows(),
          h.matters(),
          h.outside(),
          h.tops().stream().map(TopView::of).toList(),
          h.tenths().stream().map(TenthView::of).toList());
    }
  }

  /**
   * A tenth of the told chances beside what came. Chances 0 to 1; {@code range} takes forecasts as
   * independent, {@code byWindows} knows that those of one window are not.
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TenthView(
      int forecasts,
      double told,
      double came,
      Range range,
      @Nullable Range byWindows,
      boolean holds,
      boolean holdsByWindows) {
    static TenthView of(Reliability.Group g) {
      return new TenthView(
          g.forecasts(),
          g.told(),
          g.came(),
          new Range(g.low(), g.high()),
          Double.isFinite(g.half())
              ? new Range(Math.max(0, g.came() - g.half()), Math.min(1, g.came() + g.half()))
              : null,
          g.holds(),
          g.holdsByWindows());
    }
  }

  /** One budget: ours against the best simple method, and all of them. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TopView(
      int percent,
      String verdict,
      String best,
      @Nullable Double difference,
      @Nullable Range range,
      List<MethodView> methods) {
    static TopView of(Top t) {
      return new TopView(
          t.percent(),
          t.verdict().name(),
          t.bestSimple().method().name(),
          t.difference(),
          Range.of(t.bestSimple().ahead()),
          t.figures().stream().map(MethodView::of).toList());
    }
  }

  /** One method; {@code ahead} is ours less its hit rate. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MethodView(
      Method method,
      long hits,
      @Nullable Double hitRate,
      @Nullable Range range,
      @Nullable Double pai,
      double share,
      @Nullable Range ahead) {
    static MethodView of(Top.Figures f) {
      return new MethodView(
          f.method(),
          Math.round(f.hits()),
          f.hitRate(),
          Range.of(f.range()),
          f.pai(),
          f.share(),
          Range.of(f.ahead()));
    }
  }

  /** An interval of 95 %. */
  @Serdeable
  record Range(double low, double high) {
    static @Nullable Range of(@Nullable Interval interval) {
      return interval == null ? null : new Range(interval.low(), interval.high());
    }
  }

  static Shown shown(BacktestRule rule, @Nullable OwnBacktest b) {
    RuleView needs =
        new RuleView(
            rule.historyDays(), rule.leastDays(), rule.leastMatters(), Backtest.LEAST_WINDOWS);
    if (b == null) {
      return new Shown("NONE", null, needs, null, List.of());
    }
    return new Shown(
        "READY",
        b.asOf(),
        needs,
        DataView.of(b.data()),
        b.kinds().stream().map(KindView::of).toList());
  }
}
