package org.fengqiao.intake.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fengqiao.gazetteer.domain.Piles;
import org.fengqiao.gazetteer.domain.StackStore;
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

  private static final String PILES =
      """
      SELECT round(lon * 100000)::int, round(lat * 100000)::int, count(*)::int
      FROM report WHERE district = ? AND received_at > ?
      GROUP BY 1, 2 HAVING count(*) >= ?\
      """;

  private static final String STACKED =
      """
      SELECT r.item_id, r.lon, r.lat, i.summary
      FROM report r
      JOIN unnest(?::int[], ?::int[]) p(x, y)
        ON p.x = round(r.lon * 100000)::int AND p.y = round(r.lat * 100000)::int
      JOIN item_row i ON i.district = r.district AND i.id = r.item_id
      WHERE r.district = ? AND r.received_at > ?\
      """;

  private static final String TOLD =
      """
      SELECT w.item_id, t.item_id IS NOT NULL
      FROM withheld_matter w
      JOIN report r ON r.district = w.district AND r.item_id = w.item_id
      LEFT JOIN matter_told t ON t.district = w.district AND t.item_id = w.item_id
      WHERE w.district = ?
        AND (t.item_id IS NOT NULL OR (w.told IS NULL AND r.confirmed_grid IS NOT NULL))\
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
  public List<Piles.Pile> piles(String district, Instant since, int least) {
    return sql.list(
        PILES,
        row -> new Piles.Pile(row.getInt(1), row.getInt(2), row.getInt(3)),
        district,
        since,
        least);
  }

  @Override
  public void each(
      String district, Instant since, List<Piles.Pile> piles, Consumer<Stacked> taker) {
    sql.each(
        STACKED,
        row -> {
          String words = row.getString(4);
          taker.accept(
              new Stacked(
                  row.getObject(1, UUID.class),
                  new LonLat(row.getDouble(2), row.getDouble(3)),
                  words == null ? "" : words));
        },
        piles.stream().mapToInt(Piles.Pile::x).toArray(),
        piles.stream().mapToInt(Piles.Pile::y).toArray(),
        district,
        since);
  }

  @Override
  public List<StackStore.Told> told(String district) {
    return sql.list(
        TOLD,
        row -> new StackStore.Told(row.getObject(1, UUID.class), row.getBoolean(2)),
        district);
  }
}
