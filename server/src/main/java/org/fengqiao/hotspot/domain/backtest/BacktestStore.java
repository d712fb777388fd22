package org.fengqiao.hotspot.domain.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where back-tests of districts are kept. */
public interface BacktestStore {
  /** Keeps one; one of the same day that is there already stays. */
  void save(String district, OwnBacktest backtest);

  /** The newest of a district. */
  Optional<OwnBacktest> newest(String district);

  /** When and on what the newest one was made, without its figures. */
  Optional<Made> made(String district);

  /** Removes those of days before one. */
  void forget(String district, LocalDate before);

  /** Districts that have been scored. */
  List<String> districts();

  /**
   * The newest one in short.
   *
   * @param asOf its last day
   * @param measured whether the past of all kinds together sufficed
   */
  record Made(LocalDate asOf, boolean measured) {}
}
