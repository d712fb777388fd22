package org.fengqiao.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Part;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.Laws;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The demonstration district with a table in place of casework's view, so that every odd matter can
 * be made: a year of scattered matters and five of labour in one grid within a week.
 */
class HotspotsIT extends ServerIT {
  private static final String DISTRICT = "440105";
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final int LABOR = Kind.LABOR.ordinal();
  private static final int HOT = 700;

  private Hotspots hotspots;
  private GridSet set;

  @Override
  protected Map<String, Object> configuration() {
    return Map.of("score-readers", "true");
  }

  @Override
  protected void started() throws Exception {
    super.started();
    hotspots = bean(Hotspots.class);
    bean(Grids.class).loadDemo(Actor.system(DISTRICT));
    set = bean(Grids.class).current(DISTRICT);
    sql(
        "DROP VIEW matter_fact CASCADE",
        "CREATE TABLE matter_fact (district char(6), item_id uuid, grid_code text, kind text,"
            + " level text, arrived_at timestamptz, countable boolean, text_hash bigint,"
            + " state text, number text, kind_provisional boolean DEFAULT false, grid_version bigint DEFAULT 0)",
        "GRANT ALL ON matter_fact TO fengqiao_app");
  }

  @BeforeEach
  void arrange() throws SQLException {
    sql("DELETE FROM matter_fact", "DELETE FROM hotspot_score", "DELETE FROM hotspot_run");
    sql("DELETE FROM hotspot_day", "DELETE FROM outbox");
    try (Connection db = database.app()) {
      for (int i = 0; i < 1500; i++) {
        Kind kind = Kind.values()[i % 11];
        add(db, i * 37 % set.size(), kind, NOW.minusSeconds(20_000L * i), true);
      }
      for (int i = 0; i < 5; i++) {
        add(db, HOT, Kind.LABOR, NOW.minusSeconds(86_400L * i + 60), true);
      }
    }
  }

  @Test
  void theHotGridLeadsItsKindAndTwoRunsAgree() throws SQLException {
    RunResult first = hotspots.score(DISTRICT, NOW);
    KindScores labour = first.kind(LABOR);
    assertThat(labour.d14(HOT)).isGreaterThanOrEqualTo(5);
    assertThat(labour.score(HOT)).isGreaterThan(35);
    for (int g = 0; g < set.size(); g++) {
      assertThat(labour.score(g)).isLessThanOrEqualTo(labour.score(HOT));
    }
    assertThat(labour.part(Part.SURPRISE, HOT)).isGreaterThan(0.5);
    assertThat(count("outbox WHERE topic = 'SCORE'")).isEqualTo(1);

    RunResult again = hotspots.score(DISTRICT, NOW);
    for (int kind = 0; kind < RunResult.KINDS; kind++) {
      assertThat(again.kind(kind).scores()).isEqualTo(first.kind(kind).scores());
    }
    assertThat(count("outbox WHERE topic = 'SCORE'")).isEqualTo(1);
    assertThat(count("hotspot_day")).isEqualTo(RunResult.KINDS);
  }

  @Test
  void onlyWhatHadArrivedAndCountsIsCounted() throws SQLException {
    int before = hotspots.score(DISTRICT, NOW).kind(LABOR).d30(HOT);
    try (Connection db = database.app()) {
      add(db, HOT, Kind.LABOR, NOW.plusSeconds(1), true);
      add(db, HOT, Kind.LABOR, NOW.minusSeconds(1), false);
      add(db, HOT, Kind.UNCLASSIFIED, NOW.minusSeconds(1), true);
    }
    announce("-");
    RunResult run = hotspots.score(DISTRICT, NOW);
    assertThat(run.kind(LABOR).d30(HOT)).isEqualTo(before);
    assertThat(run.kind(RunResult.TOTAL).d30(HOT)).isEqualTo(before + 1);
    assertThat(hotspots.score(DISTRICT, NOW.plusSeconds(1)).kind(LABOR).d30(HOT))
        .isEqualTo(before + 1);
  }

  @Test
  void theSameTextInTheSameGridCountsOnceInThirtyDays() throws SQLException {
    int before = hotspots.score(DISTRICT, NOW).kind(LABOR).d90(HOT);
    long day = 86_400;
    try (Connection db = database.app()) {
      add(db, HOT, Kind.LABOR, NOW.minusSeconds(70 * day), true, 77);
      add(db, HOT, Kind.LABOR, NOW.minusSeconds(45 * day), true, 77);
      add(db, HOT, Kind.LABOR, NOW.minusSeconds(16 * day), true, 77);
      add(db, HOT, Kind.LABOR, NOW.minusSeconds(60 * day), true, 88);
      add(db, HOT, Kind.LABOR, NOW.minusSeconds(20 * day), true, 88);
      add(db, HOT + 1, Kind.LABOR, NOW.minusSeconds(20 * day), true, 88);
    }
    announce("-");
    assertThat(hotspots.score(DISTRICT, NOW).kind(LABOR).d90(HOT)).isEqualTo(before + 3);
  }

  @Test
  void levelsStayWithTheScoresUntilGivenAnew() {
    RunResult run = hotspots.score(DISTRICT, NOW);
    byte[] levels = new byte[set.size()];
    levels[HOT] = (byte) Level.ORANGE.ordinal();
    hotspots.setLevels(run, LABOR, levels);
    hotspots.score(DISTRICT, NOW.plusSeconds(3));
    assertThat(hotspots.scores(DISTRICT, LABOR).board().levels()[HOT]).isEqualTo(3);
    assertThat(hotspots.explain(DISTRICT, code(HOT), LABOR).orElseThrow().level())
        .isEqualTo(Level.ORANGE);
  }

