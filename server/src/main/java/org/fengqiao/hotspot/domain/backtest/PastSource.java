package org.fengqiao.hotspot.domain.backtest;

import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.fengqiao.hotspot.domain.Ledger;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.Delay;

/** Where a district's past of several years is read. */
public interface PastSource {
  /**
   * Reports of whole days, with as many days before as the rule of the same words needs. Void,
   * merged and sealed ones are none; those on a coordinate that stands for no place are counted
   * apart.
   *
   * @param from first day
   * @param to last day
   * @param version grid version the reports are placed in
   * @param ordinal ordinal of a grid code there, -1 for a grid that does not exist
   */
  Found read(
      String district, LocalDate from, LocalDate to, long version, ToIntFunction<String> ordinal);

  /**
   * What was found.
   *
   * @param ledger reports; those in no grid have ordinal -1
   * @param withheld matters of the days left out for their coordinate
   * @param delay from happening to arriving
   */
  record Found(Ledger ledger, int withheld, Delay delay) {}
}
