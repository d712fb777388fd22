package org.fengqiao.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.account.domain.EnrolmentStore.Person;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;

/** A password of one's own: asked for after a slip, changed at will, guarded like the door. */
class OwnPasswordIT extends ServerIT {
  private static final String GOOD = "Eigenes-Wort-7";

  @Test
  void aFirstPasswordOpensNothingButItsChange() throws Exception {
    String slip = enrol("first.one", null);
    HttpResponse<String> in = signIn("first.one", slip);
    assertThat(in.body()).contains("\"mustChange\":true");
    String token = field(in.body(), "token");
    for (String path : List.of("/api/items", "/api/sessions", "/api/account", "/api/stream")) {
      HttpResponse<String> refused = get(path, token);
      assertThat(refused.statusCode()).as(path).isEqualTo(403);
      assertThat(refused.body()).contains("\"code\":\"password-change-needed\"");
    }
    assertThat(get("/api/session", token).statusCode()).isEqualTo(200);

    HttpResponse<String> changed = change(token, slip, GOOD);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body()).contains("\"mustChange\":false");
    assertThat(changed.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly");
    assertThat(get("/api/items", field(changed.body(), "token")).statusCode()).isEqualTo(200);
    assertThat(signIn("first.one", slip).statusCode()).isEqualTo(401);
    assertThat(signIn("first.one", GOOD).body()).contains("\"mustChange\":false");
  }

  @Test
  void everyOldSessionEndsAtOnce() throws Exception {
    String slip = enrol("many.sessions", null);
    String one = field(signIn("many.sessions", slip).body(), "token");
    String two = field(signIn("many.sessions", slip).body(), "token");
    assertThat(get("/api/session", two).statusCode()).isEqualTo(200);
    String fresh = field(change(one, slip, GOOD).body(), "token");
    assertThat(get("/api/session", one).statusCode()).isEqualTo(401);
    assertThat(get("/api/session", two).statusCode()).isEqualTo(401);
    assertThat(get("/api/session", fresh).statusCode()).isEqualTo(200);
  }

  @Test
  void theNewOneKeepsTheRulesAndTheOldOneIsGuarded() throws Exception {
    String slip = enrol("rule.keeper", null);
    String token = field(signIn("rule.keeper", slip).body(), "token");
    HttpResponse<String> weak = change(token, slip, "rule.keeper1");
    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(weak.body()).contains("\"code\":\"password-unfit\"").contains("holds-name");
    for (int i = 0; i < 5; i++) {
      assertThat(change(token, "not-the-password", GOOD).statusCode()).isEqualTo(422);
    }
    assertThat(change(token, slip, GOOD).statusCode()).as("locked like the door").isEqualTo(429);
  }

  @Test
  void theBodyOfAPersonIsStoredAndActsFor() throws Exception {
    String slip = enrol("unit.person", "440105-HRSS");
    var given = new Accounts.Credentials(DISTRICT, "unit.person", slip, null, "127.0.0.2", "test");
    Actor actor = bean(Accounts.class).signIn(given).orThrow().session().actor();
    assertThat(actor.body()).isEqualTo("440105-HRSS");
    assertThat(bean(Enrolment.class).people(DISTRICT))
        .contains(person("unit.person", "440105-HRSS"));
  }

  private static Person person(String name, String body) {
    return new Person(name, "演示", Role.STREET_DISPATCHER, List.of("440105"), body);
  }

  private String enrol(String name, String body) {
    return bean(Enrolment.class)
        .enrol(Actor.system(DISTRICT), List.of(person(name, body)), List.of())
        .getFirst()
        .password();
  }

  private HttpResponse<String> signIn(String name, String password) throws Exception {
    return post(
        "/api/session",
        null,
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }

  private HttpResponse<String> change(String token, String current, String next) throws Exception {
    return post(
        "/api/account/password",
        token,
        "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(current, next));
  }

  private static String field(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
    assertThat(found.find()).as("%s in %s", name, json).isTrue();
    return found.group(1);
  }
}
