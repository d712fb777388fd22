package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Durable reports over HTTP against hand-written SQL that writes the same rows. */
public final class BenchReportCommand implements Command {
  private static final int BATCH = 100;

  @Override
  public String name() {
    return "bench-report";
  }

  @Override
  public String help() {
    return """
    Measure durable reports over HTTP, single and in batches of 100, against hand-written SQL.
    usage: bench-report [--rounds 5] [--seconds 5] [--warm 120] [--connections 32]\
                        [--batchers 4] [--only single|batch]
    raw writes the same rows in one statement and one commit, made inside the database; sent
    writes them by JDBC batches whose values the client sends; full5k is the shape of a report table
    with a look-up among 5,000 polygons, an audit row and an outbox row.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    int rounds = flags.number("rounds", 5);
    int seconds = flags.number("seconds", 5);
    double warm = flags.number("warm", 120);
    int connections = flags.number("connections", 32);
    int batchers = flags.number("batchers", 4);
    ApiClient worker = ApiClient.signedIn("GRID_WORKER");
    ReportMaker maker = new ReportMaker(worker, System.nanoTime());
    String url = ApiClient.environment("FENGQIAO_DB_URL");
    String number = sample(worker, maker);
    RawReports raw = new RawReports(url, number);
    String only = flags.get("only", "both");
    String owner = ApiClient.environment("FENGQIAO_DB_OWNER_URL");
    if (!only.equals("batch")) {
      Rounds.Plan plan = new Rounds.Plan(rounds, connections, seconds, warm, () -> told(owner));
      List<Rounds.Result[]> single = plan.alternate(() -> single(worker, maker), () -> raw.open(1));
      Rounds.print(out, "report", single, 1, "1/s");
      full(out, single, connections, seconds);
    }
    if (!only.equals("single")) {
      Rounds.Plan plan = new Rounds.Plan(rounds, batchers, seconds, warm, () -> told(owner));
      SentReports sent = new SentReports(url, number);
      List<Rounds.Result[]> batch =
          plan.alternate(() -> batch(worker, maker), () -> raw.open(BATCH), () -> sent.open(BATCH));
      Rounds.print(out, "report.batch100", batch, 1, "reports/s");
      Rounds.print(out, "report.batch100.sent", batch, 2, "reports/s");
    }
    return 0;
  }

  /** Waits until the relay has told what the phase before has written, ours or not. */
  private static void told(String owner) throws SQLException, InterruptedException {
    try (Connection db = DriverManager.getConnection(owner);
        PreparedStatement untold =
            db.prepareStatement("SELECT EXISTS (SELECT FROM outbox WHERE position IS NULL)")) {
      for (int i = 0; i < 200; i++) {
        try (ResultSet row = untold.executeQuery()) {
          row.next();
          if (!row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("the relay does not follow");
  }

  private static String sample(ApiClient worker, ReportMaker maker) throws Exception {
    HttpResponse<String> answer =
        worker.send("POST", "/api/reports", new String(body(maker), StandardCharsets.UTF_8));
    return ApiClient.text(ApiClient.json(answer.body()), "number");
  }

  private static byte[] body(ReportMaker maker) throws IOException {
    synchronized (maker) {
      return maker
          .body(maker.nextId(), InstantSource.system().instant())
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static Rounds.Session single(ApiClient worker, ReportMaker maker) throws IOException {
    Wire wire = new Wire(worker.address(), worker.token());
    return new Rounds.Session(
        () -> {
          int status = wire.post("/api/reports", body(maker));
          if (status != 201) {
            throw new IllegalStateException("answered " + status);
          }
          return 1;
        },
        wire);
  }

  private static Rounds.Session batch(ApiClient worker, ReportMaker maker) throws IOException {
    Wire wire = new Wire(worker.address(), worker.token());
    return new Rounds.Session(() -> batch(wire, maker), wire);
  }

  private static int batch(Wire wire, ReportMaker maker) throws IOException {
    List<String> reports = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      reports.add(new String(body(maker), StandardCharsets.UTF_8));
    }
    String all = "{\"reports\":[" + String.join(",", reports) + "]}";
    int status = wire.post("/api/reports/batch", all.getBytes(StandardCharsets.UTF_8));
    if (status != 200) {
      throw new IllegalStateException("answered " + status);
    }
    return BATCH;
  }

  /** Ours beside the small shape; its own tables are dropped at the end. */
  private static void full(
      PrintStream out, List<Rounds.Result[]> single, int connections, int seconds)
      throws Exception {
    String owner = ApiClient.environment("FENGQIAO_DB_OWNER_URL");
    try (Connection db = DriverManager.getConnection(owner);
        Statement sql = db.createStatement()) {
      sql.execute(SMALL_TABLES);
      try {
        var _ = Rounds.run(connections, 2, () -> small(owner));
        Rounds.Result small = Rounds.run(connections, seconds, () -> small(owner));
        double ours = Rounds.median(single.stream().mapToDouble(r -> r[0].rate()).toArray());
        Rounds.line(out, "report.full5k", ours, small.rate(), ours / small.rate(), "1/s");
      } finally {
        sql.execute("DROP SCHEMA bench_small CASCADE");
      }
    }
  }

  private static Rounds.Session small(String owner) throws SQLException {
    Connection db = DriverManager.getConnection(owner);
    PreparedStatement write = db.prepareStatement(SMALL_WRITE);
    return new Rounds.Session(write::executeUpdate, db);
  }

  private static final String SMALL_TABLES =
      """
      DROP SCHEMA IF EXISTS bench_small CASCADE;
      CREATE SCHEMA bench_small;
      CREATE TABLE bench_small.grid AS
        SELECT i AS id, ST_Buffer(ST_SetSRID(ST_MakePoint(120 + (i % 71) * 0.005,
          29.55 + (i / 71) * 0.0042), 4326), 0.0032, 12) AS geom FROM generate_series(0, 4999) i;
      CREATE INDEX ON bench_small.grid USING gist (geom);
      CREATE TABLE bench_small.report (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        client_key uuid NOT NULL UNIQUE, category smallint NOT NULL, occurred timestamptz NOT NULL,
        grid_id int, geom geometry(Point, 4326) NOT NULL, body text NOT NULL);
      CREATE INDEX ON bench_small.report (grid_id, category, occurred);
      CREATE TABLE bench_small.audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz DEFAULT now(), actor int, what text, ref bigint);
      CREATE TABLE bench_small.outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz DEFAULT now(), topic text, payload jsonb);
      ANALYZE bench_small.grid;
      """;

  private static final String SMALL_WRITE =
      """
      WITH p AS MATERIALIZED (SELECT ST_SetSRID(ST_MakePoint(120 + 0.35 * random(),
          29.55 + 0.29 * random()), 4326) AS p),
        r AS (INSERT INTO bench_small.report (client_key, category, occurred, grid_id, geom, body)
          SELECT gen_random_uuid(), 1, now(), (SELECT g.id FROM bench_small.grid g
            WHERE ST_Covers(g.geom, p.p) LIMIT 1), p.p,
            'landlord keeps the deposit after the lease ended; two visits made' FROM p
          ON CONFLICT (client_key) DO NOTHING RETURNING id, grid_id),
        a AS (INSERT INTO bench_small.audit (actor, what, ref) SELECT 7, 'report.create', id FROM r)
      INSERT INTO bench_small.outbox (topic, payload)
        SELECT 'report.created', jsonb_build_object('id', id, 'grid', grid_id) FROM r
      """;
}
