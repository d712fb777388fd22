package org.fengqiao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.document.domain.Paper;
import org.fengqiao.document.domain.Receipt;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the draft to the clock of the appeal, over HTTP. */
class DocumentsIT extends ServerIT {
  private static final String REMINDER =
      "\"organ\":[\"综治中心\"],\"toOrgan\":[\"某单位\"],\"cause\":[\"临近期限\"],"
          + "\"feedbackOn\":[\"2026-12-31\"]";
  private static final String OPINION =
      "\"organ\":[\"某局\"],\"addressee\":[\"张三\"],\"acceptedOn\":[\"2026-09-16\"],"
          + "\"request\":[\"支付工资\"],\"facts\":[\"查明拖欠\"],\"decision\":[\"SUPPORT\"],"
          + "\"conclusion\":[\"责令支付\"],\"reviewOrgan\":[\"海珠区人民政府\"]";
  private static final String BASIS = ",\"basis\":[\"LAODONG_HETONG 85\"]";

  private GridCell cell;
  private String number;
  private String worker;
  private String dispatcher;
  private String handler;
  private String head;
  private String stranger;

  @BeforeAll
  void people() throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
    worker = accounts().token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    handler = accounts().token(Role.UNIT_HANDLER, DISTRICT);
    head = accounts().token(Role.UNIT_HEAD, cell.street());
    stranger = accounts().token(Role.STREET_DISPATCHER, cells.getLast().street());
    number = report();
  }

  private String report() throws Exception {
    String body =
        """
        {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
         "occurredAt":"%s","text":"工地拖欠工资，张三电话13812345678","peopleInvolved":2,
         "confirmedGrid":"%s"}\
        """
            .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), Instant.now(), cell.code());
    String reported = found("\"number\":\"([^\"]+)\"", post("/api/reports", worker, body).body());
    accept(reported);
    return reported;
  }

  /** The street has it: only a head of its own body signs an opinion on it. */
  private void accept(String reported) throws Exception {
    String body =
        "{\"id\":\"%s\",\"version\":1,\"means\":\"CALL\",\"triage\":{\"accepted\":true,\"tier\":\"STREET\",\"route\":\"MEDIATION\",\"basis\":\"x\"}}"
            .formatted(UUID.randomUUID());
    assertThat(post("/api/items/" + reported + "/accept", dispatcher, body).body())
        .contains("\"state\":\"DISPATCHED\"");
  }

  private HttpResponse<String> draft(String template, String fields, String who) throws Exception {
    return draft(template, fields, who, UUID.randomUUID());
  }

  private HttpResponse<String> draft(String template, String fields, String who, UUID key)
      throws Exception {
    String body =
        "{\"id\":\"%s\",\"template\":\"%s\",\"fields\":{%s}}".formatted(key, template, fields);
    return post("/api/items/" + number + "/documents", who, body);
  }

  private HttpResponse<String> act(String id, String act, int version, String more, String who)
      throws Exception {
    return act(id, act, version, more, who, UUID.randomUUID());
  }

  private HttpResponse<String> act(
      String id, String act, int version, String more, String who, UUID key) throws Exception {
    String body = "{\"id\":\"%s\",\"version\":%d%s}".formatted(key, version, more);
    return post("/api/documents/" + id + act, who, body);
  }

  private static String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return found("\"id\":\"([^\"]+)\"", answer.body());
  }

  private static String served(LocalDate on) {
    return ",\"method\":\"DIRECT\",\"relation\":\"SELF\",\"servedOn\":\"" + on + "\"";
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.ZONE);
  }

  @Test
  void anOpinionNeedsItsPartsASecondPersonAndStartsTheClockWhenServed() throws Exception {
    number = report();
    String community = accounts().token(Role.COMMUNITY_MEDIATOR, cell.community());
    assertThat(draft("HANDLING_OPINION", OPINION, community).body()).contains("document-not-yours");
    String id = id(draft("HANDLING_OPINION", OPINION, handler));
    assertThat(act(id, "/issue", 1, "", handler).body()).contains("document-not-yours");
    String bureau = accounts().token(Role.UNIT_HEAD, DISTRICT);
    assertThat(act(id, "/issue", 1, "", bureau).body()).contains("document-not-yours");
    assertThat(act(id, "/issue", 1, "", head).body())
        .contains("document-incomplete", "/fields/basis", "missing");
    String written = ",\"fields\":{" + OPINION + ",\"subject\":[\"欠薪\"]" + BASIS + "}";
    assertThat(act(id, "", 1, written, handler).body()).contains("\"version\":2");
    assertThat(act(id, "/issue", 1, "", head).body()).contains("document-stale", "\"version\":2");
    assertThat(act(id, "/serve", 2, served(today()), handler).body()).contains("document-state");
    UUID key = UUID.randomUUID();
    HttpResponse<String> issued = act(id, "/issue", 2, "", head, key);
    assertThat(issued.body()).contains("\"state\":\"ISSUED\"").contains("信访答〔");
    String paper = found("\"number\":\"([^\"]+)\"", issued.body());
    assertThat(act(id, "/issue", 2, "", head, key).body()).isEqualTo(issued.body());
    assertThat(act(id, "/issue", 3, "", head, key).body()).contains("document-key-reused");
    assertThat(act(id, "", 3, written, handler).body()).contains("document-state");
    String unknown = ",\"photo\":\"" + UUID.randomUUID() + "\"";
    assertThat(act(id, "/serve", 3, served(today()) + unknown, handler).body())
        .contains("document-receipt", "/photo");
    assertThat(act(id, "/serve", 3, served(today().minusDays(1)), handler).body())
        .contains("document-receipt", "before-issue");
    assertThat(act(id, "/serve", 3, served(today().plusDays(1)), handler).body())
        .contains("future");
    String left =
        ",\"method\":\"LEFT_WITH_WITNESS\",\"relation\":\"NOBODY\",\"servedOn\":\""
            + today()
            + "\"";
    assertThat(act(id, "/serve", 3, left, handler).body()).contains("/receiver", "missing");
    String electronic = served(today()).replace("DIRECT", "ELECTRONIC");
    assertThat(act(id, "/serve", 3, electronic, handler).body()).contains("/consented");
    String wrong = served(today()).replace("SELF", "NOBODY");
    assertThat(act(id, "/serve", 3, wrong, handler).body()).contains("/relation", "wrong");
    assertThat(clocks()).isEmpty();
    UUID serving = UUID.randomUUID();
    HttpResponse<String> done = act(id, "/serve", 3, served(today()), handler, serving);
    assertThat(done.body()).contains("\"state\":\"SERVED\"").contains("\"relation\":\"SELF\"");
    assertThat(act(id, "/serve", 3, served(today()), handler, serving).statusCode()).isEqualTo(200);
    assertThat(clocks()).containsExactly("T_REVIEW_APPLY_30D " + today() + " RUNNING");
    Paper facts = bean(Documents.class).paper(new ItemRef(DISTRICT, number), paper).orElseThrow();
    assertThat(facts.template()).isEqualTo("HANDLING_OPINION");
    assertThat(facts.draftedBy()).isNotEqualTo(facts.signedBy());
    assertThat(facts.servedOn()).isEqualTo(today());
    assertThat(facts.method()).isEqualTo(Receipt.Method.DIRECT);
    assertThat(act(id, "/revoke", 4, "", handler).body()).contains("document-not-yours");
    assertThat(act(id, "/revoke", 4, "", head).body()).contains("\"state\":\"REVOKED\"");
    assertThat(clocks()).containsExactly("T_REVIEW_APPLY_30D " + today() + " CANCELLED");
    assertThat(bean(Documents.class).paper(new ItemRef(DISTRICT, number), paper)).isEmpty();
  }

  @Test
  void theServedNoticeEndsTheTermInWhichThePetitionerIsTold() throws Exception {
    String body =
        """
        {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
         "occurredAt":"%s","text":"来信反映工地拖欠工资","peopleInvolved":2,
         "confirmedGrid":"%s","channel":"LETTER"}\
        """
            .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), Instant.now(), cell.code());
    number = found("\"number\":\"([^\"]+)\"", post("/api/reports", dispatcher, body).body());
    String fields =
        "\"organ\":[\"区人社局\"],\"addressee\":[\"张三\"],\"subject\":[\"欠薪\"],\"acceptedOn\":[\"%s\"]"
            .formatted(today());
    String id = id(draft("ACCEPTANCE_NOTICE", fields, handler));
    HttpResponse<String> issued = act(id, "/issue", 1, "", handler);
    assertThat(issued.body()).contains("\"state\":\"ISSUED\"");
    assertThat(clocks()).contains("T_NOTICE_15D " + today() + " RUNNING");
    assertThat(act(id, "/serve", 2, served(today()), handler).body())
        .contains("\"state\":\"SERVED\"");
    assertThat(clocks())
        .contains("T_NOTICE_15D " + today() + " DONE", "T_ROUTE_15D " + today() + " RUNNING");
  }

  @Test
  void whoWroteItMayNotSignItAndWhoDecidedFirstMayNotReview() throws Exception {
    number = report();
    String own = id(draft("HANDLING_OPINION", OPINION + BASIS, head));
    assertThat(act(own, "/issue", 1, "", head).body()).contains("document-second-person");
    String other = accounts().token(Role.UNIT_HEAD, DISTRICT, cell.street());
    assertThat(act(own, "/issue", 1, "", other).statusCode()).isEqualTo(200);
    String review =
        OPINION
            .replaceAll("\"decision\":\\[[^\\]]*\\],", "")
            .replaceAll("\"reviewOrgan\":\\[[^\\]]*\\]", "\"recheckOrgan\":[\"广州市人民政府\"]")
            .replaceAll("\"acceptedOn\"", "\"receivedOn\"");
    String fields = review + BASIS + ",\"reviewResult\":[\"UPHOLD\"],\"opinionOrgan\":[\"某局\"]";
    String reviewer = accounts().token(Role.REVIEW_OFFICER, DISTRICT);
    String byHead = id(draft("REVIEW_OPINION", fields, head));
    assertThat(act(byHead, "/issue", 1, "", reviewer).body()).contains("document-second-person");
    String second = accounts().token(Role.REVIEW_OFFICER, DISTRICT, cell.street());
    String byReviewer = id(draft("REVIEW_OPINION", fields, reviewer));
    assertThat(get("/api/documents/" + byReviewer, reviewer).body())
        .contains("\"opinionNumber\":[\"信访答〔");
    assertThat(act(byReviewer, "/issue", 1, "", second).body()).contains("信访复查〔");
    assertThat(act(byReviewer, "/serve", 2, served(today()), reviewer).statusCode()).isEqualTo(200);
    assertThat(clocks()).containsExactly("T_RECHECK_APPLY_30D " + today() + " RUNNING");
  }

  @Test
  void aMatterWithoutPapersAndTasksHasEmptyListsAndNoMissingOnes() throws Exception {
    number = report();
    assertThat(get("/api/items/" + number + "/documents", handler).body())
        .contains("\"documents\":[]", "\"called\":[");
    assertThat(get("/api/items/" + number + "/tasks", handler).body())
        .isEqualTo("{\"tasks\":[],\"more\":false}");
  }

  @Test
  void aCitationThatIsNotInForceBlocksTheIssue() throws Exception {
    for (String citation : List.of("XINFANG 999", "LAODONG_HETONG 8500", "NOTHING 1")) {
      String basis = ",\"basis\":[\"LAODONG_HETONG 85\",\"" + citation + "\"]";
      String id = id(draft("HANDLING_OPINION", OPINION + basis, handler));
      assertThat(act(id, "/issue", 1, "", head).body())
          .contains("document-citation", citation, "/fields/basis/1", "not-in-force");
    }
    assertThat(draft("HANDLING_OPINION", "\"basis\":[\"随便哪条\"]", handler).body())
        .contains("document-incomplete", "/fields/basis/0", "wrong");
  }

  @Test
  void wrongAnswersAreRefusedAndMissingOnesMayComeLater() throws Exception {
    assertThat(draft("NO_SUCH_THING", "", handler).body()).contains("document-template-unknown");
    assertThat(draft("REMINDER", "\"nonsense\":[\"x\"]", dispatcher).body()).contains("unknown");
    assertThat(draft("REMINDER", "\"feedbackOn\":[\"2026-02-30\"]", dispatcher).body())
        .contains("/fields/feedbackOn/0", "wrong");
    assertThat(draft("REMINDER", "\"organ\":[\"a\",\"b\"]", dispatcher).body())
        .contains("too-many");
    assertThat(draft("REMINDER", "\"organ\":[\"" + "长".repeat(61) + "\"]", dispatcher).body())
        .contains("too-long");
    assertThat(draft("REMINDER", "\"cause\":[\"<script>x</script>\"]", dispatcher).body())
        .contains("text-markup");
    assertThat(draft("EXTENSION_NOTICE", "\"extendDays\":[\"31\"]", handler).body())
        .contains("/fields/extendDays/0", "wrong");
    assertThat(draft("HANDLING_OPINION", "\"decision\":[\"MAYBE\"]", handler).body())
        .contains("wrong");
    assertThat(draft("REMINDER", "", dispatcher).statusCode()).isEqualTo(201);
  }

  @Test
  void theHouseFillsInWhatItKnows() throws Exception {
    String id = id(draft("MEDIATION_APPLICATION", "", dispatcher));
    String seen = get("/api/documents/" + id, dispatcher).body();
    assertThat(seen).contains("工地拖欠工资，张三电话13812345678");
    String reminder = id(draft("REMINDER", REMINDER, dispatcher));
    assertThat(get("/api/documents/" + reminder, dispatcher).body()).contains("\"subject\":[\"劳动");
    String folder = get("/api/items/" + number + "/documents", worker).body();
    assertThat(folder).doesNotContain("13812345678", "临近期限").contains("\"writes\":false");
    assertThat(get("/api/documents/" + reminder, worker).statusCode()).isEqualTo(403);
    assertThat(get("/api/documents/" + reminder, stranger).statusCode()).isEqualTo(404);
    assertThat(get("/api/items/" + number + "/documents", stranger).statusCode()).isEqualTo(404);
    assertThat(draft("REMINDER", REMINDER, stranger).statusCode()).isEqualTo(404);
    assertThat(act(reminder, "/issue", 1, "", stranger).statusCode()).isEqualTo(404);
  }

  @Test
  void theSameDraftTwiceIsOne() throws Exception {
    UUID key = UUID.randomUUID();
    String first = id(draft("REMINDER", REMINDER, dispatcher, key));
    assertThat(id(draft("REMINDER", REMINDER, dispatcher, key))).isEqualTo(first);
    assertThat(draft("REMINDER", "", dispatcher, key).body()).contains("document-key-reused");
    assertThat(act(first, "/issue", 1, "", dispatcher, key).body()).contains("document-key-reused");
  }

  @Test
  void fiftyIssuedAtOnceHaveFiftyNumbersWithoutAGap() throws Exception {
    List<String> drafts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      drafts.add(id(draft("REMINDER", REMINDER, dispatcher)));
    }
    List<Integer> numbers = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(16)) {
      List<Callable<HttpResponse<String>>> calls =
          drafts.stream()
              .<Callable<HttpResponse<String>>>map(d -> () -> act(d, "/issue", 1, "", dispatcher))
              .toList();
      for (Future<HttpResponse<String>> answer : many.invokeAll(calls)) {
        String body = answer.get().body();
        numbers.add(Integer.parseInt(found("\"number\":\"[^\"]*〕(\\d+)号\"", body)));
      }
    }
    assertThat(numbers).doesNotHaveDuplicates();
    int most = numbers.stream().mapToInt(n -> n).max().orElseThrow();
    int least = numbers.stream().mapToInt(n -> n).min().orElseThrow();
    assertThat(most - least).isEqualTo(49);
  }

  @Test
  void aPaperIsVerifiedByItsCodeAndIsFrozen() throws Exception {
    String id = id(draft("REMINDER", REMINDER, dispatcher));
    String issued = act(id, "/issue", 1, "", dispatcher).body();
    String paper = encoded(found("\"number\":\"([^\"]+)\"", issued));
    String code = found("\"code\":\"([^\"]+)\"", issued);
    String check = "/api/documents/verify?number=" + paper + "&code=";
    assertThat(get(check + code, worker).body()).contains("\"template\":\"REMINDER\"", number);
    assertThat(get(check + code.toLowerCase(java.util.Locale.ROOT).replace("-", ""), worker).body())
        .contains("REMINDER");
    assertThat(get(check + "0000-0000-0000", worker).statusCode()).isEqualTo(404);
    assertThat(get(check, worker).statusCode()).isIn(400, 404);
    assertThat(get(check + code, stranger).statusCode()).isEqualTo(404);
    for (String change :
        List.of(
            "UPDATE document SET number = 'x' WHERE id = '%s'",
            "UPDATE document SET content_hash = repeat('0', 64) WHERE id = '%s'",
            "UPDATE document_text SET sealed_content = '' WHERE document_id = '%s'",
            "DELETE FROM document_event WHERE document_id = '%s'")) {
      assertThat(fails(change.formatted(id))).as(change).isTrue();
    }
    for (String ending : List.of(".pdf", ".docx")) {
      HttpResponse<String> file = get("/api/documents/" + id + ending, dispatcher);
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("cache-control")).contains("no-store");
      assertThat(file.headers().firstValue("content-disposition").orElse(""))
          .contains("filename=\"document" + ending + "\"; filename*=UTF-8''%E5%82%AC");
    }
  }

  private boolean fails(String change) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute(change);
      return false;
    } catch (java.sql.SQLException e) {
      return e.getMessage().contains("append-only") || e.getMessage().contains("frozen");
    }
  }

  @Test
  void everyVersionOfADraftIsKeptAndNothingLiesInTheClear() throws Exception {
    String id = id(draft("REMINDER", REMINDER.replace("临近", "绝密"), dispatcher));
    for (int v = 1; v < 4; v++) {
      String again = ",\"fields\":{" + REMINDER.replace("临近", "绝密" + v) + "}";
      assertThat(act(id, "", v, again, dispatcher).statusCode()).isEqualTo(200);
    }
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet row =
            sql.executeQuery(
                "SELECT count(*), bool_or(encode(sealed_content, 'escape') LIKE '%organ%')"
                    + " FROM document_text WHERE document_id = '"
                    + id
                    + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(4);
      assertThat(row.getBoolean(2)).isFalse();
    }
  }

  private List<String> clocks() throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT code || ' ' || started_on || ' ' || t.state FROM item_timer t"
                    + " JOIN item i ON i.district = t.district AND i.id = t.item_id"
                    + " WHERE (code LIKE '%APPLY%' OR code IN ('T_NOTICE_15D', 'T_ROUTE_15D'))"
                    + " AND i.number = '"
                    + number
                    + "'")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}
