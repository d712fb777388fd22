package org.fengqiao.hotspot.domain.backtest;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hotspot.domain.forecast.Area;
import org.fengqiao.hotspot.domain.forecast.Forecaster;
import org.fengqiao.hotspot.domain.forecast.Settings;

/**
 * Rolling-origin back-test: everything that can be learned is learned from the first half of the
 * period and frozen; then windows that do not overlap follow each other, and at the first day of
 * each only what had arrived before it is known.
 */
public final class Backtest {
  /** Budgets, percent of cells or households. */
  public static final List<Integer> PERCENT = List.of(1, 2, 5);

  /** Fewer windows than this carry no interval, and no claim. */
  public static final int LEAST_WINDOWS = 12;

  private Backtest() {}

  /**
   * Runs it.
   *
   * @param horizons days, each 1 or more
   * @return one result per horizon; one without windows when the test half is shorter than it
   */
  public static List<HorizonResult> run(Study study, Settings settings, int... horizons) {
    Area all = Area.of(study.links, study.weight);
    Area area = study.ofKnown ? all.ofKnownCells() : all;
    Forecaster learned =
        Forecaster.fit(
            area, study.budget, study.inside, study.first, study.half, settings, horizons);
    List<HorizonResult> results = new ArrayList<>();
    for (int horizon : horizons) {
      results.add(new Rolling(study, learned, horizon).run());
    }
    return List.copyOf(results);
  }
}
