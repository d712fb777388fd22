package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengqiao.desk.domain.LateStore;
import org.fengqiao.kernel.Role;
import org.junit.jupiter.api.Test;

/** What a phone decided without a line: both are kept, and a person decides. */
class LateUpdatesIT extends FieldMatter {
  private static final String RECORD = "楼上李明当场收走杂物，双方不再追究";
  private static final String PARTIES = "\"parties\":[{\"part\":\"CLAIMANT\",\"name\":\"张三\"}]";

  @Test
  void whatCameTooLateIsKeptOnceAndDecidedByAPerson() throws Exception {
    String number = report();
    done(number, "askInfo", dispatcher, 1, "\"reason\":\"请补充门牌\"");
    UUID key = UUID.randomUUID();
    assertThat(event(number, "verify", worker, key, 1, "\"means\":\"VISIT\"").statusCode())
        .isEqualTo(409);
    HttpResponse<String> kept = handIn(number, key, "verify", 1, "\"means\":\"VISIT\"", worker);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    assertThat(kept.body())
        .contains("\"said\":{\"means\":\"VISIT\"}", "\"event\":\"askInfo\"", "\"verdict\":null")
        .contains("\"madeAt\":\"2026-01-05T02:00:00Z\"");
    assertThat(handIn(number, key, "verify", 1, "\"means\":\"VISIT\"", worker).statusCode())
        .isEqualTo(200);
    assertThat(handIn(number, key, "verify", 1, "\"means\":\"CALL\"", worker).body())
        .contains("\"code\":\"key-reused\"");
    assertThat(count("SELECT count(*) FROM late_update WHERE item_number = '" + number + "'"))
        .isEqualTo(1);
    assertThat(get("/api/late-updates", dispatcher).body()).contains(key.toString());
    assertThat(get("/api/late-updates", stranger).body()).doesNotContain(key.toString());
    assertThat(decide(key, "KEPT", 0, "", stranger).body()).contains("late-update-not-found");
    // The table does not let it happen now: nothing is decided.
    HttpResponse<String> illegal = decide(key, "APPLIED", 2, "", dispatcher);
    assertThat(illegal.statusCode()).isEqualTo(409);
    assertThat(illegal.body()).contains("\"code\":\"illegal-event\"");
    assertThat(get("/api/late-updates", dispatcher).body()).contains(key.toString());
    assertThat(decide(key, "KEPT", 0, "两者并存", dispatcher).body())
        .contains("\"decision\":\"KEPT\"", "两者并存");
    assertThat(decide(key, "KEPT", 0, "", dispatcher).statusCode()).isEqualTo(200);
    assertThat(decide(key, "DISCARDED", 0, "y", dispatcher).body())
        .contains("\"code\":\"late-update-decided\"");
    assertThat(get("/api/late-updates", dispatcher).body()).doesNotContain(key.toString());
    assertThat(get("/api/items/" + number + "/late-updates", worker).body())
        .contains("\"decision\":\"KEPT\"");
    assertThat(get("/api/items/" + number, dispatcher).body())
        .contains("\"state\":\"NEEDS_INFO\"", "\"version\":2,");
  }

  @Test
  void itHappensToTheItemAsItIsNowWhenAPersonSaysSo() throws Exception {
    String number = report();
    done(number, "recordParties", dispatcher, 1, PARTIES);
    UUID key = UUID.randomUUID();
    String said = "\"means\":\"VISIT\"";
    assertThat(event(number, "verify", worker, key, 1, said).body()).contains("stale-version");
    assertThat(handIn(number, key, "verify", 1, said, worker).statusCode()).isEqualTo(200);
    assertThat(decide(key, "APPLIED", 1, "", dispatcher).body()).contains("stale-version");
    HttpResponse<String> applied = decide(key, "APPLIED", 2, "", dispatcher);
    assertThat(applied.body()).contains("\"decision\":\"APPLIED\"", "\"state\":\"VERIFIED\"");
    String item = get("/api/items/" + number, dispatcher).body();
    assertThat(item).contains("\"means\":\"VISIT\"", "\"role\":\"STREET_DISPATCHER\"");
    assertThat(event(number, "verify", worker, key, 1, said).body())
        .as("the phone's own attempt stays late")
        .contains("stale-version");
    assertThat(handIn(number, key, "verify", 1, said, worker).body())
        .contains("\"decision\":\"APPLIED\"");
  }

