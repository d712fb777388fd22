package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.kernel.Role;
import org.fengqiao.prevention.EarlyWarningRun;
import org.fengqiao.support.ServerIT;
import org.fengqiao.walls.Matrix.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Garbage in every place of every operation: path, query, body. Each answer is a success that
 * stores nothing or a problem with a stable code in the reader's language; never a bug, never a
 * word about the insides.
 */
class BadInputIT extends ServerIT {
  private static final List<String> VALUES =
      List.of(
          "x",
          "",
          "-1",
          "0",
          "99999999999999999999",
          "1e999",
          "NaN",
          "true",
          "%00",
          "a%00b",
          "%ff",
          "%27",
          "%25",
          "..%2f..%2fx",
          "%3Cscript%3E",
          "%F0%9F%98%80",
          "9".repeat(2000));

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "1",
          "\"x\"",
          "{}",
          "{\"id\":1,\"version\":\"x\",\"reason\":[]}",
          "{\"id\":\"x\",\"version\":null,\"reports\":{}}",
          "{\"reports\":[1,null,\"x\",{},{\"id\":[]}]}",
          "{\"photos\":[null],\"safety\":[null],\"text\":null,\"lon\":{}}",
          "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"kind\":\"LABOR\",\"lon\":113.3,"
              + "\"lat\":23.1,\"datum\":\"WGS84\",\"occurredAt\":\"2026-01-05T09:30:00+08:00\","
              + "\"text\":\"x\",\"photos\":[null],\"safety\":[null]}",
          "{\"id\":\"00000000-0000-4000-8000-000000000002\",\"template\":\"\\u0000\",\"version\":7,"
              + "\"fields\":{\"x\":[null],\"organ\":null},\"method\":\"x\",\"photo\":\"x\"}",
          "{\"id\":\"00000000-0000-4000-8000-000000000003\",\"template\":\"REMINDER\",\"version\":7,"
              + "\"fields\":{\"x\":[null],\"organ\":[\"a\\u0000\"]},\"servedOn\":\"9999999-01-01\"}",
          "{\"password\":1,\"username\":[],\"code\":{}}",
          "{\"username\":\"a\\u0000\",\"password\":\"a\\u0000\",\"code\":\"\\u0000\"}",
          "{\"username\":\"\\ud800\",\"password\":\"x\",\"code\":\"x\"}",
          "{\"id\":\"00000000-0000-4000-8000-000000000000\",\"version\":1,\"reason\":\"a\\u0000\","
              + "\"body\":\"\\u0000\",\"leadItem\":\"\\u0000\",\"terms\":[null],\"consents\":[null],"
              + "\"triage\":{\"subKind\":\"\\u0000\"},\"outcome\":[\"\\u0000\"]}",
          "{\"a\":".repeat(3000),
          "[".repeat(3000));

  private static final List<String> LEAKS =
      List.of("org.fengqiao", "java.", "Exception", "io.micronaut", "jackson", "SELECT ", "PSQL");

  private PlacedThings things;

  @BeforeAll
  void somethingOfEverything() throws Exception {
    things = PlacedThings.make(server.getURI(), context, accounts(), database);
    // What was made last is judged now and not by the server between two looks at what is stored.
    var _ = bean(EarlyWarningRun.class).run(DISTRICT);
  }

  @Test
  void garbageInPathAndQuery() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : operations()) {
      if (!operation.method().equals("GET") || operation.path().equals("/api/stream")) {
        continue;
      }
      for (String value : VALUES) {
        String path = operation.path().replaceAll("\\{\\w+}", value);
        judge(operation, path + required(operation, null, ""), null, wrong);
        for (String name : operation.query()) {
          String known = things.fill(operation.path());
          judge(operation, known + required(operation, name, value), null, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void garbageInBodies() throws Exception {
    String before = stored();
    List<String> wrong = new ArrayList<>();
    for (Operation operation : operations()) {
      if (operation.contentType().isEmpty()) {
        continue;
      }
      for (String event : NamedThings.events(operation.path())) {
        String path = things.fill(operation.path().replace("{event}", event));
        for (String body : BODIES) {
          judge(operation, path + required(operation, null, ""), body, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(stored()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "<b onclick=x>", "a\\u0000b", "\\ud800"})
  void wordsOfDecisionsArePlain(String words) throws Exception {
    String before = stored();
    String dispatcher = accounts().token(Role.STREET_DISPATCHER, things.cell().street());
    for (String path :
        List.of(
            "/api/items/" + things.number() + "/askInfo",
            "/api/warnings/" + things.warning() + "/confirm",
            "/api/prevention-tasks/" + things.task() + "/decline",
            "/api/approvals/" + things.approval() + "/reject")) {
      String body =
          "{\"id\":\"%s\",\"version\":1,\"reason\":\"%s\"}".formatted(UUID.randomUUID(), words);
      HttpResponse<String> answer = post(path, dispatcher, body);
      assertThat(answer.statusCode()).as(path + answer.body()).isIn(400, 422);
      assertThat(answer.body()).contains("\"code\":\"").doesNotContain("<script>");
    }
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void everyLanguageHasItsOwnWordsForAProblem() throws Exception {
    Map<String, String> titles = new java.util.TreeMap<>();
    for (String language : List.of("zh-CN", "zh-TW", "en")) {
      titles.put(
          send("GET", "/api/items", null, null, "Accept-Language", language)
              .body()
              .replaceAll(".*\"title\":\"([^\"]+)\".*", "$1"),
          language);
    }
    assertThat(titles).hasSize(3);
  }

  private static List<Operation> operations() throws Exception {
    return Operation.all().stream().filter(o -> !o.name().equals("DELETE /api/session")).toList();
  }

  /** The required parameters with sound values, one of them or another one with garbage. */
  private String required(Operation operation, @Nullable String garbled, String value) {
    StringBuilder query = new StringBuilder();
    for (String name : operation.query()) {
      boolean bad = name.equals(garbled);
      if (bad || operation.required().contains(name)) {
        String good = bad ? value : things.value(name, operation.path());
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(good);
      }
    }
    return query.toString();
  }

  private void judge(Operation operation, String path, @Nullable String body, List<String> wrong)
      throws Exception {
    Line line = Matrix.lines().get(operation.name());
    Role role = line.roles().stream().sorted().findFirst().orElseThrow();
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    request.header("Authorization", "Bearer " + accounts().token(role, things.cell().street()));
    request.header("Accept-Language", "en");
    operation.contentType().ifPresent(type -> request.header("Content-Type", type));
    request.method(
        operation.method(),
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    String type = answer.headers().firstValue("content-type").orElse("");
    boolean told =
        answer.statusCode() < 500
            && type.equals("application/problem+json")
            && answer.body().contains("\"code\":\"")
            && answer.body().contains("\"title\":\"")
            && LEAKS.stream().noneMatch(answer.body()::contains);
    boolean fine = answer.statusCode() < 400 || told;
    if (!fine) {
      String sent = body == null ? "" : body.substring(0, Math.min(60, body.length()));
      String shown = path.substring(0, Math.min(120, path.length()));
      wrong.add(
          operation.method()
              + ' '
              + shown
              + ' '
              + sent
              + " -> "
              + answer.statusCode()
              + ' '
              + answer.body());
    }
  }

  /** How many rows there are of everything a person can make. */
  private String stored() throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet row =
            sql.executeQuery(
                """
                SELECT concat_ws(' ', (SELECT count(*) FROM item), (SELECT count(*) FROM item_event),
                  (SELECT count(*) FROM item_text), (SELECT count(*) FROM report),
                  (SELECT count(*) FROM photo), (SELECT count(*) FROM warning_event),
                  (SELECT count(*) FROM prevention_event), (SELECT count(*) FROM staged_change),
                  (SELECT count(*) FROM staged_decision),
                  (SELECT count(*) FROM document_event),
                  (SELECT count(*) FROM account WHERE totp_pending IS NOT NULL))\
                """)) {
      row.next();
      return row.getString(1);
    }
  }
}
