package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mediation as people meet it over HTTP: who is asked, who consents, what is proved. */
class MediationIT extends FieldMatter {
  private static final String PROOF = "\"proof\":\"双方签收的付款回单\"";
  private String mediator;

  @BeforeAll
  void theMediator() {
    mediator = accounts().token(Role.COMMUNITY_MEDIATOR, cell.community());
  }

  private static String consents(String... sides) {
    List<String> all = new ArrayList<>();
    for (String side : sides) {
      all.add("{\"side\":\"" + side + "\",\"consented\":true}");
    }
    return "\"consents\":[" + String.join(",", all) + ']';
  }

  private String body() {
    return "\"reason\":\"就近\",\"body\":\"" + cell.community() + "-PM\"";
  }

  /** Number of a matter the community has signed for, at version 5. */
  private String signed() throws Exception {
    String number = report();
    String basis =
        "\"means\":\"CALL\",\"triage\":{\"accepted\":true,\"tier\":\"COMMUNITY\",\"route\":\"MEDIATION\",\"basis\":\"人民调解法 17\"},";
    done(number, "accept", dispatcher, 1, basis + body());
    done(number, "sign", mediator, 4, "");
    return number;
  }

  private String refused(String number, String event, String who, long version, String members)
      throws Exception {
    HttpResponse<String> answer = event(number, event, who, UUID.randomUUID(), version, members);
    assertThat(answer.statusCode()).as(event + answer.body()).isEqualTo(422);
    return answer.body();
  }

  private LocalDate today() {
    return bean(Clock.class).now().atZone(Clock.ZONE).toLocalDate();
  }

  @Test
  void aVisitorIsOfferedMediationBeforeTheClaimIsRegistered() throws Exception {
    String found = report();
    assertThat(get("/api/items/" + found, dispatcher).body()).doesNotContain("\"offerMediation\"");
    assertThat(refused(found, "offerMediation", dispatcher, 1, "\"accepted\":true"))
        .contains("event-guard-by-petition");

    HttpResponse<String> report = report(dispatcher, ",\"channel\":\"VISIT\"");
    String number = found("\"number\":\"([^\"]+)\"", report.body());
    assertThat(get("/api/items/" + number, dispatcher).body())
        .contains("\"offerMediation\"", "\"track\":\"PETITION\"");
    assertThat(done(number, "offerMediation", dispatcher, 1, "\"accepted\":true"))
        .contains("\"state\":\"REPORTED\"", "\"route\":\"MEDIATION\"");
    assertThat(done(number, "offerMediation", dispatcher, 2, "\"accepted\":false"))
        .contains("\"route\":null");
    assertThat(done(number, "offerMediation", dispatcher, 3, "\"accepted\":true"))
        .contains("\"route\":\"MEDIATION\"");
    String basis =
        "\"means\":\"CALL\",\"triage\":{\"accepted\":true,\"tier\":\"COMMUNITY\",\"route\":\"MEDIATION\",\"category\":\"CLAIM\",\"basis\":\"人民调解法 17\"},";
    assertThat(done(number, "accept", dispatcher, 4, basis + body()))
        .contains("\"state\":\"DISPATCHED\"", "\"route\":\"MEDIATION\"");

    report = report(dispatcher, ",\"channel\":\"LETTER\"");
    String other = found("\"number\":\"([^\"]+)\"", report.body());
    assertThat(done(other, "offerMediation", dispatcher, 1, "\"accepted\":false"))
        .as("a no does not stop the registration")
        .contains("\"track\":\"PETITION\"", "T_ROUTE_15D");
  }

  @Test
  void everyRecordedPartyConsents() throws Exception {
    String number = signed();
    String parties =
        "\"parties\":[{\"part\":\"CLAIMANT\",\"name\":\"张三\"},{\"part\":\"RESPONDENT\",\"name\":\"李四\"},"
            + "{\"part\":\"RESPONDENT\",\"name\":\"王五\"},{\"part\":\"AGENT\",\"name\":\"赵六\"}]";
    assertThat(done(number, "recordParties", mediator, 5, parties)).contains("\"sides\":3");
    assertThat(refused(number, "startMediation", mediator, 6, consents("A", "B")))
        .contains("event-guard-every-consent", "/consents");
    assertThat(done(number, "startMediation", mediator, 6, consents("A", "B", "C")))
        .contains("\"state\":\"MEDIATING\"");
  }

  private String agreement(String more) {
    return "\"form\":\"ORAL\",\"terms\":[\"分两次付清\"],\"agreement\":{\"contents\":[\"PAYMENT\"]"
        + more
        + '}';
  }

