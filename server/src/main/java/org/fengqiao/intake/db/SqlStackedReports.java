package org.fengqiao.intake.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.gis.LonLat;
import org.fengqiao.intake.domain.StackedReports;
import org.fengqiao.platform.db.Sql;

/** Reports by their coordinate. */
@Singleton
final class SqlStackedReports implements StackedReports {
  /** From district to district by the key, however many reports there are. */
  private static final String DISTRICTS =
      """
      WITH RECURSIVE d AS (
        (SELECT district FROM report ORDER BY district LIMIT 1)
        UNION ALL
        SELECT (SELECT r.district FROM report r WHERE r.district > d.district
          ORDER BY r.district LIMIT 1)
        FROM d WHERE d.district IS NOT NULL)
      SELECT district FROM d WHERE district IS NOT NULL\
      """;

  private static final String STACKED =
      """
      WITH piled AS (
        SELECT round(lon::numeric, 5) AS x, round(lat::numeric, 5) AS y
        FROM report WHERE district = ? AND received_at > ?
        GROUP BY 1, 2 HAVING count(*) >= ?)
      SELECT r.item_id, r.lon, r.lat, i.summary
      FROM report r
      JOIN piled p ON p.x = round(r.lon::numeric, 5) AND p.y = round(r.lat::numeric, 5)
      JOIN item_row i ON i.district = r.district AND i.id = r.item_id
      WHERE r.district = ? AND r.received_at > ?
      LIMIT 100000\
      """;

  private final Sql sql;

  SqlStackedReports(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<String> districts() {
    return sql.list(DISTRICTS, row -> row.getString(1));
  }

  @Override
  public List<Stacked> since(String district, Instant since, int least) {
    return sql.list(
        STACKED,
        row -> {
          String words = row.getString(4);
          return new Stacked(
              row.getObject(1, UUID.class),
              new LonLat(row.getDouble(2), row.getDouble(3)),
              words == null ? "" : words);
        },
        district,
        since,
        least,
        district,
        since);
  }
}
