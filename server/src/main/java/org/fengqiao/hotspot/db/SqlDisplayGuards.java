package org.fengqiao.hotspot.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fengqiao.hotspot.domain.DisplayGuard;
import org.fengqiao.kernel.Kind;
import org.fengqiao.platform.db.Sql;

/** Versions of the display guard in PostgreSQL. */
@Singleton
final class SqlDisplayGuards implements DisplayGuard.Source {
  private static final String ON =
      """
      SELECT version, least_matters, least_households, by_community FROM display_guard
      WHERE district IN (?, '000000') AND valid_from <= ?
      ORDER BY district = '000000', valid_from DESC, version DESC LIMIT 1\
      """;

  private final Sql sql;

  SqlDisplayGuards(Sql sql) {
    this.sql = sql;
  }

  @Override
  public DisplayGuard on(String district, LocalDate day) {
    return sql.find(
            ON,
            row ->
                new DisplayGuard(
                    row.getString(1),
                    row.getInt(2),
                    row.getInt(3),
                    Arrays.stream((String[]) row.getArray(4).getArray())
                        .map(Kind::valueOf)
                        .collect(Collectors.toSet())),
            district,
            day)
        .orElseThrow(() -> new IllegalStateException("no display guard on " + day));
  }
}
