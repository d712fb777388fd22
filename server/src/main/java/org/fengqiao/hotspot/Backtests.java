package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.backtest.BacktestRule;
import org.fengqiao.hotspot.domain.backtest.BacktestStore;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.Data;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.OfKind;
import org.fengqiao.hotspot.domain.backtest.OwnHistory;
import org.fengqiao.hotspot.domain.backtest.Past;
import org.fengqiao.hotspot.domain.backtest.PastSource;
import org.fengqiao.kernel.Clock;

/**
 * How well the forecast would have pointed in a district's own past (ADR 0066). Figures of the
 * whole district: no place, no person is in them.
 */
@Singleton
public class Backtests {
  /** Kinds that have not been begun by then are left out; it goes on beside the requests. */
  private static final Duration MOST = Duration.ofMinutes(10);

  private final Grids grids;
  private final BacktestRule.Source rules;
  private final BacktestStore store;
  private final Clock clock;
  private final Reading reading;

  Backtests(
      Grids grids, BacktestRule.Source rules, BacktestStore store, Clock clock, Reading reading) {
    this.grids = grids;
    this.rules = rules;
    this.store = store;
    this.clock = clock;
    this.reading = reading;
  }

  /** The newest back-test of a district; empty before the first. */
  @Transactional
  public Optional<OwnBacktest> newest(String district) {
    return store.newest(district);
  }

  /** The rule in force today. */
  @Transactional
  public BacktestRule rule(String district) {
    return rules.on(district, clock.today());
  }

  /**
   * Makes a back-test on what had arrived by the end of a day and keeps it. Nothing is locked and
   * no transaction is open while it computes. The same past gives the same figures.
   *
   * @param asOf last day whose matters are used, over
   * @return empty when the district has no grids
   */
  public Optional<OwnBacktest> make(String district, LocalDate asOf) {
    GridSet set = grids.findCurrent(district).orElse(null);
    if (set == null) {
      return Optional.empty();
    }
    Instant start = clock.now();
    long begun = System.nanoTime();
    BacktestRule rule = rules.on(district, asOf);
    LocalDate from = asOf.minusDays(rule.historyDays() - 1L);
    PastSource.Found found = reading.read(district, from, asOf, set);
    Past past = Past.of(found.ledger(), from, asOf);
    OwnHistory history = new OwnHistory(links(set), households(set), rule, past);
    List<OfKind> kinds = kinds(history, begun);
    Data data =
        new Data(
            rule.version(),
            set.version(),
            set.size(),
            history.households(),
            found.withheld(),
            found.delay(),
            start,
            (int) Duration.ofNanos(System.nanoTime() - begun).toMillis());
    OwnBacktest made = new OwnBacktest(asOf, data, kinds);
    reading.keep(district, made, asOf.minusDays(rule.keptDays()));
    return Optional.of(made);
  }

  private static List<OfKind> kinds(OwnHistory history, long begun) {
    List<OfKind> kinds = new ArrayList<>();
    kinds.add(
        history.kind(RunResult.nameOf(RunResult.TOTAL), RunResult.TOTAL, RunResult.TOTAL, true));
    for (int kind : history.byNumber(RunResult.TOTAL)) {
      boolean inTime = System.nanoTime() - begun < MOST.toNanos();
      kinds.add(history.kind(RunResult.nameOf(kind), kind, RunResult.TOTAL, inTime));
    }
    return kinds;
  }

  private static Links links(GridSet set) {
    return new Links(set.neighbours().start(), set.neighbours().index());
  }

  private static int[] households(GridSet set) {
    return set.cells().stream().mapToInt(GridCell::households).toArray();
  }

  /** The two short transactions around the long work. */
  @Singleton
  static class Reading {
    private final PastSource source;
    private final BacktestStore store;

    Reading(PastSource source, BacktestStore store) {
      this.source = source;
      this.store = store;
    }

    @Transactional
    PastSource.Found read(String district, LocalDate from, LocalDate to, GridSet set) {
      return source.read(district, from, to, set.version(), set::ordinal);
    }

    @Transactional
    void keep(String district, OwnBacktest made, LocalDate before) {
      store.save(district, made);
      store.forget(district, before);
    }
  }
}
