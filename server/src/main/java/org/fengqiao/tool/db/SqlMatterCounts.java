package org.fengqiao.tool.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.tool.replay.MatterCounts;

/** Distinct matters, from casework's published view. */
@Singleton
final class SqlMatterCounts implements MatterCounts {
  private final Sql sql;

  SqlMatterCounts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int count(String district, String grid, Instant until) {
    return sql.find(
            "SELECT count(*) FROM matter_fact WHERE district = ? AND grid_code = ? AND counts"
                + " AND arrived_at <= ?",
            row -> row.getInt(1),
            district,
            grid,
            until)
        .orElse(0);
  }
}
