package org.fengqiao.deadline.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** A sweep that finds nothing costs nothing, however many clocks run and have run. */
class SweepPlanIT {
  private static final String MILLION =
      """
      INSERT INTO item_timer (district, item_id, code, started_at, started_on, due_on, legal_due_on,
        provisional, state, ended_at, rule_version, next_at)
      SELECT '440105', gen_random_uuid(), 'T_HANDLE_60D', t, t::date, t::date + 60, t::date + 60,
        false, CASE WHEN n % 3 = 0 THEN 'RUNNING' ELSE 'DONE' END,
        CASE WHEN n % 3 = 0 THEN NULL ELSE t END, 1,
        CASE WHEN n % 3 = 0 AND n % 2 = 0 THEN t + interval '60 days' END
      FROM (SELECT n, TIMESTAMPTZ '2026-01-01' + n * interval '10 seconds' AS t
            FROM generate_series(1, 1000000) n) made
      """;

  @Test
  void thePageOfDueClocksComesFromItsIndex() throws Exception {
    try (TestDatabase database = TestDatabase.create()) {
      try (Connection admin = database.admin();
          Statement sql = admin.createStatement()) {
        sql.execute(MILLION);
        sql.execute("VACUUM ANALYZE item_timer");
      }
      assertThat(rows(database, "2026-01-01T00:00:00Z")).isLessThanOrEqualTo(1);
      assertThat(rows(database, "2026-06-01T00:00:00Z")).isLessThanOrEqualTo(500);
    }
  }

  private static int rows(TestDatabase database, String now) throws Exception {
    List<String> plan = new ArrayList<>();
    try (Connection app = database.app();
        PreparedStatement sql =
            app.prepareStatement("EXPLAIN (ANALYZE, TIMING OFF) " + SqlFiring.DUE)) {
      sql.setObject(1, java.time.OffsetDateTime.parse(now));
      sql.setInt(2, 500);
      try (ResultSet found = sql.executeQuery()) {
        while (found.next()) {
          plan.add(found.getString(1));
        }
      }
    }
    String text = String.join("\n", plan);
    assertThat(text).contains("item_timer_next").doesNotContain("Seq Scan").doesNotContain("Sort");
    String scan =
        plan.stream().filter(l -> l.contains("item_timer_next")).findFirst().orElseThrow();
    return Integer.parseInt(scan.replaceAll(".*actual rows=(\\d+).*", "$1"));
  }
}
