package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The dispatcher's inbox of 50 items among a million, against the bare query. */
public final class BenchInboxCommand implements Command {
  @Override
  public String name() {
    return "bench-inbox";
  }

  @Override
  public String help() {
    return """
    Measure the dispatcher's inbox of 50 items over HTTP against the bare query of the same rows.
    usage: bench-inbox [--rounds 5] [--seconds 5] [--warm 120] [--connections 8] [--items 1000000]
    Fills the database up to the number of items first, once; one in twenty waits for a dispatcher.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    fill(flags.number("items", 1_000_000));
    ApiClient dispatcher = ApiClient.signedIn("STREET_DISPATCHER");
    Map<?, ?> user =
        (Map<?, ?>) Objects.requireNonNull(dispatcher.get("/api/session").get("user"), "user");
    String street = (String) ApiClient.list(user, "territory").getFirst();
    String url = ApiClient.environment("FENGQIAO_DB_URL");
    Rounds.Plan plan =
        new Rounds.Plan(
            flags.number("rounds", 5),
            flags.number("connections", 8),
            flags.number("seconds", 5),
            flags.number("warm", 120),
            () -> {});
    List<Rounds.Result[]> rounds = plan.alternate(() -> ours(dispatcher), () -> raw(url, street));
    Rounds.print(out, "inbox", rounds, 1, "1/s");
    return 0;
  }

  private static Rounds.Session ours(ApiClient dispatcher) throws IOException {
    Wire wire = new Wire(dispatcher.address(), dispatcher.token());
    return new Rounds.Session(
        () -> {
          int status = wire.get("/api/items?view=inbox&limit=50");
          if (status != 200) {
            throw new IllegalStateException("answered " + status);
          }
          return 1;
        },
        wire);
  }

  private static Rounds.Session raw(String url, String street) throws SQLException {
    Connection db = DriverManager.getConnection(url);
    PreparedStatement read =
        db.prepareStatement(
            """
            SELECT number, state, kind, sub_kind, kind_provisional, level, urgency, grid_code,
              community_code, street_code, summary, people_involved, occurred_at, reported_at,
              due_on, legal_due_on, body_code, suggested_body, version, demo
            FROM item WHERE district = ? AND street_code = ? AND stage = 'WAITING'
              AND seal <> 'SEALED' ORDER BY urgent_rank, due_on, number LIMIT 50
            """);
    read.setString(1, street.substring(0, 6));
    read.setString(2, street);
    return new Rounds.Session(() -> read(read), db);
  }

  private static int read(PreparedStatement read) throws SQLException {
    int values = 0;
    try (ResultSet found = read.executeQuery()) {
      while (found.next()) {
        for (int c = 1; c <= 20; c++) {
          values += found.getString(c) == null ? 0 : 1;
        }
      }
    }
    return values > 0 ? 1 : 0;
  }

  /** Copies of the items there are, over three years, written by the owner without histories. */
  private static void fill(int items) throws SQLException {
    try (Connection db =
            DriverManager.getConnection(ApiClient.environment("FENGQIAO_DB_OWNER_URL"));
        Statement sql = db.createStatement()) {
      db.setAutoCommit(false);
      long missing = items - count(sql);
      if (missing <= 0) {
        return;
      }
      sql.execute("ALTER TABLE item DISABLE TRIGGER USER");
      sql.execute(FILL.formatted(missing));
      sql.execute("ALTER TABLE item ENABLE TRIGGER USER");
      db.commit();
      db.setAutoCommit(true);
      sql.execute("VACUUM ANALYZE item");
    }
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
        community_code, street_code, place_confirmed, suggested_body, tier, people_involved, summary,
        text_hash, reporter_id, occurred_at, reported_at, demo, due_on, legal_due_on)
      SELECT g.district, gen_random_uuid(), g.district || '-2098-' || (1000000 + n),
        CASE WHEN n %% 20 = 0 THEN 'REPORTED' ELSE 'CLOSED' END, 1, 'DISPUTE', 'GRID', 'NEIGHBOR',
        NULL, false, 1, 'BLUE', '{}', 'NORMAL', 'NONE', g.grid_code, g.grid_version,
        g.community_code, g.street_code, true, g.suggested_body, 'COMMUNITY', 2, g.summary, 0,
        g.reporter_id, g.reported_at - (n %% 1000) * interval '1 day',
        g.reported_at - (n %% 1000) * interval '1 day', true,
        CASE WHEN n %% 20 = 0 THEN DATE '2026-01-01' - (n::bigint * 7919 %% 1000)::int
          ELSE DATE '9999-12-31' END,
        CASE WHEN n %% 20 = 0 THEN DATE '2026-01-01' - (n::bigint * 7919 %% 1000)::int
          ELSE DATE '9999-12-31' END
      FROM (SELECT *, row_number() OVER (ORDER BY number) AS r FROM item WHERE demo
          AND number !~ '-2098-') g
        JOIN generate_series(1, %1$d) n
          ON g.r = 1 + n %% (SELECT count(*) FROM item WHERE demo AND number !~ '-2098-')
      """;
}
