package org.fengqiao.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;

class SessionIT extends ServerIT {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, now::get);
  }

  private String demo(String username, Role role) {
    return bean(Accounts.class)
        .createDemo(
            DISTRICT, List.of(new Accounts.DemoAccount(role, username, "演示", List.of("440105001"))))
        .getFirst()
        .password();
  }

  private HttpResponse<String> signIn(String username, String password) throws Exception {
    return post(
        "/api/session",
        null,
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  private static String field(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
    assertThat(found.find()).as("%s in %s", name, json).isTrue();
    return found.group(1);
  }

  @Test
  void signsInShowsAndSignsOut() throws Exception {
    String password = demo("anna", Role.STREET_DISPATCHER);
    HttpResponse<String> answer = signIn(" Anna ", password);
    assertThat(answer.statusCode()).isEqualTo(200);
    String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("__Host-fengqiao=")
        .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/");
    String token = field(answer.body(), "token");
    HttpResponse<String> me = get("/api/session", token);
    assertThat(me.body())
        .contains("\"role\":\"STREET_DISPATCHER\"", "ITEM_DISPATCH", "\"440105001\"")
        .doesNotContain(token);
    assertThat(get("/api/sessions", token).body()).contains("\"current\":true");

    String[] browser = {"Cookie", cookie.substring(0, cookie.indexOf(';'))};
    assertThat(send("GET", "/api/session", null, null, browser).statusCode()).isEqualTo(200);
    assertThat(send("DELETE", "/api/session", null, null, browser).statusCode()).isEqualTo(403);
    String csrf = field(answer.body(), "csrf");
    assertThat(
            send("DELETE", "/api/session", null, null, "Cookie", browser[1], "X-CSRF-Token", csrf)
                .statusCode())
        .isEqualTo(204);
    assertThat(get("/api/session", token).statusCode()).isEqualTo(401);
  }

  @Test
  void theTokenIsNotInTheDatabase() throws Exception {
    String token = field(signIn("bert", demo("bert", Role.LEADER)).body(), "token");
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows = sql.executeQuery("SELECT s::text FROM session s")) {
      while (rows.next()) {
        assertThat(rows.getString(1)).doesNotContain(token);
      }
    }
  }

  @Test
  void wrongAndUnknownAnswerAlikeAndLock() throws Exception {
    demo("carl", Role.GRID_WORKER);
    for (String name : List.of("carl", "nobody-of-this-name")) {
      for (int i = 0; i < 5; i++) {
        HttpResponse<String> refused = signIn(name, "wrong");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("wrong-credentials");
      }
      HttpResponse<String> locked = signIn(name, "wrong");
      assertThat(locked.statusCode()).isEqualTo(429);
      assertThat(locked.body()).contains("locked-out", "retryAfterS");
    }
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(16)));
    assertThat(signIn("carl", "wrong").statusCode()).isEqualTo(401);
  }

  @Test
  void endsWhenIdleAndInAnyCase() throws Exception {
    String password = demo("dora", Role.STREET_DISPATCHER);
    String idle = field(signIn("dora", password).body(), "token");
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(59)));
    assertThat(get("/api/session", idle).statusCode()).isEqualTo(200);
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(59)));
    assertThat(get("/api/session", idle).statusCode()).isEqualTo(200);
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(61)));
    assertThat(get("/api/session", idle).statusCode()).isEqualTo(401);

    String busy = field(signIn("dora", password).body(), "token");
    for (int i = 0; i < 14; i++) {
      now.updateAndGet(t -> t.plus(Duration.ofMinutes(50)));
      assertThat(get("/api/session", busy).statusCode()).isEqualTo(200);
    }
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(50)));
    assertThat(get("/api/session", busy).statusCode()).isEqualTo(401);
  }

  @Test
  void killsOnlyOnesOwnSessions() throws Exception {
    String mine = demo("emma", Role.LEADER);
    String first = field(signIn("emma", mine).body(), "token");
    String second = field(signIn("emma", mine).body(), "token");
    Matcher ids =
        Pattern.compile(
                "\"id\":\"([^\"]+)\",\"createdAt\":\"[^\"]+\",\"lastSeenAt\":\"[^\"]+\",\"agent\":\"[^\"]*\",\"current\":false")
            .matcher(get("/api/sessions", second).body());
    assertThat(ids.find()).isTrue();
    String other = field(signIn("fritz", demo("fritz", Role.LEADER)).body(), "token");
    assertThat(send("DELETE", "/api/sessions/" + ids.group(1), other, null).statusCode())
        .isEqualTo(404);
    assertThat(get("/api/session", first).statusCode()).isEqualTo(200);
    assertThat(send("DELETE", "/api/sessions/" + ids.group(1), second, null).statusCode())
        .isEqualTo(204);
    assertThat(get("/api/session", first).statusCode()).isEqualTo(401);
  }

  @Test
  void aCookieOfSomebodysChoosingIsNeverTakenOver() throws Exception {
    String password = demo("hugo", Role.LEADER);
    String chosen = "A".repeat(43);
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/session",
            null,
            "{\"username\":\"hugo\",\"password\":\"%s\"}".formatted(password),
            "Cookie",
            "__Host-fengqiao=" + chosen);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("set-cookie").orElseThrow()).doesNotContain(chosen);
    assertThat(get("/api/session", chosen).statusCode()).isEqualTo(401);
  }

  @Test
  void guessesSentAtOnceAreAllCounted() throws Exception {
    String password = demo("ida", Role.LEADER);
    List<Thread> guesses =
        java.util.stream.IntStream.range(0, 12)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() -> {
                      try {
                        HttpResponse<String> _ = signIn("ida", "wrong" + i);
                      } catch (Exception e) {
                        throw new IllegalStateException(e);
                      }
                    }))
            .toList();
    for (Thread guess : guesses) {
      guess.join();
    }
    assertThat(signIn("ida", password).statusCode()).isEqualTo(429);
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(16)));
    assertThat(signIn("ida", password).statusCode()).isEqualTo(200);
  }
}
