package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The street looks at a sample of what was settled on the spot (domain notes 4.4, row 51). */
class SpotCheckIT extends ServerIT {
  private GridCell cell;
  private String worker;
  private String dispatcher;

  @BeforeAll
  void people() {
    cell = DemoPlaces.load(context).current(DISTRICT).cells().getFirst();
    worker = accounts().token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
  }

  @Test
  void theRuleOfTheDayDrawsAndTheStreetLooks() throws Exception {
    rule("2026-none", 0, "2026-01-01");
    String free = settled();
    assertThat(get("/api/item-tasks?kind=SPOT_CHECK", dispatcher).body()).doesNotContain(free);

    rule("2026-all", 1000, "2026-01-02");
    String number = settled();
    String list = get("/api/item-tasks?kind=SPOT_CHECK", dispatcher).body();
    String due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5).toString();
    assertThat(list)
        .contains("\"number\":\"" + number + '"')
        .contains("\"kind\":\"SPOT_CHECK\"")
        .contains("\"dueOn\":\"" + due + '"')
        .contains("\"state\":\"FOLLOW_UP\"")
        .contains("\"grid\":\"" + cell.name() + '"');
    assertThat(get("/api/item-tasks?kind=AID_LEGAL", dispatcher).body()).doesNotContain(number);
    String stranger = accounts().token(Role.STREET_DISPATCHER, DISTRICT + "999");
    assertThat(get("/api/item-tasks", stranger).body()).isEqualTo("{\"tasks\":[],\"more\":false}");

    String path = "/api/items/" + number + "/tasks/" + field("id", list);
    String result = "{\"version\":1,\"result\":\"DONE\",\"note\":\"已电话回访双方\"}";
    String mediator = accounts().token(Role.COMMUNITY_MEDIATOR, cell.community());
    HttpResponse<String> own = post(path, mediator, result);
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("\"code\":\"item-task-for-dispatcher\"");
    assertThat(post(path, dispatcher, result).body()).contains("\"result\":\"DONE\"");
    assertThat(get("/api/item-tasks?kind=SPOT_CHECK", dispatcher).body()).doesNotContain(number);
  }

  @Test
  void whoDispatchesSettlesNothingAndWhoSettledDoesNotClose() throws Exception {
    String number = verified();
    String words = "\"record\":\"双方同意当日清走\",\"readBack\":true";
    String district = accounts().token(Role.DISTRICT_DISPATCHER, DISTRICT);
    String clerk = accounts().token(Role.PETITION_CLERK, cell.street());
    for (String other : List.of(dispatcher, district, clerk)) {
      assertThat(get("/api/items/" + number, other).body()).doesNotContain("\"settledOnSpot\"");
      assertThat(send(number, "settledOnSpot", other, 2, words).statusCode()).isEqualTo(403);
    }
    String mediator = accounts().token(Role.COMMUNITY_MEDIATOR, cell.community());
    assertThat(send(number, "settledOnSpot", mediator, 2, words).body())
        .contains("\"state\":\"FOLLOW_UP\"");
    String both = "\"matter\":true,\"heart\":true,\"outcome\":[\"SOLVED\"]";
    assertThat(send(number, "settled", mediator, 3, both).body())
        .contains("\"code\":\"event-guard-other-person\"");
    assertThat(send(number, "settled", dispatcher, 3, both).body())
        .contains("\"state\":\"CLOSED\"");
  }

  @Test
  void whatDidNotHoldIsMediatedByTheCommunity() throws Exception {
    String number = settled();
    assertThat(send(number, "notSettled", dispatcher, 3, "\"reason\":\"次日又起争执\"").body())
        .contains("\"state\":\"ACCEPTED\"");
    String mediator = accounts().token(Role.COMMUNITY_MEDIATOR, cell.community());
    String consents =
        "\"consents\":[{\"side\":\"A\",\"consented\":true},{\"side\":\"B\",\"consented\":true}]";
    assertThat(send(number, "startMediation", mediator, 4, consents).body())
        .contains("\"state\":\"MEDIATING\"");
  }

  /** A small matter reported, verified and settled where it was found; answers its number. */
  private String settled() throws Exception {
    String number = verified();
    event(number, "settledOnSpot", 2, "\"record\":\"双方同意当日清走\",\"readBack\":true");
    return number;
  }

  private String verified() throws Exception {
    String report =
        """
        {"id":"%s","kind":"NEIGHBOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
         "occurredAt":"%s","text":"楼道堆物起争执","peopleInvolved":2,"confirmedGrid":"%s"}\
        """
            .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), Instant.now(), cell.code());
    String number = field("number", post("/api/reports", worker, report).body());
    event(number, "verify", 1, "\"means\":\"VISIT\"");
    return number;
  }

  private void event(String number, String event, int version, String more) throws Exception {
    HttpResponse<String> answer = send(number, event, worker, version, more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> send(
      String number, String event, String who, int version, String more) throws Exception {
    String body = "{\"id\":\"%s\",\"version\":%d,%s}".formatted(UUID.randomUUID(), version, more);
    return post("/api/items/" + number + '/' + event, who, body);
  }

  private void rule(String version, int perThousand, String from) throws Exception {
    try (Connection db = database.admin();
        Statement sql = db.createStatement()) {
      sql.execute(
          "INSERT INTO spot_check_rule VALUES ('%s', '%s', DATE '%s', %d, 5, 'test')"
              .formatted(DISTRICT, version, from, perThousand));
    }
  }

  private static String field(String name, String body) {
    Matcher found = Pattern.compile('"' + name + "\":\"([^\"]+)\"").matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }
}
