package org.fengqiao.tool;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Fills the demonstration district with as many items as a benchmark asks for. */
final class ManyItems {
  private static final int STEP = 500_000;

  private ManyItems() {}

  /**
   * Copies of the items there are, over three years, written by the owner without histories: one in
   * twenty waits for a dispatcher, one in twenty lies with the body of its community.
   */
  static void fill(int items) throws SQLException {
    try (Connection db =
            DriverManager.getConnection(ApiClient.environment("FENGQIAO_DB_OWNER_URL"));
        Statement sql = db.createStatement()) {
      long there = count(sql);
      if (there >= items) {
        return;
      }
      for (long from = there; from < items; from += STEP) {
        db.setAutoCommit(false);
        sql.execute("ALTER TABLE item DISABLE TRIGGER USER");
        sql.execute(FILL.formatted(from + 1, Math.min(items, from + STEP)));
        sql.execute("ALTER TABLE item ENABLE TRIGGER USER");
        db.commit();
        db.setAutoCommit(true);
      }
      sql.execute("VACUUM ANALYZE item");
    }
  }

  /** Gives the demo account of this role sixty bodies to look after; their codes. */
  static List<String> sixtyBodies(String role) throws SQLException {
    List<String> bodies = new ArrayList<>();
    try (Connection db =
            DriverManager.getConnection(ApiClient.environment("FENGQIAO_DB_OWNER_URL"));
        PreparedStatement change =
            db.prepareStatement(
                """
                UPDATE account SET territory = ARRAY(SELECT DISTINCT community_code
                  FROM item WHERE demo AND reported_at > now() - interval '2 years'
                  ORDER BY community_code LIMIT 60), body = NULL
                WHERE demo AND role = ? RETURNING array_to_string(territory, ',')\
                """)) {
      change.setString(1, role);
      try (ResultSet rows = change.executeQuery()) {
        while (rows.next()) {
          bodies.clear();
          for (String community : rows.getString(1).split(",")) {
            bodies.add(community + "-PM");
          }
        }
      }
    }
    if (bodies.size() != 60) {
      throw new IllegalStateException(bodies.size() + " bodies instead of 60");
    }
    return bodies;
  }

  private static long count(Statement sql) throws SQLException {
    try (ResultSet rows = sql.executeQuery("SELECT count(*) FROM item")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @SuppressWarnings("InlineFormatString") // long enough to stand on its own
  private static final String FILL =
      """
      INSERT INTO item (district, id, number, state, version, track, channel, kind, sub_kind,
        kind_provisional, points, level, safety, urgency, seal, grid_code, grid_version,
        community_code, street_code, place_confirmed, suggested_body, body_code, tier, people_involved, summary,
        text_hash, reporter_id, occurred_at, reported_at, demo, due_on, legal_due_on)
      SELECT g.district, gen_random_uuid(), g.district || '-2098-' || (1000000 + n),
        CASE n %% 20 WHEN 0 THEN 'REPORTED' WHEN 1 THEN 'MEDIATING' ELSE 'CLOSED' END, 1, 'DISPUTE', 'GRID', g.kind,
        NULL, false, g.points, g.level, '{}', 'NORMAL', 'NONE', g.grid_code, g.grid_version,
        g.community_code, g.street_code, true, g.suggested_body,
        CASE WHEN n %% 20 = 1 THEN g.community_code || '-PM' END, 'COMMUNITY', 2, g.summary, 0,
        g.reporter_id, g.reported_at - (n %% 1000) * interval '1 day',
        g.reported_at - (n %% 1000) * interval '1 day', true,
        CASE WHEN n %% 20 < 2 THEN DATE '2026-01-01' - (n::bigint * 7919 %% 1000)::int
          ELSE DATE '9999-12-31' END,
        CASE WHEN n %% 20 < 2 THEN DATE '2026-01-01' - (n::bigint * 7919 %% 1000)::int
          ELSE DATE '9999-12-31' END
      FROM (SELECT *, row_number() OVER (ORDER BY number) AS r FROM item WHERE demo
          AND number !~ '-2098-') g
        JOIN generate_series(%1$d, %2$d) n
          ON g.r = 1 + n %% (SELECT count(*) FROM item WHERE demo AND number !~ '-2098-')
      """;
}
