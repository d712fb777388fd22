package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the report to the closed item, over HTTP. */
class DeskFlowIT extends ServerIT {
  private static final String ACCEPT =
      "\"triage\":{\"tier\":\"STREET\",\"kind\":\"LABOR\",\"route\":\"MEDIATION\",\"accepted\":true,"
          + "\"basis\":\"第十条\"}";

  private GridCell cell;
  private GridCell foreign;
  private String worker;
  private String dispatcher;
  private String stranger;
  private String mediator;
  private String district;

  @BeforeAll
  void people() {
    Grids grids = DemoPlaces.load(context);
    List<GridCell> cells = grids.current(DemoPlaces.DISTRICT).cells();
    cell = cells.getFirst();
    foreign = cells.getLast();
    TestAccounts accounts = new TestAccounts(context, DemoPlaces.DISTRICT);
    worker = accounts.token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts.token(Role.STREET_DISPATCHER, cell.street());
    stranger = accounts.token(Role.STREET_DISPATCHER, foreign.street());
    mediator = accounts.token(Role.STREET_MEDIATOR, cell.street());
    district = accounts.token(Role.DISTRICT_DISPATCHER, DemoPlaces.DISTRICT);
  }

  @Test
  void theWholeWay() throws Exception {
    String number = report("\"datum\":\"WGS84\"");
    assertThat(get("/api/items?view=inbox", dispatcher).body()).contains(number);
    assertThat(get("/api/items?view=inbox", district).body()).contains(number);
    assertThat(get("/api/items?view=mine", worker).body()).contains(number);
    assertThat(get("/api/items?q=" + number, dispatcher).body()).contains(number);
    assertThat(event(number, "accept", dispatcher, 1, ACCEPT)).contains("\"state\":\"DISPATCHED\"");
    assertThat(get("/api/items?view=inbox", dispatcher).body()).doesNotContain(number);
    assertThat(get("/api/items?view=inbox", mediator).body()).contains(number);
    Map<String, String> steps = new LinkedHashMap<>();
    steps.put("sign", "");
    steps.put(
        "startMediation",
        "\"consents\":[{\"side\":\"A\",\"consented\":true},{\"side\":\"B\",\"consented\":true}]");
    steps.put("session", "\"minutes\":\"双方陈述\"");
    steps.put("agree", "\"form\":\"WRITTEN\",\"terms\":[\"一周内付清\"]");
    steps.put("perform", "");
    steps.put("performedDispute", "\"proof\":\"回单\"");
    steps.put("ratedOrWindowOver", "");
    long version = 4;
    for (Map.Entry<String, String> step : steps.entrySet()) {
      String answer = event(number, step.getKey(), mediator, version++, step.getValue());
      assertThat(answer).as(step.getKey()).contains("\"version\":" + version);
    }
    String settled = "\"matter\":true,\"heart\":true,\"outcome\":[\"SOLVED\"]";
    assertThat(event(number, "settled", mediator, version, settled)).contains("event-guard-other");
    assertThat(event(number, "settled", dispatcher, version, settled))
        .contains("\"state\":\"CLOSED\"");
    assertThat(get("/api/items?view=closed", dispatcher).body()).contains(number);
  }

  @Test
  void acceptAgainUnderTheSameKeyDoesNothingAgain() throws Exception {
    String number = report("\"datum\":\"WGS84\"");
    UUID key = UUID.randomUUID();
    assertThat(event(number, "accept", dispatcher, key, 1, ACCEPT).statusCode()).isEqualTo(200);
    HttpResponse<String> again = event(number, "accept", dispatcher, key, 1, ACCEPT);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("\"version\":4,");
    assertThat(
            event(
                    number,
                    "accept",
                    dispatcher,
                    key,
                    1,
                    ACCEPT + ",\"body\":\"" + cell.street() + "-PM\",\"reason\":\"x\"")
                .body())
        .contains("\"code\":\"key-reused\"");
  }

  @Test
  void anotherBodyNeedsAReasonAndMustBeFit() throws Exception {
    String number = report("\"datum\":\"WGS84\"");
    String other = ACCEPT + ",\"body\":\"" + cell.street() + "-PM\"";
    assertThat(event(number, "accept", dispatcher, 1, other))
        .contains("\"code\":\"reason-needed\"");
    String unfit = ACCEPT + ",\"reason\":\"x\",\"body\":\"" + foreign.street() + "-PM\"";
    assertThat(event(number, "accept", dispatcher, 1, unfit)).contains("\"code\":\"unfit-body\"");
    assertThat(event(number, "accept", dispatcher, 1, other + ",\"reason\":\"当事人要求\""))
        .contains("\"state\":\"DISPATCHED\"")
        .contains("当事人要求");
  }

