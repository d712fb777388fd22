package org.fengqiao.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Candidates, mergers, splits and class cases over HTTP. */
class GroupsIT extends ServerIT {
  private GridCell cell;
  private GridCell foreign;
  private String dispatcher;
  private String stranger;
  private String officer;

  @BeforeAll
  void people() {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
    foreign = cells.getLast();
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    stranger = accounts().token(Role.STREET_DISPATCHER, foreign.street());
    officer = accounts().token(Role.PETITION_OFFICER, DISTRICT);
  }

  private String report(GridCell where, String kind, String text) throws Exception {
    String worker = accounts().token(Role.GRID_WORKER, where.community());
    String body =
        """
        {"id":"%s","kind":"%s","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
         "occurredAt":"%s","text":"%s","peopleInvolved":3,"confirmedGrid":"%s"}\
        """
            .formatted(
                UUID.randomUUID(),
                kind,
                where.lon(),
                where.lat(),
                Instant.now(),
                text,
                where.code());
    return found("\"number\":\"([^\"]+)\"", post("/api/reports", worker, body).body());
  }

  private HttpResponse<String> event(String number, String event, long version, String more)
      throws Exception {
    String body =
        "{\"id\":\"%s\",\"version\":%d,\"reason\":\"同一事项\"%s}"
            .formatted(UUID.randomUUID(), version, more);
    return post("/api/items/" + number + "/" + event, dispatcher, body);
  }

  private HttpResponse<String> merge(String number, long version, String lead) throws Exception {
    return event(number, "merge", version, ",\"leadItem\":\"" + lead + "\"");
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }

  private List<String> rows(String query) throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private List<String> clocks(String number) throws Exception {
    return rows(
        "SELECT t.code || ' ' || t.due_on || ' ' || t.state FROM item_timer t JOIN item i"
            + " ON i.district = t.district AND i.id = t.item_id WHERE i.number = '"
            + number
            + "' ORDER BY 1");
  }

  @Test
  void whatLooksLikeTheSameMatterIsProposedWithItsReasons() throws Exception {
    String first = report(cell, "NEIGHBOR", "楼上空调外机整夜噪音，影响休息");
    String same = report(cell, "NEIGHBOR", "楼上空调外机整夜噪音影响休息！");
    String kind = report(cell, "FAMILY", "楼上空调外机整夜噪音，影响休息");
    String far = report(foreign, "NEIGHBOR", "楼上空调外机整夜噪音，影响休息");
    String path = "/api/items/" + same + "/duplicates";
    String answer = get(path, dispatcher).body();
    assertThat(answer)
        .contains("\"number\":\"" + first + "\"", "\"sameText\":true", "\"metres\":0")
        .doesNotContain(kind)
        .doesNotContain(far)
        .doesNotContain("\"number\":\"" + same + "\"");
    assertThat(Integer.parseInt(found("\"score\":(\\d+)", answer))).isBetween(85, 100);
    assertThat(get(path, stranger).statusCode()).isEqualTo(404);
    String worker = accounts().token(Role.GRID_WORKER, cell.community());
    assertThat(get(path, worker).statusCode()).isEqualTo(403);
    assertThat(merge(first, 1, same).statusCode()).isEqualTo(200);
    assertThat(get(path, dispatcher).body()).doesNotContain("\"number\":\"" + first + "\"");
  }

