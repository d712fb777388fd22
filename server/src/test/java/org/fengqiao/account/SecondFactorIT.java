package org.fengqiao.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fengqiao.account.domain.Totp;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;

/** One-time codes over HTTP: set up, asked for, used once, taken off. */
class SecondFactorIT extends ServerIT {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, now::get);
  }

  /** Somebody signed in. */
  private final class Person {
    private final String name;
    private final String password;
    private final String token;
    private String secret = "";

    Person(String name) throws Exception {
      this.name = name;
      password =
          bean(Accounts.class)
              .createDemo(
                  DISTRICT,
                  List.of(new Accounts.DemoAccount(Role.SEC_ADMIN, name, "演示", List.of("440105"))))
              .getFirst()
              .password();
      token = field(signIn(null).body(), "token");
    }

    HttpResponse<String> signIn(String otp) throws Exception {
      String code = otp == null ? "" : ",\"otp\":\"" + otp + '"';
      return post(
          "/api/session",
          null,
          "{\"username\":\"%s\",\"password\":\"%s\"%s}".formatted(name, password, code));
    }

    HttpResponse<String> change(String path, String member, String value) throws Exception {
      return post("/api/account/totp" + path, token, "{\"%s\":\"%s\"}".formatted(member, value));
    }

    void start() throws Exception {
      HttpResponse<String> answer = change("", "password", password);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      secret = field(answer.body(), "secret");
      assertThat(answer.body()).contains("otpauth://totp/", "?secret=" + secret);
      assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }

    String code() {
      return Totp.code(bytes(secret), now.get().getEpochSecond() / 30);
    }

    void setUp() throws Exception {
      start();
      assertThat(change("/confirm", "code", code()).statusCode()).isEqualTo(200);
      step();
    }
  }

  private void step() {
    now.updateAndGet(t -> t.plusSeconds(30));
  }

  private static byte[] bytes(String base32) {
    java.math.BigInteger bits = java.math.BigInteger.ZERO;
    for (char c : base32.toCharArray()) {
      int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      bits = bits.shiftLeft(5).add(java.math.BigInteger.valueOf(digit));
    }
    byte[] raw = bits.toByteArray();
    byte[] out = new byte[base32.length() * 5 / 8];
    for (int i = 1; i <= out.length && i <= raw.length; i++) {
      out[out.length - i] = raw[raw.length - i];
    }
    return out;
  }

  private static String field(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
    assertThat(found.find()).as("%s in %s", name, json).isTrue();
    return found.group(1);
  }

  @Test
  void setUpAskedForUsedOnceTakenOff() throws Exception {
    Person anna = new Person("anna");
    assertThat(get("/api/account", anna.token).body()).isEqualTo("{\"totpSince\":null}");
    anna.start();
    assertThat(anna.signIn(null).statusCode()).as("not before it is confirmed").isEqualTo(200);
    assertThat(anna.change("/confirm", "code", "000000").body()).contains("totp-code-wrong");
    String first = anna.code();
    assertThat(anna.change("/confirm", "code", first).statusCode()).isEqualTo(200);
    assertThat(get("/api/account", anna.token).body()).contains("2026-03-02T01:0");
    assertThat(anna.signIn(null).body()).contains("\"code\":\"otp-required\"");
    assertThat(anna.signIn(first).body()).as("used up").contains("\"code\":\"otp-wrong\"");
    step();
    String second = anna.code();
    assertThat(anna.signIn(second).statusCode()).isEqualTo(200);
    HttpResponse<String> again = anna.signIn(second);
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(again.body()).contains("\"code\":\"otp-wrong\"");
    assertThat(anna.change("", "password", anna.password).body()).contains("totp-is-on");
    assertThat(anna.change("/remove", "password", "wrong").body()).contains("password-wrong");
    assertThat(anna.change("/remove", "password", anna.password).statusCode()).isEqualTo(204);
    assertThat(anna.signIn(null).statusCode()).isEqualTo(200);
  }

  @Test
  void oneCodeSentManyTimesAtOnceOpensOneSession() throws Exception {
    Person bert = new Person("bert");
    bert.setUp();
    String code = bert.code();
    ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    List<Thread> tries =
        IntStream.range(0, 8)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() -> {
                      try {
                        answers.add(bert.signIn(code).statusCode());
                      } catch (Exception e) {
                        throw new IllegalStateException(e);
                      }
                    }))
            .toList();
    for (Thread one : tries) {
      one.join();
    }
    assertThat(answers.stream().filter(s -> s == 200)).hasSize(1);
  }

  @Test
  void aSetUpWaitsTenMinutesAndTheLastOneCounts() throws Exception {
    Person carl = new Person("carl");
    assertThat(carl.change("/confirm", "code", "123456").body()).contains("totp-not-started");
    assertThat(carl.change("", "password", "wrong").body()).contains("password-wrong");
    carl.start();
    String stale = carl.code();
    carl.start();
    assertThat(carl.change("/confirm", "code", stale).body()).contains("totp-code-wrong");
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(10)));
    assertThat(carl.change("/confirm", "code", carl.code()).body()).contains("totp-not-started");
  }

  @Test
  void wrongCodesAndPasswordsLockLikeWrongPasswordsAtTheDoor() throws Exception {
    Person dora = new Person("dora");
    dora.setUp();
    for (int i = 0; i < 5; i++) {
      assertThat(dora.signIn("00000" + i).statusCode()).isEqualTo(401);
    }
    assertThat(dora.signIn(dora.code()).statusCode()).isEqualTo(429);
    assertThat(dora.change("/remove", "password", dora.password).statusCode()).isEqualTo(429);
    Person emma = new Person("emma");
    for (int i = 0; i < 5; i++) {
      assertThat(emma.change("", "password", "wrong").statusCode()).isEqualTo(422);
    }
    assertThat(emma.change("", "password", emma.password).statusCode()).isEqualTo(429);
  }

  @Test
  void theSecretIsNotReadableInTheDatabaseAndOpensOnItsOwnAccountOnly() throws Exception {
    Person fritz = new Person("fritz");
    fritz.setUp();
    Person gina = new Person("gina");
    gina.setUp();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      try (ResultSet rows =
          sql.executeQuery("SELECT totp_sealed FROM account WHERE totp_at IS NOT NULL")) {
        while (rows.next()) {
          String sealed = new String(rows.getBytes(1), StandardCharsets.ISO_8859_1);
          assertThat(sealed)
              .doesNotContain(new String(bytes(fritz.secret), StandardCharsets.ISO_8859_1))
              .doesNotContain(fritz.secret);
        }
      }
      sql.execute(
          "UPDATE account SET totp_sealed ="
              + " (SELECT totp_sealed FROM account WHERE username = 'gina')"
              + " WHERE username = 'fritz'");
    }
    assertThat(fritz.signIn(gina.code()).statusCode()).as("moved to another row").isEqualTo(500);
    List<String> trail = trail();
    assertThat(trail).contains("account.totp-start", "account.totp-on", "account.sign-in");
  }

  private List<String> trail() throws Exception {
    List<String> actions = new java.util.ArrayList<>();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows = sql.executeQuery("SELECT action || detail FROM audit_entry")) {
      while (rows.next()) {
        actions.add(rows.getString(1).replaceAll("\\{.*", ""));
        assertThat(rows.getString(1)).doesNotContain("otpauth");
      }
    }
    return actions;
  }
}
