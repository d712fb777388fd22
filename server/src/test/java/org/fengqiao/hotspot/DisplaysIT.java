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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What leaves the server about places, by who asks (ADR 0062): five labour matters in one grid, two
 * in another, and family matters in two grids of one community.
 */
class DisplaysIT extends ServerIT {
  private static final String DISTRICT = "440105";
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final String DAY = "2026-11-20";
  private static final int LABOR = Kind.LABOR.ordinal();
  private static final int FAMILY = Kind.FAMILY.ordinal();
  private static final int HOT = 700;
  private static final int FEW = 1200;

  private Hotspots hotspots;
  private Displays displays;
  private Showing showing;
  private GridSet set;
  private int[] home;

  @Override
  protected Map<String, Object> configuration() {
    return Map.of("score-readers", "true");
  }

  @Override
  protected void started() throws Exception {
    super.started();
    hotspots = bean(Hotspots.class);
    displays = bean(Displays.class);
    showing = bean(Showing.class);
    bean(Grids.class).loadDemo(Actor.system(DISTRICT));
    set = bean(Grids.class).current(DISTRICT);
    home =
        IntStream.range(0, set.size())
            .filter(g -> set.cells().get(g).community().equals(set.cells().get(40).community()))
            .toArray();
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
    sql("DELETE FROM hotspot_day");
    try (Connection db = database.app()) {
      for (int i = 0; i < 400; i++) {
        add(db, i * 37 % set.size(), Kind.NEIGHBOR, 60 + i % 200);
      }
      for (int i = 0; i < 5; i++) {
        add(db, HOT, Kind.LABOR, i);
        add(db, home[i % 2], Kind.FAMILY, i + 1);
      }
      add(db, FEW, Kind.LABOR, 1);
      add(db, FEW, Kind.LABOR, 2);
    }
    hotspots.score(DISTRICT, NOW);
  }

  @Test
  void aLeaderSeesNoGridOfAFewMatters() {
    ShownScores leader = displays.board(leader(), LABOR);
    ShownScores desk = displays.board(desk(), LABOR);
    assertThat(desk.scores()[FEW]).isPositive();
    assertThat(leader.scores()[FEW]).isZero();
    assertThat(leader.scores()[HOT]).isEqualTo(desk.scores()[HOT]).isPositive();

    ShownExplanation few = showing.explain(leader(), code(FEW), LABOR).orElseThrow();
    assertThat(few.small()).isTrue();
    assertThat(few.of().score()).isZero();
    assertThat(few.of().parts()).isEmpty();
    assertThat(few.of().counts().d90()).isNull();
    ShownExplanation hot = showing.explain(leader(), code(HOT), LABOR).orElseThrow();
    assertThat(hot.of().counts()).isEqualTo(new Explanation.Counts(3, 3, 3, null));
    assertThat(hot.of().trend()).isEmpty();
    assertThat(hot.of().parts()).isNotEmpty().allMatch(p -> p.numbers().isEmpty());
    assertThat(hot.of().parts()).allMatch(p -> p.u() * 4 == Math.rint(p.u() * 4));
    assertThat(hot.of().neighbours()).allMatch(n -> n.d30() == null);
  }

  @Test
  void aLeaderSeesFamilyMattersByCommunityOnly() {
    ShownScores leader = displays.board(leader(), FAMILY);
    assertThat(leader.byCommunity()).isTrue();
    int shown = leader.scores()[home[0]];
    assertThat(shown).isPositive();
    for (int g : home) {
      assertThat(leader.scores()[g]).isEqualTo(shown);
    }
    int[] desk = displays.board(desk(), FAMILY).scores();
    assertThat(IntStream.of(home).map(g -> desk[g]).distinct().count()).isGreaterThan(1);

    String community = set.cells().get(home[0]).community();
    for (String asked : List.of(code(home[0]), code(home[2]), community)) {
      ShownExplanation told = showing.explain(leader(), asked, FAMILY).orElseThrow();
      assertThat(told.place().by()).isEqualTo(ShownPlace.By.COMMUNITY);
      assertThat(told.of().grid()).isEqualTo(community);
      assertThat(told.of().counts().d90()).isEqualTo(3);
      assertThat(told.of().neighbours()).isEmpty();
    }
    assertThat(showing.explain(desk(), code(home[0]), FAMILY).orElseThrow().of().counts().d90())
        .isEqualTo(3);
    assertThat(showing.place(leader(), code(home[0]), FAMILY).code()).isEqualTo(community);
    assertThat(showing.place(desk(), code(home[0]), FAMILY).code()).isEqualTo(code(home[0]));
  }

  /** All kinds together would be family matters in disguise where nothing else happened. */
  @Test
  void allKindsDoNotGiveFamilyMattersAway() {
    ShownScores leader = displays.board(leader(), RunResult.TOTAL);
    for (int g : home) {
      assertThat(leader.scores()[g]).isZero();
    }
    assertThat(leader.scores()[HOT]).isPositive();
    assertThat(showing.explain(leader(), code(HOT), RunResult.TOTAL).orElseThrow().of().kind())
        .isEqualTo("LABOR");
    assertThat(showing.place(leader(), code(HOT), RunResult.TOTAL).by())
        .isEqualTo(ShownPlace.By.COMMUNITY);
  }

