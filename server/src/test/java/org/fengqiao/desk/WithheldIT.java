package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.dispatch.DemoBodies;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody sees and may not decide, and what is withheld from whoever stepped back. */
class WithheldIT extends ServerIT {
  private static final String ACCEPT =
      "\"kind\":\"LABOR\",\"means\":\"CALL\",\"triage\":{\"tier\":\"COMMUNITY\",\"route\":\"MEDIATION\",\"accepted\":true,"
          + "\"basis\":\"第十条\"}";

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
    bean(Dispatch.class).add(DISTRICT, DemoBodies.of(bean(Grids.class), DISTRICT), true);
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    stranger = accounts().token(Role.STREET_DISPATCHER, foreign.street());
    officer = accounts().token(Role.PETITION_OFFICER, DISTRICT);
  }

  private String report(GridCell where, String who) throws Exception {
    String body =
        """
        {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
         "occurredAt":"%s","text":"工地拖欠工资%s","peopleInvolved":2,"confirmedGrid":"%s"}\
        """
            .formatted(
                UUID.randomUUID(),
                where.lon(),
                where.lat(),
                Instant.now(),
                UUID.randomUUID(),
                where.code());
    return found("\"number\":\"([^\"]+)\"", post("/api/reports", who, body).body());
  }

  private HttpResponse<String> event(
      String number, String event, String who, long version, String more) throws Exception {
    String body =
        "{\"id\":\"%s\",\"version\":%d,\"reason\":\"需要处理的理由\"%s}"
            .formatted(UUID.randomUUID(), version, more.isEmpty() ? "" : "," + more);
    return post("/api/items/" + number + "/" + event, who, body);
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }

  private static String recusal(UUID person) {
    return "\"recusal\":{\"relation\":\"FAMILY\"%s}"
        .formatted(person == null ? "" : ",\"person\":\"" + person + "\"");
  }

  @Test
  void aReportFromAnotherStreetIsSeenAndNotDecided() throws Exception {
    String number = report(foreign, dispatcher);
    assertThat(get("/api/items/" + number, dispatcher).statusCode()).isEqualTo(200);
    assertThat(event(number, "accept", dispatcher, 1, ACCEPT).statusCode()).isEqualTo(403);
    assertThat(event(number, "verify", dispatcher, 1, "\"means\":\"CALL\"").statusCode())
        .isEqualTo(403);
    assertThat(event(number, "verify", stranger, 1, "\"means\":\"CALL\"").statusCode())
        .isEqualTo(200);
    String away = report(cell, dispatcher);
    String grid = "\"grid\":\"" + foreign.code() + "\"," + ACCEPT;
    assertThat(event(away, "accept", dispatcher, 1, grid).statusCode()).isEqualTo(403);
    assertThat(get("/api/items/" + away, stranger).statusCode()).as("nothing moved").isEqualTo(404);
  }

  @Test
  void whoMayBeRecusedByAnother() throws Exception {
    String number = report(cell, dispatcher);
    UUID other = accounts().actor(Role.STREET_DISPATCHER, foreign.street()).id();
    for (UUID nobody : List.of(UUID.randomUUID(), other)) {
      HttpResponse<String> answer = event(number, "recuse", dispatcher, 1, recusal(nobody));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("recusal-person-unknown");
    }
    UUID worker = accounts().actor(Role.GRID_WORKER, cell.community()).id();
    assertThat(event(number, "recuse", dispatcher, 1, recusal(worker)).statusCode()).isEqualTo(200);
  }

  @Test
  void whoSteppedBackFromALeadKnowsOfItsMembersNoMore() throws Exception {
    String lead = report(cell, dispatcher);
    String before = report(cell, dispatcher);
    String later = report(cell, dispatcher);
    String into = "\"leadItem\":\"" + lead + "\"";
    assertThat(event(before, "merge", dispatcher, 1, into).statusCode()).isEqualTo(200);
    assertThat(get("/api/items/" + before, officer).statusCode()).isEqualTo(200);
    assertThat(event(lead, "recuse", officer, 1, recusal(null)).statusCode()).isEqualTo(200);
    assertThat(event(later, "merge", dispatcher, 1, into).statusCode()).isEqualTo(200);
    for (String number : List.of(lead, before, later)) {
      assertThat(get("/api/items/" + number, officer).statusCode()).as(number).isEqualTo(404);
      assertThat(get("/api/items/" + number, dispatcher).statusCode()).isEqualTo(200);
    }
    assertThat(event(before, "unmerge", dispatcher, 3, "").statusCode()).isEqualTo(200);
  }

  @Test
  void aProposalIsWithheldFromWhoSteppedBack() throws Exception {
    String number = report(cell, dispatcher);
    UUID id = UUID.randomUUID();
    String proposal =
        "{\"id\":\"%s\",\"version\":1,\"reason\":\"张三13812345678称系误报\"}".formatted(id);
    assertThat(post("/api/items/" + number + "/markVoid", dispatcher, proposal).statusCode())
        .isEqualTo(200);
    String path = "/api/approvals/" + id;
    assertThat(get(path, officer).body()).contains(number).doesNotContain("13812345678");
    assertThat(event(number, "recuse", officer, 1, recusal(null)).statusCode()).isEqualTo(200);
    assertThat(get(path, officer).statusCode()).isEqualTo(404);
    assertThat(get("/api/approvals", officer).body()).doesNotContain(number);
    String no = "{\"id\":\"%s\",\"version\":1,\"reason\":\"否\"}".formatted(UUID.randomUUID());
    assertThat(post(path + "/reject", officer, no).statusCode()).isEqualTo(404);
    assertThat(get(path, dispatcher).statusCode()).isEqualTo(200);
  }

  @Test
  void aTaskGoesWithItsItemAndIsFinishedByItsOwner() throws Exception {
    String number = report(cell, dispatcher);
    String aid = "{\"id\":\"%s\",\"kind\":\"AID_LEGAL\",\"note\":\"申请法律援助\"}";
    String path = "/api/items/" + number + "/tasks";
    assertThat(post(path, dispatcher, aid.formatted(UUID.randomUUID())).statusCode())
        .isEqualTo(200);
    assertThat(get("/api/item-tasks", dispatcher).body()).contains(number);
    String elsewhere = "\"means\":\"CALL\",\"grid\":\"" + foreign.code() + "\"";
    assertThat(event(number, "verify", dispatcher, 1, elsewhere).statusCode()).isEqualTo(200);
    assertThat(get("/api/item-tasks", dispatcher).body()).doesNotContain(number);
    assertThat(get("/api/item-tasks", stranger).body()).contains(number);
    // The reporter still sees the item and its task, and has nothing to finish there.
    String id = found("\"id\":\"([^\"]+)\"", get(path, dispatcher).body());
    String done = "{\"version\":1,\"result\":\"DONE\",\"note\":\"已办\"}";
    assertThat(post(path + "/" + id, dispatcher, done).body()).contains("item-task-not-yours");
    assertThat(post(path + "/" + id, stranger, done).statusCode()).isEqualTo(200);
  }
}
