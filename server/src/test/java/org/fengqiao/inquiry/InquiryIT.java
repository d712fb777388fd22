package org.fengqiao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.ItemTasks;
import org.fengqiao.casework.Matters;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.ItemTask;
import org.fengqiao.inquiry.domain.QueryCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A citizen with number and code, and those who have neither. */
class InquiryIT extends ServerIT {
  private Casework casework;
  private String dispatcher;

  @BeforeAll
  void people() {
    DemoPlaces.load(context);
    casework = bean(Casework.class);
    dispatcher = accounts().token(Role.STREET_DISPATCHER, Matters.STREET);
  }

  private HttpResponse<String> issue(Item item, int seen) throws Exception {
    String path = "/api/items/" + item.number() + "/query-code";
    return post(path, dispatcher, "{\"seen\":" + seen + "}");
  }

  private String code(Item item, int seen) throws Exception {
    HttpResponse<String> issued = issue(item, seen);
    assertThat(issued.statusCode()).as(issued.body()).isEqualTo(200);
    Matcher found = Pattern.compile("\"code\":\"([^\"]+)\"").matcher(issued.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> ask(String number, String code) throws Exception {
    return post(
        "/api/inquiry", null, "{\"number\":\"%s\",\"code\":\"%s\"}".formatted(number, code));
  }

  private HttpResponse<String> rate(Item item, String code, String office, String unit)
      throws Exception {
    return post(
        "/api/inquiry/rating",
        null,
        "{\"number\":\"%s\",\"code\":\"%s\",\"office\":%s,\"unit\":%s,\"reason\":\"请致电13800138000\"}"
            .formatted(item.number(), code, office, unit));
  }

  private Item now(Item item) {
    return casework.find(item.ref(), Actor.system(DISTRICT)).orThrow();
  }

  private List<ItemTask.Kind> tasks(Item item) {
    return bean(ItemTasks.class).of(item).stream().map(ItemTask::kind).toList();
  }

  @Test
  void whoHoldsTheCodeSeesHowFarItIsAndNothingOfAnybody() throws Exception {
    Item item = Waiting.forRating(casework);
    String code = code(item, 0);
    HttpResponse<String> seen = ask(item.number(), code.toLowerCase().replace("-", " "));
    assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
    assertThat(seen.body())
        .contains("\"state\":\"AWAIT_RATING\"", "\"state\":\"MEDIATING\"", "\"mayRate\":true")
        .doesNotContain("噪声", "施工", "双方", "handler", "actor", "reason\":\"");
  }

  @Test
  void aReplacedCodeAndAnUnknownNumberAreToldTheSame() throws Exception {
    Item item = Waiting.reported(casework);
    String first = code(item, 0);
    String second = code(item, 1);
    assertThat(ask(item.number(), second).statusCode()).isEqualTo(200);
    String replayed = told(ask(item.number(), first));
    assertThat(replayed).startsWith("404").contains("inquiry-unknown");
    assertThat(told(ask("440105-2026-999999", second))).isEqualTo(replayed);
    assertThat(told(ask(Waiting.reported(casework).number(), second))).isEqualTo(replayed);
  }

  private static String told(HttpResponse<String> answer) {
    return answer.statusCode() + answer.body().replaceAll("\"(instance|trace)\":\"[^\"]*\",?", "");
  }

  @Test
  void theSameRequestTwiceTakesNoCodeAway() throws Exception {
    Item item = Waiting.reported(casework);
    String code = code(item, 0);
    HttpResponse<String> again = issue(item, 0);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("query-code-stale", "\"edition\":1");
    assertThat(ask(item.number(), code).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsSealedLaterOpensToNoCodeAndGetsNone() throws Exception {
    Item item = Waiting.reported(casework);
    String code = code(item, 0);
    assertThat(ask(item.number(), code).statusCode()).isEqualTo(200);
    var _ = Waiting.sealed(casework, item);
    assertThat(told(ask(item.number(), code))).startsWith("404").contains("inquiry-unknown");
    assertThat(issue(item, 1).statusCode()).isIn(404, 409);
  }

  @Test
  void theCodeItselfIsKeptNowhere() throws Exception {
    Item item = Waiting.reported(casework);
    String code = code(item, 0);
    assertThat(QueryCode.hash(item.id(), code)).hasSize(32);
    String path = "/api/items/" + item.number() + "/query-code";
    assertThat(get(path, dispatcher).body()).contains("\"edition\":1").doesNotContain(code);
    String other = accounts().token(Role.STREET_DISPATCHER, "440105002");
    assertThat(get(path, other).statusCode()).isEqualTo(404);
    assertThat(post(path, other, "{\"seen\":1}").statusCode()).isEqualTo(404);
  }

  @Test
  void whoGuessesIsLockedOut() throws Exception {
    Item item = Waiting.reported(casework);
    String code = code(item, 0);
    int last = 0;
    for (int i = 0; i <= Inquiries.PER_NUMBER && last != 429; i++) {
      last = ask(item.number(), "0000000000").statusCode();
    }
    assertThat(last).isEqualTo(429);
    HttpResponse<String> locked = ask(item.number(), code);
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.body()).contains("inquiry-locked");
    // The people of the office behind the same address still sign in.
    String staff = "{\"username\":\"nobody\",\"password\":\"wrong-password\"}";
    assertThat(post("/api/session", null, staff).statusCode()).isEqualTo(401);
    try (var admin = database.admin();
        var sql = admin.createStatement()) {
      sql.executeUpdate("DELETE FROM sign_in_failure");
    }
  }

  @Test
  void aRatingIsGivenOnceAndChangedOnce() throws Exception {
    Item item = Waiting.forRating(casework);
    String code = code(item, 0);
    HttpResponse<String> first = rate(item, code, "\"SATISFIED\"", "\"FAIRLY\"");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(first.body()).contains("\"state\":\"FOLLOW_UP\"", "\"mayRate\":true");
    assertThat(now(item).state()).isEqualTo(ItemState.FOLLOW_UP);
    assertThat(tasks(item)).doesNotContain(ItemTask.Kind.SECOND_VISIT);
    // The same words again are no change.
    assertThat(rate(item, code, "\"SATISFIED\"", "\"FAIRLY\"").body()).contains("\"mayRate\":true");
    HttpResponse<String> changed = rate(item, code, "\"SATISFIED\"", "\"DISSATISFIED\"");
    assertThat(changed.body()).contains("\"unit\":\"DISSATISFIED\"", "\"mayRate\":false");
    assertThat(tasks(item)).containsOnlyOnce(ItemTask.Kind.SECOND_VISIT);
    HttpResponse<String> third = rate(item, code, "\"FAIRLY\"", "\"FAIRLY\"");
    assertThat(third.statusCode()).isEqualTo(409);
    assertThat(third.body()).contains("rating-final");
    String office = get("/api/items/" + item.number() + "/query-code", dispatcher).body();
    assertThat(office).contains("\"unit\":\"DISSATISFIED\"").doesNotContain("13800138000");
    assertThat(casework.history(item.ref(), Actor.system(DISTRICT)).orThrow())
        .extracting(EventRecord::actorRole)
        .last()
        .isEqualTo(Role.SYSTEM);
  }

  @Test
  void withoutBothMarksOrBeforeItsTimeNothingIsRated() throws Exception {
    Item item = Waiting.forRating(casework);
    String code = code(item, 0);
    HttpResponse<String> half = rate(item, code, "\"SATISFIED\"", "null");
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(half.body()).contains("/unit");
    assertThat(rate(item, code, "\"PERFECT\"", "\"FAIRLY\"").statusCode()).isEqualTo(400);
    assertThat(now(item).state()).isEqualTo(ItemState.AWAIT_RATING);
    Item early = Waiting.reported(casework);
    HttpResponse<String> soon = rate(early, code(early, 0), "\"FAIRLY\"", "\"FAIRLY\"");
    assertThat(soon.statusCode()).isEqualTo(409);
    assertThat(soon.body()).contains("rating-not-open");
  }

  @Test
  void ofManyRatingsAtOnceOneIsTheFirst() throws Exception {
    Item item = Waiting.forRating(casework);
    String code = code(item, 0);
    List<Callable<HttpResponse<String>>> many = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String mark = i % 2 == 0 ? "\"SATISFIED\"" : "\"FAIRLY\"";
      many.add(() -> rate(item, code, mark, mark));
    }
    Set<Integer> answers;
    try (var pool = Executors.newFixedThreadPool(8)) {
      answers =
          pool.invokeAll(many).stream()
              .map(f -> f.resultNow().statusCode())
              .collect(Collectors.toSet());
    }
    assertThat(answers).isSubsetOf(200, 409);
    assertThat(casework.history(item.ref(), Actor.system(DISTRICT)).orThrow())
        .filteredOn(e -> e.to() == ItemState.FOLLOW_UP)
        .hasSize(1);
  }
}
