package org.fengqiao.hotspot.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.fengqiao.hotspot.domain.ReportingRule;
import org.fengqiao.platform.db.Sql;

/** Versions of the reporting rule in PostgreSQL. */
@Singleton
final class SqlReportingRules implements ReportingRule.Source {
  private static final String ON =
      """
      SELECT version, recent_days, long_days, past_weeks, least_weeks, effort_ratio, found_ratio,
        least_found
      FROM reporting_rule
      WHERE district IN (?, '000000') AND valid_from <= ?
      ORDER BY district = '000000', valid_from DESC, version DESC LIMIT 1\
      """;

  private final Sql sql;

  SqlReportingRules(Sql sql) {
    this.sql = sql;
  }

  @Override
  public ReportingRule on(String district, LocalDate day) {
    return sql.find(
            ON,
            row ->
                new ReportingRule(
                    row.getString(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getDouble(6),
                    row.getDouble(7),
                    row.getInt(8)),
            district,
            day)
        .orElseThrow(() -> new IllegalStateException("no reporting rule on " + day));
  }
}