  private List<String> tasks(String number, String kind) throws Exception {
    String all = get("/api/items/" + number + "/tasks", mediator).body();
    return Pattern.compile(
            "\\{\"id\":\"([^\"]+)\",\"number\":\"[^\"]+\",\"kind\":\""
                + kind
                + "\"[^{}]*\"result\":null")
        .matcher(all)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  private HttpResponse<String> finish(String number, String task, String result, String note)
      throws Exception {
    return post(
        "/api/items/" + number + "/tasks/" + task,
        mediator,
        "{\"version\":1,\"result\":\"%s\",\"note\":\"%s\"}".formatted(result, note));
  }

  @Test
  void everyStepIsProvedBeforeAnAgreementIsPerformed() throws Exception {
    String number = signed();
    done(number, "startMediation", mediator, 5, consents("A", "B"));
    String plan = ",\"plan\":[\"%s\",\"%s\"]".formatted(today().plusDays(3), today().plusDays(9));
    done(number, "agree", mediator, 6, agreement(plan));
    done(number, "perform", mediator, 7, "");
    assertThat(refused(number, "performedDispute", mediator, 8, PROOF))
        .contains("event-guard-steps-proved");
    List<String> steps = tasks(number, "PERFORM_STEP");
    assertThat(steps).hasSize(2);
    assertThat(finish(number, steps.getFirst(), "DONE", " ").body())
        .contains("item-task-proof-needed", "/note");
    assertThat(finish(number, steps.getFirst(), "DONE", "首期转账回单").statusCode()).isEqualTo(200);
    assertThat(finish(number, steps.getLast(), "NOT_DONE", "到期未付").statusCode()).isEqualTo(200);
    assertThat(refused(number, "performedDispute", mediator, 8, PROOF))
        .as("what was not done is no performance")
        .contains("event-guard-steps-proved");
    done(number, "breach", mediator, 8, "\"reason\":\"第二期到期未付\"");
    done(number, "performed", mediator, 9, "\"proof\":\"补付第二期，转账回单\"");
    assertThat(done(number, "performedDispute", mediator, 10, PROOF))
        .contains("\"state\":\"AWAIT_RATING\"");
  }

  @Test
  void aSecondAgreementHasStepsOfItsOwnOnly() throws Exception {
    String number = signed();
    done(number, "startMediation", mediator, 5, consents("A", "B"));
    String plan = ",\"plan\":[\"%s\"]".formatted(today().plusDays(3));
    done(number, "agree", mediator, 6, agreement(plan));
    assertThat(tasks(number, "PERFORM_CHECK")).hasSize(3);
    done(
        number,
        "applyConfirmation",
        mediator,
        7,
        "\"reason\":\"各方共同申请\",\"agreement\":{\"jointly\":true,\"court\":\"区人民法院\"}");
    String ruling = "\"reason\":\"驳回申请\",\"paper\":{\"number\":\"(2026)民特1号\"}";
    done(number, "dismissedRemediate", dispatcher, 8, ruling);
    assertThat(tasks(number, "PERFORM_STEP")).isEmpty();
    assertThat(tasks(number, "PERFORM_CHECK")).isEmpty();
    done(number, "agree", mediator, 9, agreement(plan));
    assertThat(tasks(number, "PERFORM_STEP")).hasSize(1);
    assertThat(tasks(number, "PERFORM_CHECK")).hasSize(3);
    done(
        number,
        "applyConfirmation",
        mediator,
        10,
        "\"reason\":\"各方共同申请\",\"agreement\":{\"jointly\":true}");
    done(number, "dismissedEnd", dispatcher, 11, ruling);
    assertThat(tasks(number, "PERFORM_STEP")).isEmpty();
    assertThat(tasks(number, "PERFORM_CHECK")).isEmpty();
  }

  @Test
  void whatThePartiesSettleThemselvesNoCourtConfirms() throws Exception {
    String number = signed();
    String settled = "\"reason\":\"自行和解\",\"paper\":{\"signed\":true},\"agreement\":{\"contents\":";
    String tomorrow = ",\"effectOn\":\"" + today().plusDays(1) + "\"}";
    assertThat(refused(number, "settle", mediator, 5, settled + "[\"PAYMENT\"]" + tomorrow))
        .contains("event-guard-effect-day", "/agreement/effectOn");
    assertThat(done(number, "settle", mediator, 5, settled + "[\"PAYMENT\"]}"))
        .contains("\"bySelves\":true", "\"agreedOn\":\"" + today() + '"');
    String jointly = "\"reason\":\"各方共同申请\",\"agreement\":{\"jointly\":true}";
    assertThat(refused(number, "applyConfirmation", mediator, 6, jointly))
        .contains("event-guard-mediated");
  }

  @Test
  void aMatterOfReconsiderationIsMediatedAndGoesBackWhenThatFails() throws Exception {
    String number = report();
    String route =
        "\"means\":\"CALL\",\"triage\":{\"accepted\":true,\"tier\":\"COMMUNITY\",\"route\":\"ADMIN_PROCEDURE\",\"basis\":\"行政复议法 11\"},";
    done(number, "accept", dispatcher, 1, route + body());
    done(number, "sign", mediator, 4, "");
    assertThat(get("/api/items/" + number, mediator).body()).doesNotContain("\"startMediation\"");
    assertThat(done(number, "offerMediation", mediator, 5, "\"accepted\":true"))
        .contains("\"route\":\"MEDIATION\"", "\"cameFrom\":\"ADMIN_PROCEDURE\"");
    done(number, "startMediation", mediator, 6, consents("A", "B"));
    String end =
        "\"reason\":\"差距过大\",\"term\":{\"cause\":\"NO_AGREEMENT\"},\"legal\":{\"routes\":[\"AR\"]}";
    assertThat(done(number, "terminate", mediator, 7, end))
        .contains("\"state\":\"FAILED\"", "\"route\":\"ADMIN_PROCEDURE\"", "\"cameFrom\":null");
    String out =
        "\"reason\":\"恢复复议\",\"legal\":{\"channel\":\"AR\",\"receiver\":\"区行政复议机构\","
            + "\"article\":\"行政复议法 20\",\"noLimitation\":true}";
    assertThat(done(number, "routeOut", mediator, 8, out)).contains("\"state\":\"ROUTED_OUT\"");
  }
}
