package org.fengqiao.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

/** A letter from its draft to the unit's answer, on a real database. In order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LettersIT extends ServerIT {
  private static final int MATTERS = 14;

  private GridCell cell;
  private String dispatcher;
  private String leader;
  private String warning;
  private String letter;
  private final UUID id = UUID.randomUUID();
  private final String today = LocalDate.now(Clock.ZONE).toString();

  @BeforeAll
  void aWarning() throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
    String worker = accounts().token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    leader = accounts().token(Role.STREET_LEADER, cell.street());
    for (int i = 0; i < MATTERS; i++) {
      report(worker, cell, i);
    }
    // Two next door: a neighbour's count that must not be told.
    report(worker, cells.get(1), 100);
    report(worker, cells.get(1), 101);
    var _ = bean(EarlyWarningRun.class).run(DISTRICT);
    String list = get("/api/warnings", dispatcher).body();
    warning = found("\"id\":\"([^\"]+)\"", list);
    letter = "/api/risk-letters/" + id;
  }

  private void report(String worker, GridCell at, int i) throws Exception {
    String body =
        "{\"id\":\"%s\",\"kind\":\"LABOR\",\"lon\":%s,\"lat\":%s,\"datum\":\"CGCS2000\",\"accuracyM\":5,"
            + "\"occurredAt\":\"%s\",\"text\":\"第 %d 起工资拖欠\",\"peopleInvolved\":2,"
            + "\"confirmedGrid\":\"%s\"}";
    String sent =
        body.formatted(UUID.randomUUID(), at.lon(), at.lat(), Instant.now(), i, at.code());
    assertThat(post("/api/reports", worker, sent).statusCode()).isLessThan(300);
  }

  @Test
  @Order(1)
  void aDraftStatesCountsOfThreeAndMoreAndNobody() throws Exception {
    String draft = "{\"id\":\"%s\",\"warning\":\"%s\",\"unit\":\"%s\"}";
    String body = draft.formatted(id, warning, "某建筑工程有限公司");
    HttpResponse<String> made = post("/api/risk-letters", dispatcher, body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(made.body()).contains("\"d90\":14", "\"state\":\"DRAFT\"", "1. ");
    assertThat(made.body()).doesNotContain("\"d30\":2", "\"d30\":1,");
    assertThat(post("/api/risk-letters", dispatcher, body).body()).contains(id.toString());
    String other = draft.formatted(id, UUID.randomUUID(), "x公司");
    assertThat(post("/api/risk-letters", dispatcher, other).body()).contains("letter-key-reused");
    String nobody = draft.formatted(UUID.randomUUID(), warning, "");
    assertThat(post("/api/risk-letters", dispatcher, nobody).body()).contains("letter-incomplete");
    String elsewhere = accounts().token(Role.STREET_DISPATCHER, "440105002");
    String far = draft.formatted(UUID.randomUUID(), warning, "x公司");
    assertThat(post("/api/risk-letters", elsewhere, far).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void whoWroteItDoesNotApproveIt() throws Exception {
    HttpResponse<String> edited =
        decide("", dispatcher, "\"unit\":\"某建设集团有限公司\",\"answerDays\":10");
    assertThat(edited.body()).contains("某建设集团", "\"answerDays\":10", "\"second\":true");
    assertThat(decide("/approve", dispatcher, "\"x\":1").body()).contains("letter-same-person");
    assertThat(decide("/serve", dispatcher, "\"on\":\"" + today + "\"").statusCode())
        .isEqualTo(409);
    HttpResponse<String> approved = decide("/approve", leader, "\"x\":1");
    assertThat(approved.body())
        .contains("\"state\":\"APPROVED\"", "\"number\":\"风险提示〔")
        .contains("号\"");
    assertThat(decide("", dispatcher, "\"unit\":\"别的公司\"").statusCode()).isEqualTo(409);
  }

  @Test
  @Order(3)
  void theLetterIsAPaper() throws Exception {
    HttpResponse<byte[]> docx = bytes(letter + ".docx");
    assertThat(docx.statusCode()).isEqualTo(200);
    String words = xml(docx.body());
    assertThat(words).contains("风险提示函", "某建设集团有限公司", "近九十日14件", "风险提示〔");
    assertThat(words).contains("社会治安综合治理中心").doesNotContain("{{");
    HttpResponse<byte[]> pdf = bytes(letter + ".pdf");
    assertThat(pdf.statusCode()).isIn(200, 409, 422, 503);
    if (pdf.statusCode() == 200) {
      assertThat(new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
    }
  }

  @Test
  @Order(4)
  void itIsServedWithProofAndItsAnswerIsAwaited() throws Exception {
    assertThat(decide("/serve", dispatcher, "\"on\":\"" + today + "\"").body())
        .contains("letter-incomplete", "/method", "/note");
    String early = "\"on\":\"2020-01-01\",\"method\":\"MAIL\",\"note\":\"EMS\"";
    assertThat(decide("/serve", dispatcher, early).body()).contains("/on");
    String service = "\"on\":\"%s\",\"method\":\"MAIL\",\"note\":\"EMS 1234567890\"";
    HttpResponse<String> served = decide("/serve", dispatcher, service.formatted(today));
    assertThat(served.body()).contains("\"state\":\"SERVED\"", "\"overdue\":false");
    run("UPDATE risk_letter SET served_on = served_on - 20, answer_due_on = answer_due_on - 20");
    String late = get("/api/risk-letters?due=OVERDUE", leader).body();
    assertThat(late).contains("\"overdue\":true", "\"overdue\":1", id.toString());
  }

  @Test
  @Order(5)
  void itsAnswerIsKeptAndCountedByYear() throws Exception {
    HttpResponse<String> answered =
        decide("/answer", dispatcher, "\"on\":\"%s\",\"note\":\"已补足专户资金\"".formatted(today));
    assertThat(answered.body()).contains("\"state\":\"ANSWERED\"", "已补足专户资金", "\"history\":[");
    String list = get("/api/risk-letters", dispatcher).body();
    assertThat(list).contains("\"approved\":1,\"served\":1,\"answered\":1,\"overdue\":0");
    assertThat(get("/api/risk-letters?due=OVERDUE", dispatcher).body()).contains("\"letters\":[]");
  }

  @Test
  @Order(6)
  void aDraftIsWithdrawnWithAReason() throws Exception {
    UUID second = UUID.randomUUID();
    String draft = "{\"id\":\"%s\",\"warning\":\"%s\",\"unit\":\"某公司\"}";
    assertThat(post("/api/risk-letters", dispatcher, draft.formatted(second, warning)).statusCode())
        .isEqualTo(200);
    letter = "/api/risk-letters/" + second;
    assertThat(decide("/withdraw", dispatcher, "\"x\":1").statusCode()).isEqualTo(422);
    assertThat(decide("/withdraw", dispatcher, "\"note\":\"已口头提醒\"").body())
        .contains("WITHDRAWN", "已口头提醒");
  }

  private HttpResponse<String> decide(String event, String token, String more) throws Exception {
    String version = found("\"version\":(\\d+)", get(letter, token).body());
    return post(
        letter + event,
        token,
        "{\"id\":\"%s\",\"version\":%s,%s}".formatted(UUID.randomUUID(), version, more));
  }

  private HttpResponse<byte[]> bytes(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + leader).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String xml(byte[] docx) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
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
