package org.fengqiao.hotspot.domain.backtest;

import java.time.LocalDate;

/**
 * What a back-test of a district on its own past needs and how often it is made. Data: a district
 * may hold a version of its own.
 *
 * @param version name of the version
 * @param historyDays days of the past that are used at most
 * @param leastDays days of the past that are needed at least, 28 or more
 * @param leastMatters matters of a kind that are needed at least, 20 or more
 * @param everyDays days between two of them
 * @param keptDays days for which one is kept
 */
public record BacktestRule(
    String version, int historyDays, int leastDays, int leastMatters, int everyDays, int keptDays) {

  public BacktestRule {
    if (leastDays < 28 || historyDays < leastDays || leastMatters < 20 || everyDays < 1) {
      throw new IllegalArgumentException("back-test rule " + version);
    }
  }

  /** Where versions are kept. */
  public interface Source {
    /**
     * The version of a day: the district's own, else the product's.
     *
     * @throws IllegalStateException when there is none
     */
    BacktestRule on(String district, LocalDate day);
  }
}
