package org.fengqiao.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A grid where more is reported because more is patrolled: what residents brought stands apart from
 * what patrols found, as far as each reader may know. One story, told in order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportingIT extends ServerIT {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  private GridCell cell;
  private String staff;
  private String desk;
  private String leader;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, (Clock) () -> NOW);
  }

  @Override
  protected void started() throws Exception {
    super.started();
    cell =
        DemoPlaces.load(context).current(DISTRICT).cells().stream()
            .filter(c -> c.households() >= 50)
            .findFirst()
            .orElseThrow();
    staff = accounts().token(Role.COMMUNITY_MEDIATOR, cell.community());
    desk = accounts().token(Role.STREET_DISPATCHER, cell.street());
    leader = accounts().token(Role.LEADER, DISTRICT);
    sql(
        "DROP VIEW matter_fact CASCADE",
        "DROP VIEW matter_origin CASCADE",
        "CREATE TABLE matter_fact (district char(6), item_id uuid, grid_code text, kind text,"
            + " level text DEFAULT 'YELLOW', arrived_at timestamptz, countable boolean DEFAULT"
            + " true, counts boolean DEFAULT true, text_hash bigint DEFAULT 0, state text DEFAULT"
            + " 'REPORTED', number text DEFAULT '-', kind_provisional boolean DEFAULT false,"
            + " grid_version bigint DEFAULT 0)",
        "CREATE TABLE matter_origin (district char(6), item_id uuid, origin text, guarded boolean"
            + " DEFAULT false)",
        "GRANT ALL ON matter_fact, matter_origin TO fengqiao_app");
    add(8, Kind.TENANCY, "WORKER", 1);
    add(4, Kind.TENANCY, "RESIDENT", 3);
    add(3, Kind.TENANCY, "WORKER", 30);
    add(5, Kind.TENANCY, "RESIDENT", 40);
    add(2, Kind.PROPERTY_MGMT, "WORKER", 2);
    add(7, Kind.PROPERTY_MGMT, "RESIDENT", 2);
    add(9, Kind.FAMILY, "RESIDENT", 2);
    // As casework does: the run that new grids woke may have read the year before it was filled.
    sql(
        "INSERT INTO outbox (district, id, topic, place, data, created_at) VALUES ('440105',"
            + " gen_random_uuid(), 'ITEM', '440105', '{\"number\": \"-\"}', now())");
    RunResult _ = bean(Hotspots.class).score(DISTRICT, NOW);
  }

  @Test
  @Order(1)
  void withoutEffortCountsStandApartAndNothingIsCautioned() throws Exception {
    assertThat(reporting("TENANCY", staff))
        .contains("\"recent\":{\"brought\":4,\"found\":8}")
        .contains("\"longer\":{\"brought\":9,\"found\":11}")
        .contains("\"ratio\":null", "\"caution\":false", "\"adjusted\":null");
  }

  @Test
  @Order(2)
  void theStreetEntersAWeekOnceAndAgain() throws Exception {
    for (int week = 0; week < 9; week++) {
      String monday = LocalDate.parse("2026-11-09").minusWeeks(week).toString();
      HttpResponse<String> put = put(desk, monday, cell.code(), 8, week < 2 ? 12 : 6);
      assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    }
    String again = put(desk, "2026-11-09", cell.code(), 8, 12).body();
    assertThat(put(desk, "2026-11-09", cell.code(), 8, 12).body()).isEqualTo(again);
    assertThat(again).contains("\"entered\":1", "\"rounds\":12", "\"roundsBefore\":12");
    String told = get("/api/patrol-effort/weeks/2026-11-02", desk).body();
    assertThat(told).contains("\"roundsBefore\":6").doesNotContain("account");
  }

  @Test
  @Order(3)
  void whatCannotBeEnteredIsRefusedWhole() throws Exception {
    assertThat(put(desk, "2026-11-10", cell.code(), 8, 1).body()).contains("effect-invalid");
    assertThat(put(desk, "2026-11-23", cell.code(), 8, 1).body()).contains("effect-invalid");
    assertThat(put(desk, "2026-11-09", cell.code(), -1, 1).statusCode()).isEqualTo(422);
    String elsewhere = accounts().token(Role.STREET_DISPATCHER, "440105002");
    assertThat(put(elsewhere, "2026-11-09", cell.code(), 8, 1).body()).contains("/rows/0/grid");
    String worker = accounts().token(Role.GRID_WORKER, cell.code());
    assertThat(put(worker, "2026-11-09", cell.code(), 8, 1).statusCode()).isEqualTo(403);
    assertThat(get("/api/patrol-effort/weeks/2026-11-09", desk).body()).contains("\"rounds\":12");
  }

  @Test
  @Order(4)
  void aRiseWithMorePatrolsIsCautionedAndTheScoreStays() throws Exception {
    String score = get("/api/scores/" + cell.code() + "?kind=TENANCY", staff).body();
    int before = score(score);
    assertThat(before).isPositive();
    // Hours are the same every week: rounds alone are no more effort.
    assertThat(reporting("TENANCY", staff)).contains("\"ratio\":1.0", "\"caution\":false");
    for (String monday : new String[] {"2026-11-02", "2026-11-09"}) {
      assertThat(put(desk, monday, cell.code(), 20, 12).statusCode()).isEqualTo(200);
    }
    assertThat(reporting("TENANCY", staff))
        .contains("\"ratio\":2.5", "\"caution\":true", "\"usualRounds\":6.0", "\"rounds\":12.0");
    RunResult _ = bean(Hotspots.class).score(DISTRICT, NOW);
    assertThat(score(get("/api/scores/" + cell.code() + "?kind=TENANCY", staff).body()))
        .isEqualTo(before);
    assertThat(reporting("PROPERTY_MGMT", staff))
        .as("two found are too few to speak of")
        .contains("\"caution\":false");
  }

  @Test
  @Order(5)
  void whoWorksElsewhereSeesRoundedCountsAndNoRounds() throws Exception {
    assertThat(reporting("TENANCY", leader))
        .contains(
            "\"recent\":{\"brought\":3,\"found\":6}", "\"longer\":{\"brought\":9,\"found\":9}")
        .contains("\"patrols\":null", "\"expected\":null", "\"caution\":true");
    // One of the two would be below three: then neither, here and at the desk.
    assertThat(reporting("PROPERTY_MGMT", leader)).contains("\"recent\":null", "\"longer\":null");
    assertThat(reporting("PROPERTY_MGMT", desk)).contains("\"recent\":null", "\"longer\":null");
    assertThat(reporting("PROPERTY_MGMT", staff)).contains("\"brought\":7,\"found\":2");
    assertThat(reporting("LABOR", leader)).contains("\"shown\":false");
    String path = "/api/scores/" + cell.code() + "/reporting";
    assertThat(get(path, accounts().token(Role.LEADER, "440105002")).statusCode()).isEqualTo(404);
    assertThat(get(path + "?kind=LOVE", staff).body()).contains("score-kind-unknown");
  }

  private static int score(String body) {
    var found = java.util.regex.Pattern.compile("\"score\":(\\d+)").matcher(body);
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private String reporting(String kind, String token) throws Exception {
    HttpResponse<String> answer =
        get("/api/scores/" + cell.code() + "/reporting?kind=" + kind, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> put(String who, String week, String grid, double hours, int rounds)
      throws Exception {
    return send(
        "PUT",
        "/api/patrol-effort/weeks/" + week,
        who,
        "{\"rows\":[{\"grid\":\"%s\",\"hours\":%s,\"rounds\":%d}]}".formatted(grid, hours, rounds));
  }

  /** So many matters in the grid, an hour apart, the last one so many days ago. */
  private void add(int matters, Kind kind, String origin, int daysAgo) throws SQLException {
    for (int i = 0; i < matters; i++) {
      UUID id = UUID.randomUUID();
      Instant at = NOW.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(i));
      sql(
          "INSERT INTO matter_fact (district, item_id, grid_code, kind, arrived_at) VALUES ('%s',"
                  .formatted(DISTRICT)
              + " '%s', '%s', '%s', '%s')".formatted(id, cell.code(), kind, at),
          "INSERT INTO matter_origin VALUES ('%s', '%s', '%s')".formatted(DISTRICT, id, origin));
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
