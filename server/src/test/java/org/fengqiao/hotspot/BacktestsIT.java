package org.fengqiao.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.backtest.Method;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.OfKind;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.State;
import org.fengqiao.hotspot.domain.backtest.Top;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A district's back-test: made, kept, shown, repeatable, and blind for what came later. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BacktestsIT extends ServerIT {
  private static final LocalDate DAY = LocalDate.parse("2026-11-19");
  private static final Instant END = Instant.parse("2026-11-19T16:00:00Z");

  private GridSet set;
  private Backtests backtests;

  @Override
  protected void started() throws Exception {
    super.started();
    bean(Grids.class).loadDemo(Actor.system(DISTRICT));
    set = bean(Grids.class).current(DISTRICT);
    backtests = bean(Backtests.class);
    sql(
        "DROP VIEW matter_fact CASCADE",
        "CREATE TABLE matter_fact (district char(6), item_id uuid, grid_code text, kind text,"
            + " occurred_at timestamptz, arrived_at timestamptz, countable boolean,"
            + " text_hash bigint DEFAULT 0, state text DEFAULT 'REPORTED',"
            + " grid_version bigint DEFAULT 0)",
        "GRANT ALL ON matter_fact TO fengqiao_app");
    SplittableRandom random = new SplittableRandom(11);
    try (Connection db = database.app()) {
      db.setAutoCommit(false);
      for (int i = 0; i < 1200; i++) {
        // Half of all in forty grids: something to point at.
        int grid = i % 2 == 0 ? random.nextInt(40) * 31 : random.nextInt(set.size());
        Instant at = END.minusSeconds(1 + random.nextInt(400 * 86_400));
        add(db, code(grid), i % 4 == 0 ? Kind.TENANCY : Kind.LABOR, at, 2);
      }
      for (int i = 0; i < 5; i++) {
        add(db, null, Kind.LABOR, END.minusSeconds(1000L * 86_400 / 10 * i + 5), 0);
      }
      db.commit();
    }
  }

  @Test
  @Order(1)
  void beforeTheFirstThereIsNoneAndTheRuleIsTold() throws Exception {
    String leader = accounts().token(Role.LEADER, DISTRICT);
    HttpResponse<String> none = get("/api/scores/backtest", leader);
    assertThat(none.statusCode()).isEqualTo(200);
    assertThat(none.body()).contains("\"state\":\"NONE\"", "\"leastDays\":120", "\"kinds\":[]");
    assertThat(bean(BacktestWatch.class).due(DISTRICT)).isTrue();
  }

  @Test
  @Order(2)
  void itIsMadeKeptAndTheSameAgain() throws SQLException {
    OwnBacktest made = backtests.make(DISTRICT, DAY).orElseThrow();
    assertThat(made.measured()).isTrue();
    OfKind all = made.kinds().getFirst();
    assertThat(all.kind()).isEqualTo("ALL");
    assertThat(all.matters()).isEqualTo(1205);
    assertThat(all.outside()).isEqualTo(5);
    assertThat(made.kinds()).hasSize(12);
    assertThat(made.kinds().get(1).kind()).isEqualTo("LABOR");
    assertThat(made.kinds().getLast().state()).isEqualTo(State.FEW);
    assertThat(all.horizons().getFirst().windows()).isEqualTo(28);
    assertThat(all.horizons().getFirst().tenths()).isNotEmpty();
    Top five = all.horizons().getFirst().tops().getLast();
    assertThat(five.of(Method.OURS).hitRate()).isGreaterThan(0.2);
    assertThat(five.of(Method.RANDOM).hitRate()).isLessThan(0.06);
    assertThat(made.data().households()).isGreaterThan(set.size());
    assertThat(made.data().delay().median()).isEqualTo(2.0);
    assertThat(made.data().withheld()).isZero();

    OwnBacktest kept = backtests.newest(DISTRICT).orElseThrow();
    assertThat(kept.data()).isEqualTo(made.data());
    assertThat(kept.kinds()).containsExactlyInAnyOrderElementsOf(made.kinds());

    // What arrives afterwards is of the next one; the day made anew is the same, and stays one.
    try (Connection db = database.app()) {
      for (int i = 0; i < 300; i++) {
        add(db, code(7), Kind.LABOR, END.plusSeconds(60 + i), 0);
      }
    }
    OwnBacktest again = backtests.make(DISTRICT, DAY).orElseThrow();
    assertThat(again.kinds()).isEqualTo(made.kinds());
    assertThat(count("hotspot_backtest")).isEqualTo(1);
    assertThat(count("hotspot_backtest_kind")).isEqualTo(12);
    assertThat(backtests.newest(DISTRICT).orElseThrow().data()).isEqualTo(made.data());
  }

  @Test
  @Order(3)
  void whoDecidesByTheMapMayReadIt() throws Exception {
    for (Role role : new Role[] {Role.LEADER, Role.STREET_LEADER, Role.SYS_ADMIN}) {
      HttpResponse<String> shown = get("/api/scores/backtest", accounts().token(role, DISTRICT));
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(shown.body())
          .contains(
              "\"state\":\"READY\"", "\"verdict\":", "\"tenths\":[{", "\"asOf\":\"2026-11-19\"")
          .doesNotContain(code(0), "NaN");
    }
    String worker = accounts().token(Role.GRID_WORKER, code(3));
    assertThat(get("/api/scores/backtest", worker).statusCode()).isEqualTo(403);
    assertThat(get("/api/scores/backtest", null).statusCode()).isEqualTo(401);
  }

  @Test
  @Order(4)
  void aStackedCoordinateIsLeftOutAndTold() throws SQLException {
    sql(
        "DROP VIEW withheld_matter CASCADE",
        "CREATE TABLE withheld_matter AS SELECT district, item_id FROM matter_fact"
            + " WHERE grid_code = '"
            + code(31)
            + "'",
        "GRANT ALL ON withheld_matter TO fengqiao_app");
    int left = count("withheld_matter");
    OwnBacktest made = backtests.make(DISTRICT, DAY.minusDays(1)).orElseThrow();
    assertThat(made.data().withheld()).isPositive().isLessThanOrEqualTo(left);
    assertThat(made.kinds().getFirst().matters()).isLessThanOrEqualTo(1205 - left);
  }

  @Test
  @Order(5)
  void anOldOneGoesAndANewOneIsDueAfterAWeek() throws SQLException {
    sql(
        "INSERT INTO hotspot_run (district, run, grid_version, as_of, matters) VALUES ('440105',"
            + " gen_random_uuid(), 1, now(), 0) ON CONFLICT DO NOTHING");
    // Tests run long after the day of these matters: more than a week.
    assertThat(bean(BacktestWatch.class).due(DISTRICT))
        .isEqualTo(LocalDate.now(ZoneOffset.UTC).isAfter(DAY.plusDays(9)));
    backtests.make(DISTRICT, DAY.plusDays(500));
    assertThat(count("hotspot_backtest")).isEqualTo(1);
    assertThat(bean(BacktestWatch.class).due(DISTRICT)).isFalse();
  }

  private String code(int ordinal) {
    return set.cells().get(ordinal).code();
  }

  private void add(Connection db, String grid, Kind kind, Instant at, int late)
      throws SQLException {
    String insert =
        "INSERT INTO matter_fact (district, item_id, grid_code, kind, occurred_at, arrived_at,"
            + " countable) VALUES (?, ?, ?, ?, ?, ?, true)";
    try (PreparedStatement row = db.prepareStatement(insert)) {
      row.setString(1, DISTRICT);
      row.setObject(2, UUID.randomUUID());
      row.setString(3, grid);
      row.setString(4, kind.name());
      row.setObject(5, OffsetDateTime.ofInstant(at.minusSeconds(86_400L * late), ZoneOffset.UTC));
      row.setObject(6, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
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
