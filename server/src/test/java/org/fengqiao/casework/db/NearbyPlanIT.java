package org.fengqiao.casework.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.casework.domain.Spot;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.support.ContextIT;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.tool.demo.DemoYear;
import org.junit.jupiter.api.Test;

/** What came up beside a batch of reports is counted by an index, not by reading the items. */
class NearbyPlanIT extends ContextIT {
  private static final int BATCH = 100;

  @Test
  void oneProbeOfTheIndexForEachSpot() throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DemoPlaces.DISTRICT).cells();
    int _ = bean(DemoYear.class).write(DemoPlaces.DISTRICT, 4000, List.of());
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute("VACUUM ANALYZE item");
    }
    List<String> plan = new ArrayList<>();
    try (Connection app = database.app();
        PreparedStatement sql =
            app.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + SqlItems.NEARBY)) {
      String[] grids = new String[BATCH];
      String[] kinds = new String[BATCH];
      String[] until = new String[BATCH];
      for (int i = 0; i < BATCH; i++) {
        grids[i] = cells.get(i % cells.size()).code();
        kinds[i] = "NEIGHBOR";
        until[i] = Instant.now().toString();
      }
      sql.setArray(1, app.createArrayOf("text", grids));
      sql.setArray(2, app.createArrayOf("text", kinds));
      sql.setArray(3, app.createArrayOf("text", until));
      sql.setString(4, DemoPlaces.DISTRICT);
      sql.setInt(5, (int) Spot.WINDOW.toDays());
      sql.setInt(6, Spot.MOST);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          plan.add(rows.getString(1));
        }
      }
    }
    assertThat(plan).anyMatch(line -> line.contains("item_grid"));
    assertThat(plan).noneMatch(line -> line.contains("Seq Scan on item"));
    long pages =
        plan.stream()
            .filter(line -> line.contains("Buffers: shared hit="))
            .mapToLong(line -> Long.parseLong(line.replaceAll(".*shared hit=(\\d+).*", "$1")))
            .findFirst()
            .orElseThrow();
    assertThat(pages).as(String.join("\n", plan)).isLessThan(15L * BATCH);
  }
}
