package org.fengqiao.tool;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Clocks after an outage: makes many that have run out during the last day, all at once, waits
 * until the server has fired them, and counts what each has done. Whoever runs it kills the server
 * meanwhile; every line tells how far it is.
 */
public final class DrillTimersCommand implements Command {
  /** Each item gets at most one of each, and none where it has one of its own. */
  private static final String CODES =
      "ARRAY['T_PERFORM_7D', 'T_PERFORM_30D', 'T_PERFORM_90D', 'T_FEEDBACK', 'T_ROUTE_RECEIPT']";

  private static final String FILL =
      """
      INSERT INTO item_timer (district, item_id, code, started_at, started_on, due_on, legal_due_on,
        provisional, state, rule_version, next_at)
      SELECT i.district, i.id, c.code, now() - interval '100 days', current_date - 100,
        current_date - 2, current_date - 2, false, 'RUNNING', 1,
        now() - interval '1 day' * random()
      FROM item_row i CROSS JOIN unnest(%s) AS c (code)
      WHERE NOT EXISTS (SELECT FROM item_timer t
        WHERE t.district = i.district AND t.item_id = i.id AND t.code = c.code)
      ORDER BY random() LIMIT ?\
      """
          .formatted(CODES);

  /** What tells the drill's clocks from those of the demonstration. */
  private static final String OWN =
      "t.code = ANY ("
          + CODES
          + ") AND t.started_on = current_date - 100 AND t.due_on = current_date - 2";

  private static final String LEFT =
      "SELECT count(*) FROM item_timer t WHERE " + OWN + " AND t.next_at IS NOT NULL";

  private static final String COUNTED =
      """
      SELECT count(*) AS clocks,
        count(*) FILTER (WHERE f.due = 1 AND f.overdue = 1 AND f.other = 0) AS once,
        count(*) FILTER (WHERE o.told = 1) AS told_once
      FROM item_timer t JOIN item i ON i.district = t.district AND i.id = t.item_id
      LEFT JOIN (SELECT district, item_id, code,
            count(*) FILTER (WHERE stage = 'DUE') AS due,
            count(*) FILTER (WHERE stage = 'OVERDUE') AS overdue,
            count(*) FILTER (WHERE stage = 'DUE_SOON') AS other
          FROM timer_fired GROUP BY 1, 2, 3) f
        ON f.district = t.district AND f.item_id = t.item_id AND f.code = t.code
      LEFT JOIN (SELECT data ->> 'number' AS number, data ->> 'clock' AS code, count(*) AS told
          FROM outbox WHERE topic = 'CLOCK' GROUP BY 1, 2) o
        ON o.number = i.number AND o.code = t.code
      WHERE %s\
      """
          .formatted(OWN);

  private static final Duration LOOK = Duration.ofMillis(250);

  @Override
  public String name() {
    return "drill-timers";
  }

  @Override
  public String help() {
    return """
    Make clocks that ran out during the last day and count what the server does about each.
    usage: drill-timers --count N --seconds N   (FENGQIAO_DB_OWNER_URL names the database)\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    int count = flags.number("count", 100_000);
    Duration most = Duration.ofSeconds(flags.number("seconds", 180));
    String url = ApiClient.environment("FENGQIAO_DB_OWNER_URL");
    try (Connection db = DriverManager.getConnection(url)) {
      int made = fill(db, count);
      long begun = System.nanoTime();
      long left = made;
      while (left > 0 && System.nanoTime() - begun < most.toNanos()) {
        Thread.sleep(LOOK);
        left = number(db, LEFT);
        out.printf("fired=%d after_ms=%d%n", made - left, millis(begun));
      }
      double seconds = millis(begun) / 1000.0;
      return verify(db, made, count, seconds, out);
    }
  }

  private static int fill(Connection db, int count) throws SQLException {
    try (PreparedStatement sql = db.prepareStatement(FILL)) {
      sql.setInt(1, count);
      return sql.executeUpdate();
    }
  }

  private static int verify(Connection db, int made, int count, double seconds, PrintStream out)
      throws SQLException {
    plan(db);
    try (PreparedStatement sql = db.prepareStatement(COUNTED);
        ResultSet row = sql.executeQuery()) {
      row.next();
      long once = row.getLong("once");
      long told = row.getLong("told_once");
      out.printf(
          "clocks=%d fired_once=%d told_once=%d seconds=%.1f%n",
          row.getLong("clocks"), once, told, seconds);
      return made == count && once == made && told == made ? 0 : 1;
    }
  }

  /** The tables have just grown ten-fold: without new statistics the count takes minutes. */
  private static void plan(Connection db) throws SQLException {
    try (Statement sql = db.createStatement()) {
      sql.execute("ANALYZE item_timer, timer_fired, outbox");
      sql.execute("SET work_mem = '256MB'");
    }
  }

  private static long number(Connection db, String query) throws SQLException {
    try (PreparedStatement sql = db.prepareStatement(query);
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }
}
