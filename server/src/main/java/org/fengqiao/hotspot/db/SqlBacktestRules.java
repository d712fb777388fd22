package org.fengqiao.hotspot.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.fengqiao.hotspot.domain.backtest.BacktestRule;
import org.fengqiao.platform.db.Sql;

/** Versions of the back-test's rule in PostgreSQL. */
@Singleton
final class SqlBacktestRules implements BacktestRule.Source {
  private static final String ON =
      """
      SELECT version, history_days, least_days, least_matters, every_days, kept_days
      FROM backtest_rule WHERE district IN (?, '000000') AND valid_from <= ?
      ORDER BY district = '000000', valid_from DESC, version DESC LIMIT 1\
      """;

  private final Sql sql;

  SqlBacktestRules(Sql sql) {
    this.sql = sql;
  }

  @Override
  public BacktestRule on(String district, LocalDate day) {
    return sql.find(
            ON,
            row ->
                new BacktestRule(
                    row.getString(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6)),
            district,
            day)
        .orElseThrow(() -> new IllegalStateException("no back-test rule on " + day));
  }
}