  @Test
  void aDoubtfulPlaceIsConfirmedBeforeAnybodyGetsIt() throws Exception {
    String number = report("\"datum\":\"UNKNOWN\"");
    assertThat(get("/api/items/" + number, dispatcher).body())
        .contains("\"confirmed\":false")
        .contains("\"candidates\":[{\"grid\":");
    assertThat(event(number, "accept", dispatcher, 1, ACCEPT)).contains("event-guard-place");
    assertThat(event(number, "verify", dispatcher, 1, "\"grid\":\"440105999999999\""))
        .contains("\"code\":\"unknown-grid\"");
    String confirmed = event(number, "verify", dispatcher, 1, "\"grid\":\"" + cell.code() + "\"");
    assertThat(confirmed).contains("\"state\":\"VERIFIED\"").contains("\"confirmed\":true");
    assertThat(event(number, "accept", dispatcher, 2, ACCEPT)).contains("\"state\":\"DISPATCHED\"");
  }

  @Test
  void foreignStaleIllegalAndUnknown() throws Exception {
    String number = report("\"datum\":\"WGS84\"");
    assertThat(get("/api/items/" + number, stranger).statusCode()).isEqualTo(404);
    assertThat(event(number, "accept", stranger, UUID.randomUUID(), 1, ACCEPT).statusCode())
        .isEqualTo(404);
    assertThat(get("/api/items?view=all&q=" + number, stranger).body()).doesNotContain("summary");
    HttpResponse<String> stale = event(number, "verify", dispatcher, UUID.randomUUID(), 9, "");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("\"version\":1").contains("\"allowed\":[");
    assertThat(event(number, "settled", dispatcher, UUID.randomUUID(), 1, "").statusCode())
        .isEqualTo(409);
    assertThat(event(number, "fly", dispatcher, UUID.randomUUID(), 1, "").statusCode())
        .isEqualTo(404);
    assertThat(event(number, "triage", worker, UUID.randomUUID(), 1, "").statusCode())
        .isIn(403, 409);
    assertThat(get("/api/items?view=nonsense", dispatcher).statusCode()).isEqualTo(422);
    assertThat(get("/api/items?after=forged", dispatcher).statusCode()).isEqualTo(400);
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() throws Exception {
    for (int i = 0; i < 7; i++) {
      report("\"datum\":\"WGS84\"");
    }
    for (String view : List.of("inbox", "all")) {
      for (String reader : List.of(dispatcher, district)) {
        String whole = String.join(",", numbers(get("/api/items?view=" + view, reader).body()));
        StringBuilder paged = new StringBuilder();
        String after = "";
        do {
          String body = get("/api/items?view=" + view + "&limit=3" + after, reader).body();
          paged.append(paged.isEmpty() ? "" : ",").append(String.join(",", numbers(body)));
          Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(body);
          after = next.find() ? "&after=" + next.group(1) : "";
        } while (!after.isEmpty());
        assertThat(paged.toString()).isEqualTo(whole);
      }
    }
  }

  private static List<String> numbers(String body) {
    return Pattern.compile("\"number\":\"([^\"]+)\"")
        .matcher(body)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  private String report(String datum) throws Exception {
    String body =
        "{\"id\":\"%s\",\"kind\":\"LABOR\",\"lon\":%s,\"lat\":%s,%s,\"accuracyM\":1,"
            + "\"occurredAt\":\"2026-01-05T09:30:00+08:00\",\"text\":\"拖欠工资\","
            + "\"peopleInvolved\":4}";
    HttpResponse<String> answer =
        post(
            "/api/reports",
            worker,
            body.formatted(UUID.randomUUID(), cell.lon(), cell.lat(), datum));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return numbers(answer.body()).getFirst();
  }

  private String event(String number, String event, String who, long version, String members)
      throws Exception {
    return event(number, event, who, UUID.randomUUID(), version, members).body();
  }

  private HttpResponse<String> event(
      String number, String event, String who, UUID key, long version, String members)
      throws Exception {
    String body =
        "{\"id\":\"%s\",\"version\":%d%s}"
            .formatted(key, version, members.isEmpty() ? "" : "," + members);
    return post("/api/items/" + number + "/" + event, who, body);
  }
}