  @Test
  void aMergerIsToldShownAndUndoneWithEverythingThatWas() throws Exception {
    String lead = report(cell, "LABOR", "第一工段拖欠工资，工人来电反映");
    String member = report(cell, "LABOR", "第一工段欠薪，工人到场反映情况");
    List<String> before = clocks(member);
    assertThat(before).isNotEmpty().allMatch(c -> c.endsWith("RUNNING"));
    String due = found("\"dueDate\":\"([^\"]+)\"", get("/api/items/" + member, dispatcher).body());
    assertThat(merge(member, 1, lead).statusCode()).isEqualTo(200);
    assertThat(clocks(member)).allMatch(c -> c.endsWith("CANCELLED"));
    assertThat(get("/api/items/" + lead + "/members", dispatcher).body())
        .contains("\"number\":\"" + member + "\"", "\"mayUnmerge\":true", "\"hidden\":0");
    assertThat(get("/api/items/" + member + "/members", dispatcher).body())
        .contains("\"lead\":{\"number\":\"" + lead + "\"");
    assertThat(get("/api/items/" + member + "/tasks", dispatcher).body())
        .contains("MERGE_NOTICE", "\"result\":null");
    String third = report(cell, "LABOR", "第三工段拖欠工资的另一件事情");
    HttpResponse<String> chain = merge(lead, 1, third);
    assertThat(chain.statusCode()).isEqualTo(422);
    assertThat(chain.body()).contains("event-guard-no-members");
    HttpResponse<String> back = event(member, "unmerge", 2, "");
    assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    assertThat(back.body()).contains("\"state\":\"REPORTED\"", "\"dueDate\":\"" + due + "\"");
    assertThat(clocks(member)).isEqualTo(before);
    assertThat(get("/api/items/" + lead + "/members", dispatcher).body())
        .contains("\"members\":[]");
    assertThat(get("/api/items/" + member + "/tasks", dispatcher).body())
        .contains("\"result\":\"NOT_NEEDED\"");
    assertThat(merge(lead, 1, third).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> split(String number, UUID id, String text, String who)
      throws Exception {
    String body =
        "{\"id\":\"%s\",\"kind\":\"NEIGHBOR\",\"text\":\"%s\",\"people\":2,\"reason\":\"一件上报两件事\"}"
            .formatted(id, text);
    return post("/api/items/" + number + "/split", who, body);
  }

  @Test
  void aReportOfTwoMattersIsSplitOnceAndMergedBack() throws Exception {
    String both = report(cell, "LABOR", "工地欠薪，另外夜间施工噪音扰民");
    UUID id = UUID.randomUUID();
    HttpResponse<String> done = split(both, id, "工地夜间施工噪音扰民，联系13812345678", dispatcher);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    String second = found("\"number\":\"([^\"]+)\"", done.body());
    assertThat(second).isNotEqualTo(both);
    assertThat(split(both, id, "工地夜间施工噪音扰民，联系13812345678", dispatcher).body())
        .isEqualTo(done.body());
    assertThat(split(both, id, "别的话", dispatcher).body()).contains("key-reused");
    assertThat(split(both, UUID.randomUUID(), "工地夜间施工噪音扰民", stranger).statusCode()).isEqualTo(404);
    assertThat(get("/api/items/" + both + "/members", dispatcher).body())
        .contains("\"splitInto\":[{\"number\":\"" + second + "\"")
        .doesNotContain("13812345678");
    assertThat(get("/api/items/" + second + "/members", dispatcher).body())
        .contains("\"splitFrom\":{\"number\":\"" + both + "\"");
    assertThat(
            rows(
                "SELECT action FROM audit_entry WHERE object IN ('"
                    + both
                    + "', '"
                    + second
                    + "') AND action LIKE 'group.%'"))
        .containsExactlyInAnyOrder("group.split", "group.splitFrom");
    assertThat(merge(second, 1, both).statusCode()).isEqualTo(200);
    assertThat(merge(report(cell, "LABOR", "另有一件事情要并入"), 1, second).statusCode()).isEqualTo(422);
    assertThat(split(second, UUID.randomUUID(), "已并入的不再分", dispatcher).statusCode()).isEqualTo(409);
  }

  @Test
  void aPetitionJoinsNoDisputeAndWhatIsPartedFromItIsOne() throws Exception {
    String letter = letter("来信反映拖欠工资，另外夜间施工噪音扰民");
    String dispute = report(cell, "LABOR", "工地欠薪的另一件上报事项");
    HttpResponse<String> lost = merge(letter, 1, dispute);
    assertThat(lost.statusCode()).isEqualTo(422);
    assertThat(lost.body()).contains("event-guard-lead-keeps-clocks", "/leadItem");
    String all =
        """
        {"items":[{"number":"%s","version":1}],
         "with":{"id":"%s","version":0,"reason":"同一事项","leadItem":"%s"}}\
        """
            .formatted(letter, UUID.randomUUID(), dispute);
    assertThat(post("/api/bulk/merge", dispatcher, all).body())
        .contains("event-guard-lead-keeps-clocks");
    assertThat(merge(dispute, 1, letter).statusCode()).isEqualTo(200);
    HttpResponse<String> done = split(letter, UUID.randomUUID(), "夜间施工噪音扰民", dispatcher);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    String second = found("\"number\":\"([^\"]+)\"", done.body());
    assertThat(get("/api/items/" + second, dispatcher).body())
        .contains("\"track\":\"PETITION\"", "T_ROUTE_15D")
        .doesNotContain("\"receivedOn\":null");
  }

  private String letter(String text) throws Exception {
    String body =
        """
        {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
         "occurredAt":"%s","text":"%s","peopleInvolved":3,"confirmedGrid":"%s",
         "channel":"LETTER"}\
        """
            .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), Instant.now(), text, cell.code());
    return found("\"number\":\"([^\"]+)\"", post("/api/reports", dispatcher, body).body());
  }

