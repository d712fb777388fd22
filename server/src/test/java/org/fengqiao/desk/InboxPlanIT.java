package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The cost of a screen does not grow with history: plans of the lists among a million items. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxPlanIT {
  private static final String MILLION =
      """
      INSERT INTO item (district, id, number, state, version, track, channel, kind,
        kind_provisional, points, level, safety, urgency, seal, grid_code, grid_version,
        community_code, street_code, place_confirmed, body_code, tier, people_involved, summary,
        text_hash, reporter_id, occurred_at, reported_at, demo, due_on, legal_due_on)
      SELECT '440105', gen_random_uuid(), '440105-2026-' || (1000000 + n),
        CASE n % 40 WHEN 0 THEN 'REPORTED' WHEN 1 THEN 'MEDIATING' ELSE 'CLOSED' END, 1, 'DISPUTE',
        'GRID', 'NEIGHBOR', false, 1, 'BLUE', '{}', 'NORMAL', 'NONE',
        c || lpad((n % 7 + 1)::text, 3, '0'), 1, c, left(c, 9), true,
        CASE WHEN n % 40 = 1 THEN c || '-PM' END, 'COMMUNITY', 2, 'summary ' || n, 0,
        ('00000000-0000-4000-8000-' || lpad((n % 500)::text, 12, '0'))::uuid, t, t, true,
        CASE WHEN n % 40 < 2 THEN t::date + 3 ELSE DATE '9999-12-31' END,
        CASE WHEN n % 40 < 2 THEN t::date + 3 ELSE DATE '9999-12-31' END
      FROM (SELECT n, '4401050' || lpad((n * 31 % 18 + 1)::text, 2, '0')
            || lpad((n * 17 % 15 + 1)::text, 3, '0') AS c,
          TIMESTAMPTZ '2026-11-01' - (n % 1000) * interval '1 day' - n * interval '1 millisecond'
            AS t
        FROM generate_series(1, 1000000) n) made
      """;

  private TestDatabase database;

  @BeforeAll
  void aMillionItems() throws Exception {
    database = TestDatabase.create();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute("SET session_replication_role = replica");
      sql.execute(MILLION);
      sql.execute("VACUUM ANALYZE item");
    }
  }

  @AfterAll
  void drop() {
    database.close();
  }

  @Test
  void theStreetsInboxReadsFiftyRowsOfItsIndex() throws Exception {
    bounded(
        "street_code = '440105003' AND stage = 'WAITING' ORDER BY urgent_rank, due_on, number"
            + " LIMIT 51",
        "item_waiting");
  }

  @Test
  void alsoDeepInTheList() throws Exception {
    bounded(
        "street_code = '440105003' AND stage = 'WAITING' AND (urgent_rank, due_on, number) >"
            + " (2, DATE '2025-06-01', '440105-2026-1500000')"
            + " ORDER BY urgent_rank, due_on, number LIMIT 51",
        "item_waiting");
  }

  @Test
  void theBodysInboxReadsFiftyRowsOfItsIndex() throws Exception {
    bounded(
        "body_code = '440105003004-PM' AND stage = 'HANDLING'"
            + " ORDER BY urgent_rank, due_on, number LIMIT 51",
        "item_handling");
  }

  @Test
  void theNewestOfAStreetComeFromItsIndex() throws Exception {
    bounded("street_code = '440105003' ORDER BY reported_at DESC, number LIMIT 51", "item_street");
  }

  @Test
  void onesOwnReportsComeFromTheirIndex() throws Exception {
    bounded(
        "reporter_id = '00000000-0000-4000-8000-000000000007'"
            + " ORDER BY reported_at DESC, number LIMIT 51",
        "item_reporter");
  }

  private void bounded(String where, String index) throws Exception {
    List<String> plan = new ArrayList<>();
    try (Connection app = database.app();
        Statement sql = app.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) SELECT * FROM item_row"
                    + " WHERE district = '440105' AND "
                    + where)) {
      while (rows.next()) {
        plan.add(rows.getString(1));
      }
    }
    String text = String.join("\n", plan);
    assertThat(text).contains(index).doesNotContain("Seq Scan");
    String scan =
        plan.stream().filter(line -> line.contains("using " + index)).findFirst().orElseThrow();
    int read = Integer.parseInt(scan.replaceAll(".*actual rows=(\\d+).*", "$1"));
    assertThat(read).as(text).isLessThan(200);
  }
}
