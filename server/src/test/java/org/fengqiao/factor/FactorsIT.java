package org.fengqiao.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A demolition project: its milestones, its assessment, and what a place says of it. In order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FactorsIT extends ServerIT {
  private static final String PROJECT = "019c0000-0000-7000-8000-000000000001";

  private GridCell cell;
  private String street;
  private LocalDate today;

  @Override
  protected void started() throws Exception {
    super.started();
    cell = DemoPlaces.load(context).current(DISTRICT).cells().getFirst();
    street = accounts().token(Role.STREET_DISPATCHER, cell.street());
    today = bean(Clock.class).today();
    try (Connection db = database.admin();
        Statement sql = db.createStatement()) {
      sql.execute(
          """
          INSERT INTO project VALUES ('%s', '%s', 'DEMOLITION', '某旧改项目', '某旧改项目',
            'UNDER_WAY', ST_SetSRID(ST_MakePoint(%s, %s), 4490), NULL, NULL, now())\
          """
              .formatted(DISTRICT, PROJECT, cell.lon(), cell.lat()));
    }
  }

  @Test
  @Order(1)
  void milestonesAreWrittenOnceAndSeenInThePlace() throws Exception {
    String plan =
        "{\"version\":0,\"milestones\":[{\"code\":\"SIGNING_ENDS\",\"dueOn\":\"%s\"},{\"code\":\"SIGNING_BEGINS\",\"dueOn\":\"%s\",\"doneOn\":\"%s\"}]}"
            .formatted(today.plusDays(12), today.minusDays(20), today.minusDays(18));
    String path = "/api/projects/" + PROJECT + "/milestones";
    HttpResponse<String> written = send("PUT", path, street, plan);
    assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
    assertThat(written.body()).contains("\"version\":1", "\"inDays\":12");
    assertThat(send("PUT", path, street, plan).body()).isEqualTo(written.body());
    String other = plan.replace("SIGNING_ENDS", "VACATING");
    assertThat(send("PUT", path, street, other).body()).contains("factor-stale");
    assertThat(send("PUT", path, street, other.replace("\"version\":0", "\"version\":1")).body())
        .contains("\"version\":2", "VACATING");

    String place = get("/api/risk-factors/" + cell.code(), street).body();
    assertThat(place)
        .contains("某旧改项目", "\"code\":\"VACATING\"", "\"near\":true", "\"PROPERTY_RIGHTS\"");
    String neighbour = get("/api/risk-factors/" + cell.street() + "999999", street).body();
    assertThat(neighbour).contains("\"projects\":[]");
  }

  @Test
  @Order(2)
  void whatCannotBeIsRefused() throws Exception {
    String path = "/api/projects/" + PROJECT + "/milestones";
    String early =
        "{\"version\":2,\"milestones\":[{\"code\":\"VACATING\",\"dueOn\":\"%s\",\"doneOn\":\"%s\"}]}"
            .formatted(today, today.plusDays(1));
    assertThat(send("PUT", path, street, early).body()).contains("factor-incomplete");
    String elsewhere = accounts().token(Role.STREET_DISPATCHER, "440105002");
    assertThat(send("PUT", path, elsewhere, early).statusCode()).isEqualTo(404);
    assertThat(get("/api/projects", elsewhere).body()).contains("\"projects\":[]");
    assertThat(get("/api/risk-factors", elsewhere).body()).doesNotContain(PROJECT);
    String worker = accounts().token(Role.GRID_WORKER, cell.code());
    assertThat(send("PUT", path, worker, early).statusCode()).isEqualTo(403);
    assertThat(get("/api/projects/" + PROJECT, worker).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void anAssessmentStandsWithTheProject() throws Exception {
    String path = "/api/projects/" + PROJECT + "/assessments/" + UUID.randomUUID();
    String text =
        "{\"version\":0,\"number\":\"稳评〔2026〕3号\",\"risk\":\"MEDIUM\",\"outcome\":\"PROCEED\",\"on\":\"2026-01-05\",\"body\":\"街道办事处\",\"measures\":\"公示补偿方案，驻点调解\"}";
    HttpResponse<String> written = send("PUT", path, street, text);
    assertThat(written.body()).contains("稳评〔2026〕3号", "\"version\":1", "\"warnings\":[");
    assertThat(send("PUT", path, street, text).body()).isEqualTo(written.body());
    assertThat(send("PUT", path, street, text.replace("MEDIUM", "HIGH")).body())
        .contains("factor-stale");
    assertThat(send("PUT", path, street, "{\"version\":1}").body())
        .contains("factor-incomplete", "/measures", "/risk");
    assertThat(get("/api/risk-factors/" + cell.code(), street).body()).contains("\"MEDIUM\"");
  }

  @Test
  @Order(3)
  void aMilestoneThatIsNearAsksForASweep() throws Exception {
    String month = YearMonth.from(today).toString();
    assertThat(get("/api/sweeps/" + month, street).body())
        .contains("\"asked\":1,\"open\":1", "\"project\":\"某旧改项目\"", "\"answered\":false");
    String worker = accounts().token(Role.GRID_WORKER, cell.code());
    String none = "{\"version\":0,\"outcome\":\"NONE\",\"confirmed\":true}";
    String path = "/api/sweeps/" + month + "/" + cell.code();
    assertThat(send("PUT", path, worker, none).body())
        .contains("\"asked\":1,\"open\":0", "\"answered\":true");
    // Swept before the milestone came near: once more.
    try (Connection db = database.admin();
        Statement sql = db.createStatement()) {
      sql.execute("UPDATE sweep SET checked_at = checked_at - interval '400 days'");
    }
    assertThat(get("/api/sweeps/" + month, street).body()).contains("\"asked\":1,\"open\":1");
    String past = YearMonth.from(today).minusMonths(1).toString();
    assertThat(get("/api/sweeps/" + past, street).body()).contains("\"asked\":0,\"open\":0");
  }

  @Test
  @Order(4)
  void aGridIsSaidToHoldAClassOfPlaces() throws Exception {
    String path = "/api/risk-factors/" + cell.code();
    String mark = "{\"present\":true,\"source\":\"住建台账\"}";
    assertThat(send("PUT", path + "/NO_TITLE_DEEDS", street, mark).statusCode()).isEqualTo(200);
    assertThat(get(path, street).body()).contains("\"code\":\"NO_TITLE_DEEDS\"");
    assertThat(get("/api/risk-factors/marks", street).body())
        .contains("\"total\":1", cell.code(), cell.name(), "住建台账");
    assertThat(send("PUT", path + "/DEBTORS", street, mark).statusCode()).isEqualTo(404);
    String gone = mark.replace("true", "false");
    assertThat(send("PUT", path + "/NO_TITLE_DEEDS", street, gone).statusCode()).isEqualTo(200);
    assertThat(get(path, street).body()).contains("\"classes\":[]");
    assertThat(get("/api/risk-factors/marks", street).body()).contains("\"total\":0");
  }
}
