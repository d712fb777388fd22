package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The first 50 items of an inbox among a million, against the best query of the same rows that we
 * could write by hand: of one street, of a whole district, or of somebody with sixty bodies.
 */
public final class BenchInboxCommand implements Command {
  @Override
  public String name() {
    return "bench-inbox";
  }

  @Override
  public String help() {
    return """
    Measure an inbox of 50 items over HTTP against the bare query of the same rows.
    usage: bench-inbox [--who street] [--rounds 5] [--seconds 5] [--warm 120] [--connections 8]
      [--items 1000000]
    --who: street and district dispatchers see what waits, bodies is somebody with sixty of them.
    Fills the database up to the number of items first, once; one in twenty waits for a dispatcher,
    one in twenty lies with a body.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    ManyItems.fill(flags.number("items", 1_000_000));
    Who who = Who.valueOf(flags.get("who", "street").toUpperCase(java.util.Locale.ROOT));
    List<String> bodies = who == Who.BODIES ? ManyItems.sixtyBodies(who.role) : List.of();
    ApiClient reader = ApiClient.signedIn(who.role);
    Map<?, ?> user =
        (Map<?, ?>) Objects.requireNonNull(reader.get("/api/session").get("user"), "user");
    String place = (String) ApiClient.list(user, "territory").getFirst();
    String url = ApiClient.environment("FENGQIAO_DB_URL");
    Rounds.Plan plan =
        new Rounds.Plan(
            flags.number("rounds", 5),
            flags.number("connections", 8),
            flags.number("seconds", 5),
            flags.number("warm", 120),
            () -> {});
    Slices slices =
        new Slices(place.substring(0, 6), who, who == Who.STREET ? List.of(place) : bodies);
    List<Rounds.Result[]> rounds = plan.alternate(() -> ours(reader), () -> raw(url, slices));
    Rounds.print(out, "inbox." + flags.get("who", "street"), rounds, 1, "1/s");
    return 0;
  }

  private enum Who {
    STREET("STREET_DISPATCHER"),
    DISTRICT("DISTRICT_DISPATCHER"),
    BODIES("DISTRICT_MEDIATOR");

    private final String role;

    Who(String role) {
      this.role = role;
    }
  }

  /**
   * What the bare query reads.
   *
   * @param codes streets or bodies; empty for every street of the district
   */
  private record Slices(String district, Who who, List<String> codes) {}

  private static Rounds.Session ours(ApiClient reader) throws IOException {
    Wire wire = new Wire(reader.address(), reader.token());
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

  /** Fifty of each slice in the order of its index, then fifty of those. */
  private static Rounds.Session raw(String url, Slices slices) throws SQLException {
    Connection db = DriverManager.getConnection(url);
    boolean bodies = slices.who() == Who.BODIES;
    PreparedStatement read =
        db.prepareStatement(
            """
            SELECT i.* FROM unnest(?) AS slice CROSS JOIN LATERAL (
              SELECT number, state, kind, sub_kind, kind_provisional, level, urgency, grid_code,
                community_code, street_code, summary, people_involved, occurred_at, reported_at,
                due_on, legal_due_on, body_code, suggested_body, version, demo, urgent_rank
              FROM item WHERE district = ? AND %s = slice AND stage = '%s' AND seal <> 'SEALED'
              ORDER BY urgent_rank, due_on, number LIMIT 50) i
            ORDER BY urgent_rank, due_on, number LIMIT 50
            """
                .formatted(bodies ? "body_code" : "street_code", bodies ? "HANDLING" : "WAITING"));
    List<String> codes = slices.codes().isEmpty() ? streets(db, slices.district()) : slices.codes();
    Array array = db.createArrayOf("text", codes.toArray());
    read.setArray(1, array);
    read.setString(2, slices.district());
    return new Rounds.Session(() -> read(read), db);
  }

  private static List<String> streets(Connection db, String district) throws SQLException {
    List<String> codes = new ArrayList<>();
    try (PreparedStatement read =
        db.prepareStatement("SELECT DISTINCT street_code FROM grid_cell WHERE district = ?")) {
      read.setString(1, district);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          codes.add(rows.getString(1));
        }
      }
    }
    return codes;
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
}
