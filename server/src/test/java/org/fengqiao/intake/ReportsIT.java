package org.fengqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports over HTTP on a real database. */
class ReportsIT extends ServerIT {
  private GridCell cell;
  private GridCell foreign;
  private String worker;

  @BeforeAll
  void places() {
    Grids grids = DemoPlaces.load(context);
    List<GridCell> cells = grids.current(DemoPlaces.DISTRICT).cells();
    cell = cells.getFirst();
    foreign = cells.getLast();
    worker =
        new TestAccounts(context, DemoPlaces.DISTRICT).token(Role.GRID_WORKER, cell.community());
  }

  @Test
  void aReportLandsOnItsGridWithABodyAndItsFirstClock() throws Exception {
    HttpResponse<String> answer = post("/api/reports", worker, report(UUID.randomUUID(), Map.of()));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .contains("\"grid\":\"" + cell.code() + "\"")
        .contains("\"body\":{\"code\":\"" + cell.street() + "-LABOR\"")
        .contains("\"due\":[{\"code\":\"T_TIER_STREET\",\"dueDate\":\"")
        .matches(".*\"number\":\"440105-\\d{4}-\\d{6}\".*");
  }

  @Test
  void theSameReportAgainAnswersTheSameAndAnotherUnderItsIdIsRefused() throws Exception {
    UUID id = UUID.randomUUID();
    HttpResponse<String> first = post("/api/reports", worker, report(id, Map.of()));
    HttpResponse<String> again =
        post("/api/reports", worker, report(id, Map.of("sentAt", "\"2026-01-01T00:00:00Z\"")));
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    HttpResponse<String> other =
        post("/api/reports", worker, report(id, Map.of("peopleInvolved", "7")));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("\"code\":\"report-id-reused\"");
  }

