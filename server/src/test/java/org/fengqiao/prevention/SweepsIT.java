package org.fengqiao.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Monthly sweeps and safeguard periods on a real database. In order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SweepsIT extends ServerIT {
  private final String month = YearMonth.now(Clock.ZONE).toString();
  private GridCell cell;
  private String worker;
  private String dispatcher;
  private String number;

  @BeforeAll
  void aMatter() throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
    worker = accounts().token(Role.GRID_WORKER, cell.code());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    String body =
        ("{\"id\":\"%s\",\"kind\":\"LABOR\",\"lon\":%s,\"lat\":%s,\"datum\":\"CGCS2000\",\"accuracyM\":5,"
                + "\"occurredAt\":\"%s\",\"text\":\"拖欠工资\",\"peopleInvolved\":2,"
                + "\"confirmedGrid\":\"%s\"}")
            .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), Instant.now(), cell.code());
    number = found("\"number\":\"([^\"]+)\"", post("/api/reports", worker, body).body());
  }

  @Test
  @Order(1)
  void aGridIsMissingUntilSomebodySaysWhatTheSweepCameTo() throws Exception {
    String own = get("/api/sweeps/" + month, worker).body();
    assertThat(own).contains("\"total\":1", "\"done\":0", "\"outcome\":null");
    assertThat(sweep("{\"version\":0,\"outcome\":\"NONE\"}").body())
        .contains("sweep-incomplete", "/confirmed");
    HttpResponse<String> none =
        sweep("{\"version\":0,\"outcome\":\"NONE\",\"confirmed\":true,\"note\":\"已走访\"}");
    assertThat(none.body()).contains("\"done\":1", "\"none\":1", "\"version\":1");
  }

  @Test
  @Order(2)
  void whatWasFoundIsLinkedAndCountedWhenHandled() throws Exception {
    assertThat(sweep("{\"version\":0,\"outcome\":\"FOUND\",\"items\":[\"%s\"]}").statusCode())
        .isEqualTo(409);
    assertThat(sweep("{\"version\":1,\"outcome\":\"FOUND\",\"items\":[]}").body())
        .contains("/items");
    assertThat(
            sweep("{\"version\":1,\"outcome\":\"FOUND\",\"items\":[\"440105-2020-000001\"]}")
                .body())
        .contains("sweep-incomplete", "unknown");
    HttpResponse<String> linked = sweep("{\"version\":1,\"outcome\":\"FOUND\",\"items\":[\"%s\"]}");
    assertThat(linked.body()).contains("\"none\":0", "\"found\":1", "\"handled\":0");
    assertThat(get("/api/sweeps/" + month + "/" + cell.code(), dispatcher).body()).contains(number);
    run("ALTER TABLE item DISABLE TRIGGER USER");
    run("UPDATE item SET state = 'CLOSED' WHERE number = '" + number + "'");
    run("ALTER TABLE item ENABLE TRIGGER USER");
    assertThat(get("/api/sweeps/" + month, dispatcher).body())
        .contains("\"found\":1,\"handled\":1");
  }

  @Test
  @Order(3)
  void noSweepAheadOfItsMonthOrElsewhere() throws Exception {
    String ahead = YearMonth.now(Clock.ZONE).plusMonths(1).toString();
    String none = "{\"version\":0,\"outcome\":\"NONE\",\"confirmed\":true}";
    String path = "/api/sweeps/" + ahead + "/" + cell.code();
    assertThat(send("PUT", path, worker, none).body()).contains("/month");
    String elsewhere = "/api/sweeps/" + month + "/440105002001001";
    assertThat(send("PUT", elsewhere, worker, none).statusCode()).isEqualTo(404);
    assertThat(get("/api/sweeps/nonsense", worker).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(4)
  void aSafeguardPeriodShowsItsRosterAndOpenRedMattersByGrid() throws Exception {
    UUID id = UUID.randomUUID();
    String text =
        "{\"id\":\"%s\",\"version\":%d,\"name\":\"会展保障\",\"from\":\"2026-10-15\",\"to\":\"2026-11-04\","
            + "\"places\":[\"%s\"],\"duty\":[{\"on\":\"%s\",\"shift\":\"DAY\",\"body\":\"街道综治中心\","
            + "\"role\":\"STREET_DISPATCHER\"}]}";
    String first = text.formatted(id, 0, cell.street(), "2026-10-15");
    assertThat(post("/api/safeguards", dispatcher, first).body()).contains("街道综治中心", "\"red\":[]");
    assertThat(post("/api/safeguards", dispatcher, first).body()).contains("\"version\":1");
    run("UPDATE item SET state = 'REPORTED', level = 'RED' WHERE number = '" + number + "'");
    String path = "/api/safeguards/" + id;
    assertThat(get(path, dispatcher).body()).contains("\"grid\":\"" + cell.code(), "\"open\":1");
    assertThat(get(path, worker).body()).contains("\"open\":1");
    String late = text.formatted(id, 1, cell.street(), "2027-01-01");
    assertThat(post(path, dispatcher, late).body()).contains("/duty");
    String outside = text.formatted(id, 1, "440105002", "2026-10-15");
    assertThat(post(path, dispatcher, outside).body()).contains("/places");
    String stale = text.formatted(id, 7, cell.street(), "2026-10-15");
    assertThat(post(path, dispatcher, stale).statusCode()).isEqualTo(409);
    String again = text.formatted(id, 1, cell.street(), "2026-10-16");
    assertThat(post(path, dispatcher, again).body()).contains("\"version\":2", "2026-10-16");
    String other = accounts().token(Role.STREET_DISPATCHER, "440105002");
    assertThat(get(path, other).statusCode()).isEqualTo(404);
    assertThat(get("/api/safeguards", other).body()).contains("\"safeguards\":[]");
  }

  private HttpResponse<String> sweep(String body) throws Exception {
    String path = "/api/sweeps/" + month + "/" + cell.code();
    return send("PUT", path, worker, body.contains("%s") ? body.formatted(number) : body);
  }

  private void run(String statement) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute(statement);
    }
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}