  @Test
  void theStaffOfTheGridSeesEverything() {
    Actor own = reader(set.cells().get(FEW).community(), false);
    assertThat(displays.board(own, LABOR).scores()[FEW]).isPositive();
    ShownExplanation full = showing.explain(own, code(FEW), LABOR).orElseThrow();
    assertThat(full.guarded()).isFalse();
    assertThat(full.of().counts().d90()).isEqualTo(2);
    assertThat(showing.count(own, code(FEW), 2)).isEqualTo(2);
    assertThat(showing.count(desk(), code(FEW), 2)).isNull();
    assertThat(showing.count(desk(), code(FEW), 5)).isEqualTo(5);
    assertThat(showing.count(leader(), code(FEW), 5)).isEqualTo(3);
  }

  @Test
  void pastDaysAreGuardedByTheirOwnCounts() throws Exception {
    String days = "/api/scores/days?from=2026-11-18&to=" + DAY + "&kind=";
    HttpResponse<String> leader = get(days + "LABOR", DISTRICT);
    assertThat(leader.statusCode()).as(leader.body()).isEqualTo(200);
    assertThat(leader.body()).contains("\"date\":\"" + DAY + "\"", "\"steps\":[" + HOT + "]");
    String desk = get(days + "LABOR", DISTRICT + "w").body();
    assertThat(ordinals(desk)).contains(HOT, FEW);
    assertThat(ordinals(leader.body())).containsExactly(HOT);
    String tag = leader.headers().firstValue("ETag").orElseThrow();
    assertThat(send("GET", days + "LABOR", DISTRICT, null, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(send("GET", days + "LABOR", DISTRICT + "w", null, "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    assertThat(get(days + "LABOR", "440106").body()).doesNotContain("\"steps\":[" + HOT);
    for (String bad :
        List.of(
            "from=2026-11-20&to=2026-11-19",
            "from=2026-11-20&to=2999-01-01",
            "from=2020-01-01&to=2026-11-19",
            "from=2026-11-20&to=2026-11-20&step=0")) {
      HttpResponse<String> refused = get("/api/scores/days?" + bad, DISTRICT);
      assertThat(refused.statusCode()).as(bad).isEqualTo(422);
      assertThat(refused.body()).contains("score-range");
    }
    assertThat(get("/api/scores?kind=LABOR&asOf=" + DAY, DISTRICT).statusCode()).isEqualTo(200);
  }

  @Test
  void overHttpNothingOfAFamilyMattersGridIsTold() throws Exception {
    String list = get("/api/scores/ranking?kind=FAMILY", DISTRICT).body();
    String community = set.cells().get(home[0]).community();
    assertThat(list).containsOnlyOnce("\"grid\":\"" + community + "\"");
    for (int g : home) {
      assertThat(list).doesNotContain(code(g));
      String why = get("/api/scores/" + code(g) + "?kind=FAMILY", DISTRICT).body();
      assertThat(why).contains("\"by\":\"COMMUNITY\"", "\"guarded\":true");
      assertThat(why).doesNotContain(code(g));
    }
    String few = get("/api/scores/" + code(FEW) + "?kind=LABOR", DISTRICT).body();
    assertThat(few).contains("\"small\":true", "\"score\":0").doesNotContain("SURPRISE");
  }

  @Test
  void aStricterGuardOfTheDistrictHolds() throws SQLException {
    sql(
        "INSERT INTO display_guard VALUES ('440105', 'own', DATE '2018-01-01', 6, 50,"
            + " ARRAY['FAMILY','LABOR'], 'test')");
    try {
      assertThat(displays.board(leader(), LABOR).scores()[HOT]).isZero();
      assertThat(displays.board(leader(), LABOR).byCommunity()).isTrue();
    } finally {
      sql("DELETE FROM display_guard WHERE district = '440105'");
    }
  }

  /** Places of the first day of an answer. */
  private static List<Integer> ordinals(String body) {
    int from = body.indexOf("\"steps\":[") + 9;
    List<Integer> found = new ArrayList<>();
    int last = 0;
    for (String step : body.substring(from, body.indexOf(']', from)).split(",", -1)) {
      last += Integer.parseInt(step);
      found.add(last);
    }
    return found;
  }

  private static Actor leader() {
    return reader(DISTRICT, false);
  }

  private static Actor desk() {
    return reader(DISTRICT, true);
  }

  private static Actor reader(String territory, boolean works) {
    return new Actor(
        new UUID(0, 1),
        Role.LEADER,
        DISTRICT,
        new Territory(List.of(territory)),
        works
            ? Set.of(Permission.SCORE_READ, Permission.ITEM_DISPATCH)
            : Set.of(Permission.SCORE_READ));
  }

  private String code(int ordinal) {
    return set.cells().get(ordinal).code();
  }

  private void add(Connection db, int grid, Kind kind, int daysAgo) throws SQLException {
    String insert =
        "INSERT INTO matter_fact VALUES (?, ?, ?, ?, 'YELLOW', ?, true, 0, 'REPORTED', '-')";
    try (PreparedStatement row = db.prepareStatement(insert)) {
      row.setString(1, DISTRICT);
      row.setObject(2, UUID.randomUUID());
      row.setString(3, code(grid));
      row.setString(4, kind.name());
      row.setObject(
          5, OffsetDateTime.ofInstant(NOW.minusSeconds(86_400L * daysAgo + 60), ZoneOffset.UTC));
      row.executeUpdate();
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