  @Test
  void manyAtOnceWithTheSameIdsMakeOneItemEach() throws Exception {
    long before = count("item");
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(UUID.randomUUID());
    }
    Map<UUID, Set<String>> answers = new HashMap<>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < 160; i++) {
        UUID id = ids.get(i % ids.size());
        calls.add(() -> post("/api/reports", worker, report(id, Map.of())));
      }
      List<Future<HttpResponse<String>>> done = pool.invokeAll(calls);
      for (int i = 0; i < done.size(); i++) {
        assertThat(done.get(i).get().statusCode()).as(done.get(i).get().body()).isEqualTo(201);
        answers
            .computeIfAbsent(ids.get(i % ids.size()), x -> new HashSet<>())
            .add(done.get(i).get().body());
      }
    }
    assertThat(answers.values()).allMatch(set -> set.size() == 1);
    assertThat(count("item") - before).isEqualTo(20);
    assertThat(count("report")).isEqualTo(count("item"));
    assertThat(count("item_event WHERE version = 1")).isEqualTo(count("item"));
  }

  @Test
  void aBatchJudgesEachByItself() throws Exception {
    UUID good = UUID.randomUUID();
    String one = report(good, Map.of());
    String body =
        "{\"reports\":["
            + String.join(
                ",",
                one,
                report(UUID.randomUUID(), Map.of("kind", "\"NOPE\"")),
                "{\"id\":5}",
                "7",
                one,
                report(good, Map.of("peopleInvolved", "9")),
                report(UUID.randomUUID(), Map.of("text", "{\"a\":1}")))
            + "]}";
    HttpResponse<String> answer = post("/api/reports/batch", worker, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> statuses = new ArrayList<>();
    var found =
        java.util.regex.Pattern.compile("\\},?\\{\"id\":|\"status\":(\\d+),\"body\"")
            .matcher(answer.body());
    while (found.find()) {
      if (found.group(1) != null) {
        statuses.add(found.group(1));
      }
    }
    assertThat(statuses.get(0)).isEqualTo("201");
    assertThat(statuses.get(1)).isEqualTo("422");
    assertThat(statuses.get(4)).isEqualTo("201");
    assertThat(statuses.get(5)).isEqualTo("422");
    assertThat(statuses).hasSize(7);
    assertThat(statuses.get(2)).startsWith("4");
    assertThat(statuses.get(3)).startsWith("4");
    assertThat(statuses.get(6)).startsWith("4");
  }

  @Test
  void aDoubtfulPointAsksAndAConfirmedGridAnswers() throws Exception {
    HttpResponse<String> asked =
        post("/api/reports", worker, report(UUID.randomUUID(), Map.of("datum", "\"UNKNOWN\"")));
    assertThat(asked.statusCode()).isEqualTo(201);
    assertThat(asked.body())
        .contains("\"body\":null,\"confirm\":true,\"candidates\":[{\"grid\":\"");
    HttpResponse<String> confirmed =
        post(
            "/api/reports",
            worker,
            report(
                UUID.randomUUID(),
                Map.of("datum", "\"UNKNOWN\"", "confirmedGrid", '"' + cell.code() + '"')));
    assertThat(confirmed.body()).doesNotContain("confirm").contains("\"body\":{");
  }

  @Test
  void outsideOnesOwnGridsAsks() throws Exception {
    HttpResponse<String> asked =
        post(
            "/api/reports",
            worker,
            report(
                UUID.randomUUID(), Map.of("lon", "" + foreign.lon(), "lat", "" + foreign.lat())));
    assertThat(asked.statusCode()).isEqualTo(201);
    assertThat(asked.body()).contains("\"confirm\":true").contains(foreign.code());
  }

  @Test
  void aPhoneClockThatRunsAheadIsCorrected() throws Exception {
    Instant ahead = Instant.now().plusSeconds(7200);
    String happened = '"' + ahead.toString() + '"';
    UUID id = UUID.randomUUID();
    HttpResponse<String> refused =
        post("/api/reports", worker, report(id, Map.of("occurredAt", happened)));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"code\":\"occurred-in-future\"");
    HttpResponse<String> taken =
        post(
            "/api/reports", worker, report(id, Map.of("occurredAt", happened, "sentAt", happened)));
    assertThat(taken.statusCode()).isEqualTo(201);
    assertThat(
            count(
                "report r JOIN item i ON i.id = r.item_id WHERE r.id = '"
                    + id
                    + "' AND 'CLOCK_AHEAD' = ANY (r.flags)"
                    + " AND occurred_raw_at - occurred_at > interval '1 hour'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind|\"NOPE\"|422|unknown-kind",
        "kind|null|422|value-missing",
        "subKind|\"NOPE\"|422|unknown-sub-kind",
        "id|\"x\"|422|id-not-a-uuid",
        "lon|0|422|coordinates-null-island",
        "lon|\"abc\"|400|wrong-type",
        "lon|200|422|coordinates-outside-china",
        "lon|116.4|422|outside-every-grid",
        "datum|\"NAD27\"|422|unknown-datum",
        "accuracyM|-1|422|accuracy-out-of-range",
        "occurredAt|\"yesterday\"|422|time-not-readable",
        "occurredAt|\"2026-11-20T09:00:00\"|422|time-not-readable",
        "occurredAt|\"1999-01-01T00:00:00Z\"|422|occurred-too-long-ago",
        "occurredAt|\"2099-01-01T00:00:00Z\"|422|occurred-in-future",
        "text|\"\"|422|text-missing",
        "text|\"a\\u0000b\"|422|text-control-characters",
        "text|\"<script>alert(1)</script>\"|422|text-markup",
        "peopleInvolved|0|422|people-out-of-range",
        "peopleInvolved|\"many\"|400|wrong-type",
        "safety|[\"FIRE\"]|422|unknown-safety",
        "photos|[\"x\"]|422|unknown-photo",
        "confirmedGrid|\"440105999999999\"|422|unknown-grid",
        "confirmedGrid|\"x\"|422|unknown-grid",
        "source|\"<b>\"|422|unknown-source",
      })
  void badInputIsAClearProblemAndStoresNothing(String member, String value, int status, String code)
      throws Exception {
    long before = count("report");
    Map<String, String> members = new HashMap<>(Map.of(member, value));
    if (member.equals("lon") && value.equals("0")) {
      members.put("lat", "0");
    }
    HttpResponse<String> answer = post("/api/reports", worker, report(UUID.randomUUID(), members));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.body()).doesNotContain(code + ".title").doesNotContain("org.fengqiao");
    assertThat(count("report")).isEqualTo(before);
  }

  @Test
  void swappedCoordinatesMalformedBodiesAndHugeOnes() throws Exception {
    HttpResponse<String> swapped =
        post(
            "/api/reports",
            worker,
            report(UUID.randomUUID(), Map.of("lon", "" + cell.lat(), "lat", "" + cell.lon())));
    assertThat(swapped.body()).contains("\"code\":\"coordinates-swapped\"");
    assertThat(post("/api/reports", worker, "{\"id\":").body()).contains("malformed-json");
    assertThat(post("/api/reports", worker, "{\"lon\":NaN}").body()).contains("malformed-json");
    String long1 = report(UUID.randomUUID(), Map.of("text", '"' + "长".repeat(5000) + '"'));
    assertThat(post("/api/reports", worker, long1).body()).contains("text-too-long");
    String huge = report(UUID.randomUUID(), Map.of("text", '"' + "x".repeat(10_000_000) + '"'));
    HttpResponse<String> refused = post("/api/reports", worker, huge);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("\"code\":\"too-large\"");
  }

  @Test
  void aClientThatSendsEverythingFirstStillReadsTheRefusal() throws Exception {
    byte[] body = new byte[30_000_000];
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      String head =
          "POST /api/reports HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
              + worker
              + "\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
    }
  }

  @Test
  void wordsTellTheKindWhenTheReporterDidNot() throws Exception {
    HttpResponse<String> answer =
        post("/api/reports", worker, report(UUID.randomUUID(), Map.of("kind", "\"UNCLASSIFIED\"")));
    String number = answer.body().replaceAll(".*\"number\":\"([^\"]+)\".*", "$1");
    assertThat(
            count("item WHERE number = '" + number + "' AND kind = 'LABOR' AND kind_provisional"))
        .isEqualTo(1);
  }

  private String report(UUID id, Map<String, String> changed) {
    Map<String, String> members = new HashMap<>();
    members.put("id", '"' + id.toString() + '"');
    members.put("kind", "\"LABOR\"");
    members.put("lon", "" + cell.lon());
    members.put("lat", "" + cell.lat());
    members.put("datum", "\"WGS84\"");
    members.put("accuracyM", "1");
    members.put("occurredAt", "\"2026-01-05T09:30:00+08:00\"");
    members.put("text", "\"工地拖欠农民工工资三个月\"");
    members.put("peopleInvolved", "4");
    members.putAll(changed);
    StringBuilder json = new StringBuilder("{");
    members.forEach((name, value) ->
        json.append(json.length() > 1 ? "," : "")
            .append('"')
            .append(name)
            .append("\":")
            .append(value));
    return json.append('}').toString();
  }

  private long count(String from) throws Exception {
    try (Connection admin = database.admin();
        ResultSet rows = admin.createStatement().executeQuery("SELECT count(*) FROM " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
