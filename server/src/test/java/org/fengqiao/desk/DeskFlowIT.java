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
      "\"means\":\"CALL\",\"triage\":{\"tier\":\"STREET\",\"kind\":\"LABOR\",\"route\":\"MEDIATION\",\"accepted\":true,"
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
    steps.put("agree", "\"form\":\"WRITTEN\",\"sealed\":true,\"terms\":[\"一周内付清\"]");
    steps.put("perform", "");
    steps.put("performedDispute", "\"proof\":\"回单\"");
    long version = 4;
    for (Map.Entry<String, String> step : steps.entrySet()) {
      String answer = event(number, step.getKey(), mediator, version++, step.getValue());
      assertThat(answer).as(step.getKey()).contains("\"version\":" + version);
    }
    String declined = "\"reason\":\"电话询问,本人表示不评价\",\"term\":{\"waived\":true}";
    assertThat(event(number, "ratedOrWindowOver", mediator, version, declined))
        .contains("event-guard-other-person");
    assertThat(event(number, "ratedOrWindowOver", dispatcher, version, ""))
        .contains("event-guard-rating-over");
    assertThat(
            event(number, "ratedOrWindowOver", dispatcher, version, "\"term\":{\"waived\":true}"))
        .contains("event-guard-rating-over");
    assertThat(event(number, "ratedOrWindowOver", dispatcher, version++, declined))
        .contains("\"state\":\"FOLLOW_UP\"");
    String settled = "\"matter\":true,\"heart\":true,\"outcome\":[\"SOLVED\"]";
    assertThat(event(number, "settled", mediator, version, settled)).contains("event-guard-other");
    assertThat(event(number, "settled", dispatcher, version, settled))
        .contains("\"state\":\"CLOSED\"", "\"matter\":true", "\"heart\":true")
        .contains("\"versions\":{\"severity\":1,\"tierRules\":1,\"timerRules\":[1]}");
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
    String papers = "\"means\":\"PAPERS\",\"grid\":\"" + cell.code() + "\"";
    assertThat(event(number, "verify", dispatcher, 1, papers))
        .as("papers alone verify nothing")
        .contains("\"code\":\"event-guard-seen-or-called\"");
    String confirmed =
        event(
            number,
            "verify",
            dispatcher,
            1,
            "\"means\":\"VISIT\",\"grid\":\"" + cell.code() + "\"");
    assertThat(confirmed).contains("\"state\":\"VERIFIED\"").contains("\"confirmed\":true");
    assertThat(event(number, "accept", dispatcher, 2, ACCEPT)).contains("\"state\":\"DISPATCHED\"");
  }

  @Test
  void nobodyFillsInTheThreeDistinctions() throws Exception {
    String number = report("\"datum\":\"WGS84\"");
    String basis = "\"triage\":{\"kind\":\"LABOR\",\"basis\":\"第十条\"}";
    for (String event : List.of("accept", "refuse")) {
      assertThat(event(number, event, dispatcher, 1, basis))
          .as(event)
          .contains("\"code\":\"triage-incomplete\"")
          .contains("/triage/tier")
          .contains("/triage/route")
          .contains("/triage/accepted");
    }
    event(number, "verify", dispatcher, 1, "\"means\":\"CALL\"");
    String route = "\"triage\":{\"tier\":\"STREET\",\"accepted\":true,\"basis\":\"第十条\"}";
    assertThat(event(number, "triage", dispatcher, 2, route))
        .contains("\"code\":\"triage-incomplete\"")
        .contains("/triage/route")
        .doesNotContain("/triage/tier");
    String empty = ACCEPT.replace("第十条", "");
    assertThat(event(number, "triage", dispatcher, 2, empty)).contains("event-guard-three");
    assertThat(event(number, "triage", dispatcher, 2, ACCEPT)).contains("\"state\":\"TRIAGED\"");
  }

  @Test
  void whatIsTheDistrictsIsSentOutByTheDistrict() throws Exception {
    String number = report("\"datum\":\"WGS84\"");
    String above = ACCEPT.replace("STREET", "DISTRICT");
    String to = ",\"reason\":\"涉及全区\",\"body\":\"440105-PM\"";
    assertThat(event(number, "accept", dispatcher, 1, above + to))
        .contains("\"code\":\"event-guard-own-tier\"");
    event(number, "verify", dispatcher, 1, "\"means\":\"CALL\"");
    String triaged = event(number, "triage", dispatcher, 2, above);
    assertThat(triaged).contains("\"state\":\"TRIAGED\"").doesNotContain("\"dispatch\"");
    assertThat(get("/api/items?view=inbox", district).body()).contains(number);
    assertThat(event(number, "dispatch", district, 3, to.substring(1)))
        .contains("\"state\":\"DISPATCHED\"")
        .contains("440105-PM");
  }

  @Test
  void aClassCaseIsNotJoinedThroughTheItem() throws Exception {
    String number = report("\"datum\":\"WGS84\"");
    for (String event : List.of("joinClass", "leaveClass")) {
      assertThat(get("/api/items/" + number, district).body()).doesNotContain('"' + event + '"');
      assertThat(event(number, event, district, 1, "\"classCase\":\"LA-2026-0001\""))
          .contains("\"code\":\"by-class-case\"");
    }
    String many =
        "{\"items\":[{\"number\":\"%s\",\"version\":1}],\"with\":{\"id\":\"%s\",\"version\":0}}";
    assertThat(
            post("/api/bulk/joinClass", district, many.formatted(number, UUID.randomUUID())).body())
        .contains("\"code\":\"not-for-many\"");
  }

  private static final String REFUSE =
      "\"reason\":\"不属于调解范围,请向人民法院起诉\",\"means\":\"CALL\",\"triage\":{\"tier\":\"COMMUNITY\",\"kind\":\"LABOR\","
          + "\"route\":\"JUDICIAL\",\"accepted\":false,\"basis\":\"第三十一条\"},"
          + "\"legal\":{\"ground\":\"JUDICIAL_CHANNEL\",\"whereTo\":\"区人民法院立案庭\"}";

  @Test
  void aRefusalIsThreeEventsUnderOneKey() throws Exception {
    String number = report("\"datum\":\"WGS84\"");
    assertThat(get("/api/items/" + number, dispatcher).body()).contains("\"refuse\"");
    UUID key = UUID.randomUUID();
    HttpResponse<String> refused = event(number, "refuse", dispatcher, key, 1, REFUSE);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(200);
    assertThat(refused.body()).contains("\"state\":\"REJECTED\"").contains("\"version\":4,");
    assertThat(events(refused.body())).containsExactly("report", "verify", "triage", "reject");
    assertThat(get("/api/items?view=inbox", dispatcher).body()).doesNotContain(number);
    HttpResponse<String> again = event(number, "refuse", dispatcher, key, 1, REFUSE);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(refused.body());
    assertThat(event(number, "refuse", dispatcher, key, 1, REFUSE.replace("起诉", "申请")).body())
        .contains("\"code\":\"key-reused\"");
    assertThat(event(number, "reopen", dispatcher, 4, "\"reason\":\"有新情况\""))
        .contains("event-guard-reopen-ground");
    String facts = "\"reason\":\"有新情况\",\"legal\":{\"ground\":\"NEW_FACTS\"}";
    assertThat(event(number, "reopen", dispatcher, 4, facts))
        .contains("\"route\":\"JUDICIAL\"")
        .contains("\"state\":\"TRIAGED\"");
    assertThat(event(number, "refuse", dispatcher, key, 1, REFUSE).statusCode()).isEqualTo(200);
    assertThat(event(number, "refuse", dispatcher, 5, REFUSE)).contains("\"version\":6,");
  }

  @Test
  void aRefusalThatCannotBeWholeLeavesNothing() throws Exception {
    String number = report("\"datum\":\"WGS84\"");
    HttpResponse<String> stale = event(number, "refuse", dispatcher, UUID.randomUUID(), 7, REFUSE);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("\"version\":1").contains("\"allowed\":[");
    String silent = REFUSE.replaceFirst("\"reason\":\"[^\"]*\",", "");
    assertThat(event(number, "refuse", dispatcher, 1, silent)).contains("event-guard-reason");
    String nowhere = REFUSE.replace("区人民法院立案庭", " ");
    assertThat(event(number, "refuse", dispatcher, 1, nowhere))
        .contains("event-guard-reject-basis");
    String groundless = REFUSE.replace("\"ground\":\"JUDICIAL_CHANNEL\",", "");
    assertThat(event(number, "refuse", dispatcher, 1, groundless))
        .contains("event-guard-reject-basis");
    String baseless = REFUSE.replace("第三十一条", " ");
    assertThat(event(number, "refuse", dispatcher, 1, baseless))
        .contains("event-guard-three-distinctions");
    assertThat(event(number, "refuse", dispatcher, 1, REFUSE.replace("false", "true")))
        .contains("value-not-known");
    assertThat(event(number, "refuse", mediator, UUID.randomUUID(), 1, REFUSE).statusCode())
        .isEqualTo(403);
    assertThat(event(number, "refuse", stranger, UUID.randomUUID(), 1, REFUSE).statusCode())
        .isEqualTo(404);
    String now = get("/api/items/" + number, dispatcher).body();
    assertThat(now).contains("\"state\":\"REPORTED\"").contains("\"version\":1,");
    assertThat(events(now)).containsExactly("report");
    assertThat(event(number, "accept", dispatcher, 1, ACCEPT)).contains("\"state\":\"DISPATCHED\"");
    HttpResponse<String> late = event(number, "refuse", dispatcher, UUID.randomUUID(), 4, REFUSE);
    assertThat(late.statusCode()).isEqualTo(409);
  }

  @Test
  void aDoubtfulPlaceIsConfirmedByTheRefusalItself() throws Exception {
    String number = report("\"datum\":\"UNKNOWN\"");
    assertThat(event(number, "refuse", dispatcher, 1, REFUSE)).contains("event-guard-place");
    String placed = REFUSE + ",\"grid\":\"" + cell.code() + "\"";
    assertThat(event(number, "refuse", dispatcher, 1, placed)).contains("\"state\":\"REJECTED\"");
  }

  @Test
  void theUnclassifiedGetsItsKindWithTheAcceptance() throws Exception {
    String number = report("\"datum\":\"WGS84\"", "UNCLASSIFIED", "说不清楚的一件事");
    assertThat(get("/api/items/" + number, dispatcher).body()).contains("\"accept\"");
    String kindless = ACCEPT.replace("\"kind\":\"LABOR\",", "");
    assertThat(event(number, "accept", dispatcher, 1, kindless)).contains("event-guard-classified");
    assertThat(event(number, "accept", dispatcher, 1, ACCEPT)).contains("\"state\":\"DISPATCHED\"");
  }

  @Test
  void namesAreForColleaguesOnly() throws Exception {
    String number = report("\"datum\":\"WGS84\"");
    event(number, "accept", dispatcher, 1, ACCEPT);
    String seen = get("/api/items/" + number, dispatcher).body();
    assertThat(seen)
        .contains("\"by\":{\"role\":\"GRID_WORKER\",\"name\":\"Test\"}")
        .contains("\"by\":{\"role\":\"STREET_DISPATCHER\",\"name\":\"Test\"}");
    String fromBelow = get("/api/items/" + number, worker).body();
    assertThat(fromBelow)
        .contains("\"by\":{\"role\":\"GRID_WORKER\",\"name\":\"Test\"}")
        .contains("\"by\":{\"role\":\"STREET_DISPATCHER\",\"name\":null}");
  }

  @Test
  void wordsAreFoundAtEveryAgeButOnlyRedactedOnes() throws Exception {
    String number = report("\"datum\":\"WGS84\"", "NEIGHBOR", "屋頂太陽能板反光,电话13812345678");
    for (String view : List.of("inbox", "open", "all")) {
      assertThat(search(view, "反光", dispatcher)).contains(number);
    }
    assertThat(event(number, "refuse", dispatcher, 1, REFUSE)).contains("\"version\":4,");
    for (String view : List.of("closed", "all")) {
      for (String words : List.of("反光", "板", "太陽能 反光", "屋頂太陽")) {
        assertThat(search(view, words, dispatcher)).as(words).contains(number);
        assertThat(search(view, words, district)).as(words).contains(number);
      }
      assertThat(search(view, "13812345678", dispatcher)).isEmpty();
      assertThat(search(view, "反光 没有的词", dispatcher)).isEmpty();
      assertThat(search(view, "' | \\ %_", dispatcher)).isEmpty();
      assertThat(search(view, "反光", stranger)).isEmpty();
    }
  }

  private List<String> search(String view, String words, String who) throws Exception {
    String query = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    HttpResponse<String> answer = get("/api/items?view=" + view + "&q=" + query, who);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return numbers(answer.body());
  }

  private static List<String> events(String item) {
    return Pattern.compile("\"event\":\"([^\"]+)\"")
        .matcher(item)
        .results()
        .map(m -> m.group(1))
        .toList();
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
    assertThat(event(number, "triage", worker, UUID.randomUUID(), 1, ACCEPT).statusCode())
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
    return report(datum, "LABOR", "拖欠工资");
  }

  private String report(String datum, String kind, String text) throws Exception {
    String body =
        "{\"id\":\"%s\",\"kind\":\"%s\",\"lon\":%s,\"lat\":%s,%s,\"accuracyM\":1,"
            + "\"occurredAt\":\"2026-01-05T09:30:00+08:00\",\"text\":\"%s\","
            + "\"peopleInvolved\":4}";
    HttpResponse<String> answer =
        post(
            "/api/reports",
            worker,
            body.formatted(UUID.randomUUID(), kind, cell.lon(), cell.lat(), datum, text));
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