  @Test
  void wordsAreSealedAndReadByThoseWhoMay() throws Exception {
    String number = report();
    done(number, "verify", dispatcher, 1, "\"means\":\"CALL\"");
    done(number, "recordParties", dispatcher, 2, PARTIES);
    UUID key = UUID.randomUUID();
    String said = "\"record\":\"" + RECORD + "\",\"readBack\":true";
    assertThat(handIn(number, key, "settledOnSpot", 2, said, worker).statusCode()).isEqualTo(200);
    String path = "/api/items/" + number + "/late-updates";
    assertThat(get(path, worker).body()).contains(RECORD);
    assertThat(get(path, dispatcher).body()).contains(RECORD);
    String leader = accounts().token(Role.GRID_LEADER, cell.community());
    assertThat(get(path, leader).body()).contains("\"said\":null", "settledOnSpot");
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet row =
            sql.executeQuery("SELECT sealed FROM late_update WHERE id = '" + key + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(new String(row.getBytes(1), StandardCharsets.UTF_8)).doesNotContain("李明");
    }
    assertThat(decide(key, "DISCARDED", 0, "", dispatcher).statusCode()).isEqualTo(422);
    assertThat(decide(key, "DISCARDED", 0, "重复，电话13800138000", dispatcher).body())
        .contains("DISCARDED")
        .doesNotContain("13800138000");
    LateStore store = bean(LateStore.class);
    store.forgetBefore(Instant.now().minus(Duration.ofDays(30)));
    assertThat(get(path, worker).body()).contains(RECORD);
    store.forgetBefore(Instant.now().plusSeconds(60));
    assertThat(get(path, worker).body()).contains("\"said\":null").doesNotContain(RECORD);
  }

  @Test
  void whatIsNotLateIsSentItself() throws Exception {
    String number = report();
    UUID key = UUID.randomUUID();
    assertThat(handIn(number, key, "verify", 1, "\"means\":\"VISIT\"", worker).body())
        .contains("\"code\":\"late-update-not-late\"");
    assertThat(handIn(number, key, "verify", 9, "", worker).statusCode()).isEqualTo(422);
    assertThat(handIn(number, key, "fly", 1, "", worker).statusCode()).isEqualTo(422);
    assertThat(handIn(number, key, "dispatch", 1, "", worker).statusCode()).isEqualTo(403);
    assertThat(handIn(number, key, "verify", 1, "", stranger).statusCode()).isEqualTo(404);
  }

  @Test
  void manyAtOnceKeepOneAndDecideOnce() throws Exception {
    String number = report();
    done(number, "recordParties", dispatcher, 1, PARTIES);
    UUID key = UUID.randomUUID();
    String said = "\"means\":\"VISIT\"";
    assertThat(together(8, () -> handIn(number, key, "verify", 1, said, worker))).containsOnly(200);
    String clerk = accounts().token(Role.PETITION_CLERK, cell.street());
    List<Integer> decided = new ArrayList<>();
    decided.addAll(
        together(8, () -> decide(key, Math.random() < 0.5 ? "APPLIED" : "KEPT", 2, "", clerk)));
    assertThat(decided).contains(200).allMatch(status -> status == 200 || status == 409);
    assertThat(
            count(
                "SELECT count(*) FROM item_event e JOIN item i ON i.id = e.item_id"
                    + " WHERE e.event = 'verify' AND i.number = '"
                    + number
                    + "'"))
        .isLessThanOrEqualTo(1);
    assertThat(count("SELECT count(*) FROM late_update WHERE id = '" + key + "'")).isEqualTo(1);
  }

  private static List<Integer> together(int times, Callable<HttpResponse<String>> what)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        running.add(threads.submit(what));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<HttpResponse<String>> one : running) {
        statuses.add(one.get().statusCode());
      }
      return statuses;
    }
  }

  private HttpResponse<String> handIn(
      String number, UUID key, String event, long seen, String said, String who) throws Exception {
    String body =
        """
        {"id":"%s","event":"%s","version":%d,"madeAt":"2026-01-05T10:00:00+08:00","with":{%s}}\
        """
            .formatted(key, event, seen, said);
    return post("/api/items/" + number + "/late-updates", who, body);
  }

  private HttpResponse<String> decide(
      UUID id, String decision, long version, String reason, String who) throws Exception {
    String body =
        "{\"decision\":\"%s\",\"version\":%d,\"reason\":\"%s\"}"
            .formatted(decision, version, reason);
    return post("/api/late-updates/" + id, who, body);
  }

  private int count(String query) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}
