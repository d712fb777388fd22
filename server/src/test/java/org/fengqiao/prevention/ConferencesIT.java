package org.fengqiao.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
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

/** Joint conferences, their decisions as tasks, and matters that come back. In order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConferencesIT extends ServerIT {
  private static final String PATH = "/api/joint-conferences";

  private final LocalDate today = LocalDate.now(Clock.ZONE);
  private final UUID id = UUID.randomUUID();
  private GridCell cell;
  private String dispatcher;
  private String leader;
  private String mediator;
  private String elsewhere;
  private String number;
  private String warning;
  private String bodies;
  private String owner;

  @BeforeAll
  void aWarning() throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
    String worker = accounts().token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    leader = accounts().token(Role.STREET_LEADER, cell.street());
    mediator = accounts().token(Role.STREET_MEDIATOR, cell.street());
    elsewhere = accounts().token(Role.STREET_DISPATCHER, cells.getLast().street());
    for (int i = 0; i < 14; i++) {
      number = report(worker, cell, i);
    }
    var _ = bean(EarlyWarningRun.class).run(DISTRICT);
    warning = found("\"id\":\"([^\"]+)\"", get("/api/warnings", dispatcher).body());
    owner = cell.street() + "-LABOR";
    bodies = "[\"%s-PM\",\"%s\",\"%s-PM\"]".formatted(cell.street(), owner, DISTRICT);
  }

  private String report(String worker, GridCell at, int i) throws Exception {
    String body =
        "{\"id\":\"%s\",\"kind\":\"LABOR\",\"lon\":%s,\"lat\":%s,\"datum\":\"CGCS2000\",\"accuracyM\":5,"
            + "\"occurredAt\":\"%s\",\"text\":\"第 %d 起工资拖欠\",\"peopleInvolved\":2,"
            + "\"confirmedGrid\":\"%s\"}";
    String sent =
        body.formatted(UUID.randomUUID(), at.lon(), at.lat(), Instant.now(), i, at.code());
    return found("\"number\":\"([^\"]+)\"", post("/api/reports", worker, sent).body());
  }

  private String conference(UUID key, String links, String decisions) {
    return conference(key, today, bodies, links, decisions);
  }

  private String conference(
      UUID key, LocalDate on, String attending, String links, String decisions) {
    return ("{\"id\":\"%s\",\"version\":0,\"title\":\"欠薪联席会议\",\"heldOn\":\"%s\",\"place\":\"%s\","
            + "\"bodies\":%s,\"links\":[%s],\"minutes\":\"会上由劳动监察通报三家单位情况\",\"decisions\":[%s]}")
        .formatted(key, on, cell.street(), attending, links, decisions);
  }

  private String decision(String more) {
    return "{\"what\":\"核查总包专用账户\",\"body\":\"%s\",\"dueOn\":\"%s\"%s}"
        .formatted(owner, today.plusDays(7), more);
  }

  private static String link(String sort, String ref) {
    return "{\"sort\":\"%s\",\"ref\":\"%s\"}".formatted(sort, ref);
  }

  private String refused(String body, int status) throws Exception {
    HttpResponse<String> answer = post(PATH, dispatcher, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body();
  }

  @Test
  @Order(1)
  void whatIsWrongIsNamed() throws Exception {
    UUID key = UUID.randomUUID();
    assertThat(refused(conference(key, "", ""), 422))
        .contains("conference-incomplete", "\"/decisions\"", "missing");
    String early =
        decision("").replace(today.plusDays(7).toString(), today.minusDays(1).toString());
    assertThat(refused(conference(key, "", early), 422)).contains("/decisions/0/dueOn", "out-of-");
    String nobody = decision("").replace(owner, "440105-NOBODY");
    assertThat(refused(conference(key, "", nobody), 422)).contains("/decisions/0/body", "unknown");
    String other = elsewhereBody();
    assertThat(refused(conference(key, "", decision("").replace(owner, other)), 422))
        .contains("/decisions/0/body");
    String lengthy = decision("").replace("核查总包专用账户", "长".repeat(501));
    assertThat(refused(conference(key, "", lengthy), 422)).contains("/what", "too-long");
    assertThat(refused(conference(key, today, "[]", "", decision("")), 422)).contains("/bodies");
    assertThat(refused(conference(key, today.plusDays(1), bodies, "", decision("")), 422))
        .contains("/heldOn");
    String wrong = decision(",\"kind\":\"NONSENSE\",\"place\":\"440105999\"");
    assertThat(refused(conference(key, "", wrong), 422)).contains("/kind", "/place");
    assertThat(refused(conference(key, "", decision("")).replace("通报", "<script>x</script>"), 422))
        .contains("/minutes");
    String abroad =
        conference(key, "", decision("")).replace(cell.street() + "\",\"bod", "440105\",\"bod");
    assertThat(refused(abroad, 422)).contains("/place");
    assertThat(count("SELECT count(*) FROM joint_conference")).isZero();
  }

  private String elsewhereBody() {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    return cells.getLast().street() + "-PM";
  }

  @Test
  @Order(2)
  void aSealedMatterCannotBeLinkedAndLooksLikeNone() throws Exception {
    UUID key = UUID.randomUUID();
    run("ALTER TABLE item DISABLE TRIGGER USER");
    run("UPDATE item SET seal = 'SEALED' WHERE number = '" + number + "'");
    String sealed = refused(conference(key, link("ITEM", number), decision("")), 404);
    String none = refused(conference(key, link("ITEM", "440105-2020-000001"), decision("")), 404);
    assertThat(sealed).contains("conference-link", "/links/0", "unknown");
    assertThat(shape(sealed)).isEqualTo(shape(none));
    run("UPDATE item SET seal = 'NONE' WHERE number = '" + number + "'");
    run("ALTER TABLE item ENABLE TRIGGER USER");
    assertThat(
            refused(
                conference(key, link("WARNING", UUID.randomUUID().toString()), decision("")), 404))
        .contains("conference-link");
    assertThat(refused(conference(key, link("PROJECT", "nonsense"), decision("")), 404))
        .contains("conference-link");
  }

  private static String shape(String problem) {
    return problem.replaceAll("\"(instance|trace|traceId|id)\":\"[^\"]*\"", "");
  }

  @Test
  @Order(3)
  void everyDecisionIsATaskInOneActAndOnceOnly() throws Exception {
    String links = link("WARNING", warning) + "," + link("ITEM", number);
    String body =
        conference(
            id,
            links,
            decision(",\"kind\":\"LABOR\",\"warning\":\"" + warning + "\"") + "," + decision(""));
    HttpResponse<String> made = post(PATH, dispatcher, body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(made.body())
        .contains("\"level\":\"STREET\"", "\"state\":\"OPEN\"", "\"state\":\"PROPOSED\"")
        .contains("通报三家单位", number, "\"kind\":\"LABOR\"", "\"writes\":true");
    assertThat(post(PATH, dispatcher, body).body()).contains("\"version\":1");
    assertThat(count("SELECT count(*) FROM prevention_task WHERE warning_id IS NULL")).isEqualTo(2);
    assertThat(post(PATH, dispatcher, body.replace("欠薪联席", "另一次")).body())
        .contains("conference-key-reused");
    String tasks = get("/api/prevention-tasks?state=PROPOSED", dispatcher).body();
    assertThat(tasks)
        .contains("\"what\":\"核查总包专用账户\"", "\"conference\":\"" + id, "\"level\":\"NONE\"")
        .contains("\"grid\":\"" + cell.code() + "\"", "\"grid\":\"" + cell.street() + "\"");
    assertThat(
            count(
                "SELECT count(*) FROM joint_conference WHERE position('通报'::bytea in sealed) > 0"))
        .isZero();
  }

  @Test
  @Order(4)
  void anotherStreetFindsNothingAndLeadersOnlyLook() throws Exception {
    assertThat(get(PATH + "/" + id, elsewhere).statusCode()).isEqualTo(404);
    assertThat(get(PATH, elsewhere).body()).contains("\"conferences\":[]", "\"unsettled\":[]");
    assertThat(change("/close", elsewhere, "\"x\":1").statusCode()).isEqualTo(404);
    assertThat(get(PATH + "/" + id, mediator).statusCode()).isEqualTo(403);
    HttpResponse<String> looked = get(PATH + "/" + id, leader);
    assertThat(looked.body()).contains("\"writes\":false", "通报三家单位");
    assertThat(get(PATH, leader).body())
        .contains(id.toString(), "\"decisions\":2", "\"choices\":[]");
    assertThat(change("/close", leader, "\"x\":1").statusCode()).isEqualTo(403);
    assertThat(post(PATH, leader, conference(UUID.randomUUID(), "", decision(""))).statusCode())
        .isEqualTo(403);
    // Linked by somebody who may see it, hidden from who may not: it is not told.
    run("ALTER TABLE item DISABLE TRIGGER USER");
    run("UPDATE item SET seal = 'SEALED' WHERE number = '" + number + "'");
    assertThat(get(PATH + "/" + id, leader).body()).doesNotContain(number);
    run("UPDATE item SET seal = 'NONE' WHERE number = '" + number + "'");
    run("ALTER TABLE item ENABLE TRIGGER USER");
  }

  @Test
  @Order(5)
  void theTaskLivesLikeAnyOther() throws Exception {
    String detail = get(PATH + "/" + id, dispatcher).body();
    String task = "/api/prevention-tasks/" + found("\"ordinal\":2.*?\"task\":\"([^\"]+)\"", detail);
    String seen = get(task, mediator).body();
    assertThat(seen).contains("\"conference\":null", "核查总包专用账户", "TAKE_UP", "\"warning\":null");
    String accept = "{\"id\":\"%s\",\"version\":1%s}";
    String other = accept.formatted(UUID.randomUUID(), ",\"playbook\":\"2026-1\"");
    assertThat(post(task + "/accept", mediator, other).body()).contains("task-playbook");
    HttpResponse<String> accepted =
        post(task + "/accept", mediator, accept.formatted(UUID.randomUUID(), ""));
    assertThat(accepted.body()).contains("\"state\":\"ACCEPTED\"");
    assertThat(send("PUT", task + "/steps/TAKE_UP", mediator, "{\"done\":true}").statusCode())
        .isEqualTo(200);
    String note =
        "{\"id\":\"%s\",\"at\":\"%s\",\"text\":\"已核查\",\"position\":{\"lon\":%s,\"lat\":%s,\"datum\":\"CGCS2000\"}}"
            .formatted(UUID.randomUUID(), Instant.now(), cell.lon(), cell.lat());
    assertThat(post(task + "/records", mediator, note).body()).contains("\"records\":1");
    assertThat(get(task + "/records", mediator).body()).contains("\"checkIn\":\"INSIDE\"");
    assertThat(get(task + "/effect", dispatcher).statusCode()).isLessThan(500);
    String done =
        "{\"id\":\"%s\",\"version\":2,\"outcome\":{\"code\":\"DEFUSED\",\"note\":\"已补足\"}}";
    assertThat(post(task + "/done", mediator, done.formatted(UUID.randomUUID())).body())
        .contains("\"state\":\"DONE\"");
    assertThat(get(PATH + "/" + id, leader).body()).contains("\"outcome\":\"DEFUSED\"");
    assertThat(get(PATH, leader).body()).contains("\"done\":1");
    // A run of the early warning leaves tasks of conferences alone.
    var _ = bean(EarlyWarningRun.class).run(DISTRICT);
    assertThat(get(PATH + "/" + id, leader).body()).contains("\"state\":\"PROPOSED\"");
  }

  @Test
  @Order(6)
  void aMatterThatComesBackAThirdTimeGoesInCircles() throws Exception {
    LocalDate on = today.minusDays(40);
    String late = decision("").replace(today.plusDays(7).toString(), on.plusDays(5).toString());
    String first =
        post(PATH, dispatcher, conference(UUID.randomUUID(), on, bodies, "", late)).body();
    String matter = found("\"decisions\":\\[\\{\"id\":\"([^\"]+)\"", first);
    assertThat(get(PATH, leader).body()).contains("\"overdue\":1", "\"overdue\":true");
    String from = matter;
    for (int round = 1; round <= 3; round++) {
      String again = decision(",\"carriedFrom\":\"" + from + "\"");
      String body =
          conference(UUID.randomUUID(), on.plusDays(10L * round), bodies, "", again)
              .replace(today.plusDays(7).toString(), today.plusDays(round).toString());
      HttpResponse<String> carried = post(PATH, dispatcher, body);
      assertThat(carried.body()).contains("\"loops\":" + round, "\"circles\":" + (round == 3));
      String twice = conference(UUID.randomUUID(), "", again);
      assertThat(refused(twice, 422)).contains("/decisions/0/carriedFrom", "reused");
      from = found("\"decisions\":\\[\\{\"id\":\"([^\"]+)\"", carried.body());
    }
    String board = get(PATH, leader).body();
    assertThat(board).contains("\"circles\":true", "\"loopsFrom\":3");
    // Of the matter only the last decision is open; the earlier tasks were ended by carrying over.
    assertThat(count("SELECT count(*) FROM prevention_event WHERE reason = 'CARRIED_OVER'"))
        .isEqualTo(3);
    assertThat(
            count(
                "SELECT count(*) FROM conference_decision d JOIN prevention_task t ON t.id ="
                    + " d.task_id WHERE t.state = 'PROPOSED' AND d.matter_id = '"
                    + matter
                    + "'"))
        .isEqualTo(1);
    String early =
        conference(
            UUID.randomUUID(), on, bodies, "", decision(",\"carriedFrom\":\"" + from + "\""));
    assertThat(refused(early, 422)).contains("/carriedFrom", "out-of-range");
    String unknown = decision(",\"carriedFrom\":\"" + UUID.randomUUID() + "\"");
    assertThat(refused(conference(UUID.randomUUID(), "", unknown), 422)).contains("unknown");
  }

  @Test
  @Order(7)
  void itIsEditedWhileOpenAndOnlyPutRightAfterwards() throws Exception {
    String words = "\"title\":\"欠薪联席会议（续）\",\"bodies\":%s,\"minutes\":\"纪要定稿\"".formatted(bodies);
    UUID key = UUID.randomUUID();
    String edit = "{\"id\":\"%s\",\"version\":1,%s}".formatted(key, words);
    assertThat(post(PATH + "/" + id, dispatcher, edit).body()).contains("\"version\":2", "纪要定稿");
    assertThat(post(PATH + "/" + id, dispatcher, edit).body()).contains("\"version\":2");
    String stale = "{\"id\":\"%s\",\"version\":1,%s}".formatted(UUID.randomUUID(), words);
    assertThat(post(PATH + "/" + id, dispatcher, stale).body()).contains("conference-stale");
    HttpResponse<String> more =
        change("/decisions", dispatcher, "\"decisions\":[" + decision("") + "]");
    assertThat(more.body()).contains("\"ordinal\":3");
    assertThat(change("/decisions", dispatcher, "\"decisions\":[]").body()).contains("/decisions");
    assertThat(change("/corrections", dispatcher, "\"text\":\"一处更正\"").body())
        .contains("conference-open");
    assertThat(change("/close", dispatcher, "\"x\":1").body()).contains("\"state\":\"CLOSED\"");
    assertThat(change("", dispatcher, words).body()).contains("conference-closed");
    assertThat(change("/decisions", dispatcher, "\"decisions\":[" + decision("") + "]").body())
        .contains("conference-closed");
    assertThatThrownBy(() -> run("UPDATE joint_conference SET title = '改' WHERE id = '" + id + "'"))
        .hasMessageContaining("closed conference");
    UUID right = UUID.randomUUID();
    String words2 = "{\"id\":\"%s\",\"text\":\"第二项完成日期以任务为准\"}".formatted(right);
    assertThat(post(PATH + "/" + id + "/corrections", dispatcher, words2).body())
        .contains("第二项完成日期以任务为准", "\"event\":\"correct\"");
    assertThat(post(PATH + "/" + id + "/corrections", dispatcher, words2).statusCode())
        .isEqualTo(200);
    assertThat(count("SELECT count(*) FROM conference_event WHERE event = 'CORRECT'")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM audit_entry WHERE action LIKE 'conference.%'"))
        .isGreaterThan(5);
  }

  private HttpResponse<String> change(String event, String token, String more) throws Exception {
    String seen = get(PATH + "/" + id, dispatcher).body();
    String version = found("\"version\":(\\d+)", seen);
    return post(
        PATH + "/" + id + event,
        token,
        "{\"id\":\"%s\",\"version\":%s,%s}".formatted(UUID.randomUUID(), version, more));
  }

  private void run(String statement) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute(statement);
    }
  }

  private long count(String query) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}
