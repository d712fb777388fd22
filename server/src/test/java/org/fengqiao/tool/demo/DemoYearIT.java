package org.fengqiao.tool.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.fengqiao.gis.Datum;
import org.fengqiao.grid.Grids;
import org.fengqiao.support.ContextIT;
import org.fengqiao.support.DemoPlaces;
import org.junit.jupiter.api.Test;

/** The demonstration year on real tables: more than one round trip, every row in its place. */
class DemoYearIT extends ContextIT {
  /** Enough that petitions stand at every stage whatever the hour the year ends at. */
  private static final int ITEMS = 5000;

  @Test
  void everyItemHasItsReportAtAPointOfItsGrid() throws Exception {
    Grids grids = DemoPlaces.load(context);
    DemoYear year = bean(DemoYear.class);
    assertThat(year.isThere(DemoPlaces.DISTRICT)).isFalse();
    assertThat(year.write(DemoPlaces.DISTRICT, ITEMS, List.of())).isEqualTo(ITEMS);
    assertThat(year.isThere(DemoPlaces.DISTRICT)).isTrue();
    int seen = 0;
    int tapped = 0;
    try (Connection app = database.app();
        Statement sql = app.createStatement();
        ResultSet row =
            sql.executeQuery(
                """
                SELECT i.grid_code, r.raw_lon, r.raw_lat, r.datum, r.accuracy_m, r.source,
                  i.summary, r.reporter_id = i.reporter_id
                    AND r.received_at = i.reported_at AND r.fixed_at <= r.sent_at
                FROM item i JOIN report r ON r.district = i.district AND r.item_id = i.id
                WHERE i.demo\
                """)) {
      while (row.next()) {
        seen++;
        tapped += "MAP".equals(row.getString(6)) ? 1 : 0;
        assertThat(
                grids
                    .locate(
                        DemoPlaces.DISTRICT,
                        Datum.valueOf(row.getString(4)),
                        row.getDouble(2),
                        row.getDouble(3),
                        0)
                    .orThrow()
                    .grid())
            .isEqualTo(row.getString(1));
        assertThat(row.getDouble(5)).isBetween(4.0, 26.0);
        assertThat(row.getString(7)).startsWith("【演示数据】");
        assertThat(row.getBoolean(8)).isTrue();
      }
    }
    assertThat(seen).isEqualTo(ITEMS);
    // One of eight, and every petition: its clerk looks for the place on the map.
    assertThat(tapped).isBetween(ITEMS / 10, ITEMS / 5);
    petitions();
  }

  /** A twenty-fifth or so comes as petitions, at every stage, with the clocks of today. */
  private void petitions() throws Exception {
    try (Connection app = database.app();
        Statement sql = app.createStatement()) {
      assertThat(count(sql, "FROM item WHERE track = 'PETITION'"))
          .isBetween(ITEMS * 25L / 1000, ITEMS * 55L / 1000);
      assertThat(count(sql, "FROM item WHERE track = 'PETITION' AND received_on IS NULL")).isZero();
      assertThat(
              count(
                  sql,
                  "FROM item WHERE track = 'PETITION' AND channel IN ('GRID', 'HOTLINE_12345')"))
          .isZero();
      assertThat(count(sql, "FROM item WHERE track = 'PETITION' AND state = 'CLOSED'"))
          .isPositive();
      assertThat(count(sql, "FROM item_event WHERE event = 'reply'")).isPositive();
      assertThat(
              count(
                  sql,
                  "FROM item i JOIN item_timer t ON t.district = i.district AND t.item_id = i.id"
                      + " WHERE i.track = 'PETITION' AND t.code = 'T_HANDLE_60D'"
                      + " AND t.state = 'RUNNING'"))
          .isPositive();
    }
  }

  private static long count(Statement sql, String rows) throws Exception {
    try (ResultSet row = sql.executeQuery("SELECT count(*) " + rows)) {
      row.next();
      return row.getLong(1);
    }
  }
}
