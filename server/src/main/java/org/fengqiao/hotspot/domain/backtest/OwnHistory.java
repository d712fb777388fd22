package org.fengqiao.hotspot.domain.backtest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.OfHorizon;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.OfKind;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.State;
import org.fengqiao.hotspot.domain.forecast.Forecaster;
import org.fengqiao.hotspot.domain.forecast.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Back-tests of a district on its own past, kind by kind over the same period and the same windows.
 * Pure: the same past gives the same bits.
 */
public final class OwnHistory {
  private static final Settings SETTINGS = Settings.DEFAULT;

  private final Links links;
  private final double @Nullable [] weight;
  private final BacktestRule rule;
  private final Past past;

  /**
   * For one district.
   *
   * @param links queen contiguity of its grids
   * @param households by grid, 0 for unknown
   * @param past of all kinds
   */
  public OwnHistory(Links links, int[] households, BacktestRule rule, Past past) {
    this.links = links;
    this.weight = weight(households);
    this.rule = rule;
    this.past = past;
  }

  /** Households with the median in place of unknown ones; null when none is known. */
  private static double @Nullable [] weight(int[] households) {
    int[] known = Arrays.stream(households).filter(h -> h > 0).sorted().toArray();
    if (known.length == 0) {
      return null;
    }
    int median = known[known.length / 2];
    return Arrays.stream(households).mapToDouble(h -> h > 0 ? h : median).toArray();
  }

  /** Households of all grids; 0 when none is known. */
  public long households() {
    return weight == null ? 0 : Math.round(Arrays.stream(weight).sum());
  }

  /**
   * One kind.
   *
   * @param name its name
   * @param kind its ordinal, {@code total} for all kinds together
   * @param inTime false when no time is left: then it is only counted
   */
  public OfKind kind(String name, int kind, int total, boolean inTime) {
    Past mine = past.of(kind, total);
    State state = state(mine, inTime);
    List<OfHorizon> horizons = state == State.MEASURED ? horizons(mine) : List.of();
    int outside = (int) Arrays.stream(mine.cell()).filter(c -> c < 0).count();
    LocalDate first = past.size() == 0 ? null : LocalDate.ofEpochDay(past.first());
    LocalDate half = first == null ? null : first.plusDays(past.days() / 2);
    return new OfKind(name, state, mine.size(), outside, first, half, horizons);
  }

  private State state(Past mine, boolean inTime) {
    if (past.days() < rule.leastDays()) {
      return State.SHORT;
    }
    // What all came after the training half teaches nothing.
    int learned = 0;
    for (int i = 0; i < mine.size(); i++) {
      boolean before = mine.day()[i] < past.first() + past.days() / 2;
      learned += before && mine.cell()[i] >= 0 ? 1 : 0;
    }
    if (mine.size() < rule.leastMatters() || learned < rule.leastMatters() / 4) {
      return State.FEW;
    }
    return inTime ? State.MEASURED : State.OUT_OF_TIME;
  }

  private List<OfHorizon> horizons(Past mine) {
    int[] day = mine.day();
    Study study = Study.ofBoundary(links, weight, mine.cell(), day, day, past.first(), past.end());
    return Backtest.run(study, SETTINGS, Forecaster.horizons()).stream()
        .map(r ->
            new OfHorizon(
                r.horizon(),
                r.windows(),
                (int) r.matters(),
                (int) r.outside(),
                Top.of(r),
                r.reliability()))
        .toList();
  }

  /** Kinds by number of matters, the commonest first, so that what time is left goes to them. */
  public int[] byNumber(int kinds) {
    int[] counts = new int[kinds];
    for (int k : past.kind()) {
      if (k < kinds) {
        counts[k]++;
      }
    }
    return IntStream.range(0, kinds)
        .boxed()
        .sorted(Comparator.comparingInt(k -> -counts[k]))
        .mapToInt(k -> k)
        .toArray();
  }
}
