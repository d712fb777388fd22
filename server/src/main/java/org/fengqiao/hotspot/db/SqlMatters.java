package org.fengqiao.hotspot.db;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.fengqiao.hotspot.domain.MatterSource;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.kernel.Kind;
import org.fengqiao.platform.db.Sql;

/** Matters from casework's published view; no column of it holds text or a person. */
@Singleton
final class SqlMatters implements MatterSource {
  private static final Duration YEAR = Duration.ofDays(366);

  /**
   * Kind by its place in the enum, the day in the product's zone: small rows, no texts to parse.
   */
  private static final String SELECT =
      """
      SELECT grid_code, kind, level = 'RED' AS red,
        (arrived_at AT TIME ZONE 'Asia/Shanghai')::date - DATE '1970-01-01' AS day
      FROM matter_fact
      WHERE district = ? AND counts AND grid_code IS NOT NULL
        AND arrived_at <= ? AND arrived_at > ?\
      """;

  private final Sql sql;

  SqlMatters(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Matters read(String district, Instant asOf, ToIntFunction<String> ordinal) {
    Matters matters = new Matters();
    sql.list(
        SELECT,
        row -> {
          int grid = ordinal.applyAsInt(row.getString(1));
          if (grid >= 0) {
            int kind = Kind.valueOf(row.getString(2)).ordinal();
            matters.add(grid, kind, row.getInt(4), row.getBoolean(3));
          }
          return Boolean.TRUE;
        },
        district,
        asOf,
        asOf.minus(YEAR));
    return matters;
  }
}