  @Test
  void explanationAddsUpAndHidesSmallCells() {
    hotspots.score(DISTRICT, NOW);
    Explanation full = hotspots.explain(DISTRICT, code(HOT), LABOR).orElseThrow();
    double shares = full.parts().stream().mapToDouble(Explanation.PartValue::contribution).sum();
    assertThat(shares).isBetween(0.999999, 1.000001);
    assertThat(full.trend()).hasSize(30);
    assertThat(full.trend().getLast().count()).isEqualTo(1);
    assertThat(full.neighbours()).isNotEmpty();
    assertThat(full.scores()).hasSize(1);
    assertThat(full.whyNot().missing()).contains("SCORE");
    Explanation outside = full.masked();
    assertThat(outside.counts().d30()).isGreaterThanOrEqualTo(5);
    assertThat(outside.trend().getLast().count()).isNull();
    assertThat(hotspots.explain(DISTRICT, "nowhere", LABOR)).isEmpty();
  }

  @Test
  void whatIsMissingForRedIsAskedOfTheTable() throws SQLException {
    hotspots.score(DISTRICT, NOW);
    assertThat(missing()).contains("SCORE");
    sql(
        "INSERT INTO law_threshold SELECT '440105', 'T', valid_from, 2, 3, 4, 5, leave_margin,"
            + " quiet_days, rise_per_day, 9, 3, part_floor, cool_days, 'test', 0"
            + " FROM law_threshold WHERE version = '2026-3'");
    bean(Laws.class).reload();
    try {
      assertThat(missing()).containsExactly("DISTINCT_MATTERS", "TWO_PARTS");
    } finally {
      sql("DELETE FROM law_threshold WHERE district = '440105'");
      bean(Laws.class).reload();
    }
  }

  private List<String> missing() {
    return hotspots.explain(DISTRICT, code(HOT), LABOR).orElseThrow().whyNot().missing();
  }

  @Test
  void overHttp() throws Exception {
    assertThat(get("/api/scores", null).statusCode()).isEqualTo(401);
    HttpResponse<String> never = get("/api/scores", DISTRICT);
    assertThat(never.body()).contains("\"scores\":[0,0,");
    hotspots.score(DISTRICT, NOW);

    HttpResponse<String> board = get("/api/scores?kind=LABOR", DISTRICT);
    assertThat(board.body()).contains("\"kind\":\"LABOR\"", "\"version\":" + set.version());
    assertThat(get("/api/scores?version=" + set.version(), DISTRICT).statusCode()).isEqualTo(200);
    HttpResponse<String> other = get("/api/scores?version=99999", DISTRICT);
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(other.body()).contains("score-version-unknown");
    String tag = board.headers().firstValue("ETag").orElseThrow();
    assertThat(
            send("GET", "/api/scores?kind=LABOR", DISTRICT, null, "If-None-Match", tag)
                .statusCode())
        .isEqualTo(304);
    assertThat(get("/api/scores?kind=LOVE", DISTRICT).body()).contains("score-kind-unknown");

    HttpResponse<String> ranking = get("/api/scores/ranking?kind=LABOR&limit=3", DISTRICT);
    assertThat(ranking.body()).contains("{\"places\":[{\"grid\":\"" + code(HOT) + "\"");
    assertThat(get("/api/scores/ranking", DISTRICT).body()).contains("\"kind\":\"LABOR\"");

    String own = code(HOT).substring(0, 12);
    String path = "/api/scores/" + code(HOT) + "?kind=LABOR";
    String inside = get(path, own).body();
    String outside = get(path, DISTRICT).body();
    assertThat(inside).contains("\"code\":\"SURPRISE\"", "\"count\":1", "districtRate");
    assertThat(outside).doesNotContain("\"count\":1");
    assertThat(get("/api/scores/440105999999999", DISTRICT).statusCode()).isEqualTo(404);
  }

  /** As casework does when an item has changed. */
  private void announce(String number) throws SQLException {
    sql(
        "INSERT INTO outbox (district, id, topic, place, data, created_at) VALUES ('440105',"
            + " gen_random_uuid(), 'ITEM', '440105', '{\"number\": \"%s\"}', now())"
                .formatted(number));
  }

  private String code(int ordinal) {
    return set.cells().get(ordinal).code();
  }

  private void add(Connection db, int grid, Kind kind, Instant at, boolean counts)
      throws SQLException {
    add(db, grid, kind, at, counts, 0);
  }

  private void add(Connection db, int grid, Kind kind, Instant at, boolean counts, long hash)
      throws SQLException {
    String insert =
        "INSERT INTO matter_fact VALUES (?, ?, ?, ?, 'YELLOW', ?, ?, ?, 'REPORTED', '-')";
    try (PreparedStatement row = db.prepareStatement(insert)) {
      row.setString(1, DISTRICT);
      row.setObject(2, UUID.randomUUID());
      row.setString(3, code(grid));
      row.setString(4, kind.name());
      row.setObject(5, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
      row.setBoolean(6, counts);
      row.setLong(7, hash);
      row.executeUpdate();
    }
  }

  private int count(String from) throws SQLException {
    try (Connection db = database.admin();
        Statement s = db.createStatement();
        var rows = s.executeQuery("SELECT count(*) FROM " + from)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Connection db = database.admin();
        Statement s = db.createStatement()) {
      for (String statement : statements) {
        s.execute(statement);
      }
    }
  }
}