  private HttpResponse<String> cause(String act, String who, String body) throws Exception {
    return post("/api/class-cases" + act, who, body);
  }

  private static String opening(String place, String title) {
    return "{\"id\":\"%s\",\"place\":\"%s\",\"cause\":\"EMPLOYER\",\"title\":\"%s\"}"
        .formatted(UUID.randomUUID(), place, title);
  }

  private static String members(List<String> numbers) {
    return "{\"id\":\"%s\",\"items\":[%s],\"reason\":\"不属于本类\"}"
        .formatted(
            UUID.randomUUID(),
            numbers.stream().map(n -> '"' + n + '"').collect(Collectors.joining(",")));
  }

  /** SG-20: twenty items, one decision, twenty notices, and none of them closed by it. */
  @Test
  void twentyItemsOneDecisionTwentyNotices() throws Exception {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      numbers.add(report(cell, "LABOR", "某项目部第" + i + "班组拖欠工资"));
    }
    numbers.add(report(foreign, "LABOR", "某项目部外片班组拖欠工资"));
    String opened = cause("", officer, opening(DISTRICT, "某项目部拖欠工资")).body();
    String number = found("\"number\":\"(LA-[^\"]+)\"", opened);
    String path = "/api/class-cases/" + number;
    String decision = "{\"version\":%d,\"decision\":\"CARRY_OUT\",\"note\":\"%s\"}";
    String note = "责令项目部三十日内付清";
    assertThat(cause("/" + number + "/decide", officer, decision.formatted(1, note)).body())
        .contains("class-case-no-members");
    HttpResponse<String> joined = cause("/" + number + "/join", officer, members(numbers));
    assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
    assertThat(joined.body()).doesNotContain("\"code\":\"item").contains("\"count\":20");
    assertThat(cause("/" + number + "/join", officer, members(numbers)).body())
        .contains("\"count\":20");
    assertThat(rows("SELECT count(*) FROM item_event WHERE event = 'joinClass'"))
        .containsExactly("20");
    // A street sees its own members and the count of all; it reads the case and does not decide it.
    String street = get(path, dispatcher).body();
    assertThat(street)
        .contains("\"count\":20", "\"mayDecide\":false", numbers.getFirst())
        .doesNotContain(numbers.getLast())
        .doesNotContain("班组");
    assertThat(
            cause("/" + number + "/decide", dispatcher, decision.formatted(1, note)).statusCode())
        .isEqualTo(403);
    HttpResponse<String> decided =
        cause("/" + number + "/decide", officer, decision.formatted(1, note));
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
    assertThat(decided.body()).contains("\"state\":\"DECIDED\"", "\"decision\":\"CARRY_OUT\"");
    assertThat(cause("/" + number + "/decide", officer, decision.formatted(1, note)).statusCode())
        .isEqualTo(200);
    assertThat(rows("SELECT number FROM item_task WHERE kind = 'CLASS_NOTICE'"))
        .containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(rows("SELECT DISTINCT state FROM item WHERE class_case = '" + number + "'"))
        .containsExactly("REPORTED");
    assertThat(cause("/" + number + "/close", officer, "{\"version\":2}").body())
        .contains("class-case-notices-open", "20");
    // One that comes later brings its notice along.
    String late = report(cell, "LABOR", "某项目部又一班组拖欠工资");
    assertThat(cause("/" + number + "/join", officer, members(List.of(late))).body())
        .contains("\"count\":21");
    assertThat(get("/api/items/" + late + "/tasks", dispatcher).body()).contains("CLASS_NOTICE");
    assertThat(cause("/" + number + "/leave", officer, members(numbers)).body())
        .contains("\"count\":1,");
    assertThat(cause("/" + number + "/close", officer, "{\"version\":2}").body())
        .contains("class-case-notices-open");
    assertThat(cause("/" + number + "/leave", officer, members(List.of(late))).statusCode())
        .isEqualTo(200);
    assertThat(cause("/" + number + "/close", officer, "{\"version\":2}").body())
        .contains("\"state\":\"CLOSED\"");
    assertThat(cause("/" + number + "/join", officer, members(List.of(late))).statusCode())
        .isEqualTo(409);
  }

  @Test
  void aClassCaseNamesACauseStaysInItsPlaceAndIsProposedFromItems() throws Exception {
    assertThat(cause("", dispatcher, opening(cell.street(), "张三电话13812345678拖欠工资")).body())
        .contains("class-case-names-person");
    assertThat(cause("", dispatcher, opening(foreign.street(), "某小区")).statusCode()).isEqualTo(422);
    assertThat(cause("", dispatcher, opening(DISTRICT, "某小区")).statusCode()).isEqualTo(422);
    String body = opening(cell.street(), "某小区物业费");
    HttpResponse<String> opened = cause("", dispatcher, body);
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    assertThat(cause("", dispatcher, body).body()).isEqualTo(opened.body());
    String number = found("\"number\":\"(LA-[^\"]+)\"", opened.body());
    assertThat(get("/api/class-cases/" + number, stranger).statusCode()).isEqualTo(404);
    assertThat(get("/api/class-cases", stranger).body()).doesNotContain(number);
    assertThat(get("/api/class-cases", officer).body()).contains(number);
    String elsewhere = report(foreign, "PROPERTY_MGMT", "别处小区物业费纠纷");
    assertThat(cause("/" + number + "/join", officer, members(List.of(elsewhere))).body())
        .contains("\"code\":\"group-place-outside\"", "\"count\":0");
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      many.add(report(cell, "PROPERTY_MGMT", "本小区物业费纠纷第" + i + "件"));
    }
    String proposal = "\"kind\":\"PROPERTY_MGMT\"";
    assertThat(get("/api/class-cases/proposals", dispatcher).body())
        .contains(proposal, many.getFirst());
    assertThat(get("/api/class-cases/proposals", stranger).body()).doesNotContain(many.getFirst());
    String recusal =
        "{\"id\":\"%s\",\"version\":1,\"reason\":\"亲属\",\"recusal\":{\"relation\":\"FAMILY\"}}"
            .formatted(UUID.randomUUID());
    assertThat(get("/api/class-cases/proposals", officer).body()).contains(many.getFirst());
    assertThat(post("/api/items/" + many.getFirst() + "/recuse", officer, recusal).statusCode())
        .isEqualTo(200);
    assertThat(get("/api/class-cases/proposals", officer).body()).doesNotContain(many.getFirst());
    assertThat(cause("", dispatcher, body.replace("物业费", "停车费")).body()).contains("key-reused");
    String stale = "{\"version\":7,\"cause\":\"ESTATE\",\"title\":\"某小区\"}";
    assertThat(cause("/" + number, dispatcher, stale).body()).contains("class-case-stale");
    assertThat(cause("/" + number, dispatcher, stale.replace('7', '1')).body())
        .contains("\"cause\":\"ESTATE\"", "\"version\":2");
  }
}
