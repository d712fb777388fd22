package org.fengqiao.hotspot.domain.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A back-test of a district on its own past, as it is kept and shown. Figures of the whole district
 * only: nothing in it tells of a place.
 *
 * @param asOf last day in Asia/Shanghai whose matters were used
 * @param data what it rests on
 * @param kinds all kinds together first, then the scored kinds
 */
public record OwnBacktest(LocalDate asOf, Data data, List<OfKind> kinds) {

  public OwnBacktest {
    kinds = List.copyOf(kinds);
  }

  /**
   * What it rests on.
   *
   * @param rules version of {@link BacktestRule}
   * @param gridVersion grids in which all matters were placed
   * @param grids how many
   * @param households in all grids, the unknown ones taken as the median; 0 when none is known, and
   *     then budgets are shares of grids
   * @param withheld matters of the period left out because their coordinate stands for no place
   * @param delay how long after they happened matters arrived
   * @param workedAt when it was made
   * @param tookMs how long it took, milliseconds
   */
  public record Data(
      String rules,
      long gridVersion,
      int grids,
      long households,
      int withheld,
      Delay delay,
      Instant workedAt,
      int tookMs) {}

  /**
   * Days from happening to arriving.
   *
   * @param matters that tell when they happened
   * @param median null when none does
   * @param ninth nine in ten arrived within so many days
   */
  public record Delay(int matters, @Nullable Double median, @Nullable Double ninth) {}

  /** Whether a kind could be tested. */
  public enum State {
    MEASURED,
    /** The past is shorter than the rule asks. */
    SHORT,
    /** Fewer matters than the rule asks. */
    FEW,
    /** The time for the back-test was over before this kind. */
    OUT_OF_TIME
  }

  /**
   * One kind.
   *
   * @param kind its name, or ALL
   * @param matters of the whole period
   * @param outside of these, in no grid
   * @param first first day of the period, null when nothing ever arrived
   * @param half first day of the half that tests; what lies before it is learned from
   * @param horizons 7, 14 and 30 days; none unless measured
   */
  public record OfKind(
      String kind,
      State state,
      int matters,
      int outside,
      @Nullable LocalDate first,
      @Nullable LocalDate half,
      List<OfHorizon> horizons) {
    public OfKind {
      horizons = List.copyOf(horizons);
    }
  }

  /**
   * One horizon.
   *
   * @param days its length
   * @param windows tested, one after the other
   * @param matters in them
   * @param outside of these, in no grid: missed by every method
   * @param tops by budget
   * @param tenths of the told chances that any matter comes to a grid, the least probable first
   */
  public record OfHorizon(
      int days,
      int windows,
      int matters,
      int outside,
      List<Top> tops,
      List<Reliability.Group> tenths) {
    public OfHorizon {
      tops = List.copyOf(tops);
      tenths = List.copyOf(tenths);
    }
  }

  /** Whether the past of all kinds together sufficed. */
  public boolean measured() {
    return !kinds.isEmpty() && kinds.getFirst().state() == State.MEASURED;
  }
}
