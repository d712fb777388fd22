package org.fengqiao.intake.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.fengqiao.gazetteer.domain.AgreedNames;
import org.fengqiao.gis.LonLat;
import org.fengqiao.intake.domain.ConfirmedReports;
import org.fengqiao.platform.db.Sql;

/** Reports whose place a person confirmed, with the redacted summary of their matter. */
@Singleton
final class SqlConfirmedReports implements ConfirmedReports {
  /** Far from the grid that was told, the point is not the place. */
  private static final String CONFIRMED =
      """
      SELECT i.community_code, r.lon, r.lat, i.summary
      FROM report r
      JOIN item_row i ON i.district = r.district AND i.id = r.item_id
      LEFT JOIN matter_told t ON t.district = r.district AND t.item_id = r.item_id
      WHERE r.district = ? AND r.received_at > ? AND i.summary IS NOT NULL
        AND coalesce(r.source, '') <> 'ADDRESS'
        AND (t.item_id IS NOT NULL OR r.confirmed_grid IS NOT NULL)
        AND NOT r.flags && ARRAY['CONFIRMED_FAR', 'LOOKS_GCJ02', 'DATUM_UNKNOWN']
        AND i.state NOT IN ('VOID', 'MERGED')
      ORDER BY i.community_code\
      """;

  private final Sql sql;

  SqlConfirmedReports(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void each(String district, Instant since, BiConsumer<String, AgreedNames.Seen> taker) {
    sql.each(
        CONFIRMED,
        row ->
            taker.accept(
                row.getString(1),
                new AgreedNames.Seen(
                    new LonLat(row.getDouble(2), row.getDouble(3)), row.getString(4))),
        district,
        since);
  }
}
