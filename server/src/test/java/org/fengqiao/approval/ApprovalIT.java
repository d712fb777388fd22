package org.fengqiao.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengqiao.approval.domain.ApprovalRefusal;
import org.fengqiao.approval.domain.Approved;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four eyes over HTTP: who may be the second person, once, on what was seen. */
class ApprovalIT extends ServerIT {
  private static final String STREET = "440105001";

  private Actor proposer() {
    return accounts().actor(Role.STREET_DISPATCHER, STREET);
  }

  private String proposerToken() {
    return accounts().token(Role.STREET_DISPATCHER, STREET);
  }

  private String second() {
    return accounts().token(Role.STREET_LEADER, STREET);
  }

  private static StagedChange change(UUID id, String target) {
    return new StagedChange(
        DISTRICT, id, STREET, ProbeChange.SUBJECT, target, "{\"a\":1}", null, "理由");
  }

  private UUID staged(String target) {
    UUID id = UUID.randomUUID();
    Staged _ = bean(Approval.class).stage(change(id, target), proposer()).orThrow();
    return id;
  }

  private HttpResponse<String> decide(UUID id, String verdict, String token, String more)
      throws Exception {
    return decide(UUID.randomUUID(), id, verdict, token, more);
  }

  private HttpResponse<String> decide(UUID key, UUID id, String verdict, String token, String more)
      throws Exception {
    return post(
        "/api/approvals/" + id + "/" + verdict, token, "{\"id\":\"" + key + "\"," + more + "}");
  }

  private List<Approved> applied(String target) {
    return bean(ProbeChange.class).applied().stream()
        .filter(a -> a.change().target().equals(target))
        .toList();
  }

  @Test
  void aSecondPersonApprovesAndTheFeatureDoesIt() throws Exception {
    UUID id = staged("plain");
    assertThat(get("/api/approvals", second()).body()).contains(id.toString());
    HttpResponse<String> done = decide(id, "approve", second(), "\"version\":1,\"reason\":\"ok\"");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(done.body())
        .contains("\"state\":\"APPROVED\"", "\"result\":\"done-plain\"", "\"version\":2");
    assertThat(applied("plain")).hasSize(1);
    Approved what = applied("plain").getFirst();
    assertThat(what.proposer()).isEqualTo(proposer().id());
    assertThat(what.decider().id()).isNotEqualTo(what.proposer());
    assertThat(get("/api/approvals", second()).body()).doesNotContain(id.toString());
    assertThat(get("/api/approvals?state=APPROVED", second()).body()).contains(id.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"approve", "reject"})
  void theProposerIsNobodysSecondPerson(String verdict) throws Exception {
    UUID id = staged("own-" + verdict);
    HttpResponse<String> answer =
        decide(id, verdict, proposerToken(), "\"version\":1,\"reason\":\"x\"");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("approval-same-person");
    assertThat(get("/api/approvals/" + id, proposerToken()).body())
        .contains("\"mine\":true", "\"mayDecide\":false", "\"state\":\"WAITING\"");
    assertThat(applied("own-" + verdict)).isEmpty();
  }

  @Test
  void onlyTheProposerTakesItBack() throws Exception {
    UUID id = staged("back");
    assertThat(decide(id, "withdraw", second(), "\"version\":1").body())
        .contains("approval-not-yours");
    assertThat(decide(id, "withdraw", proposerToken(), "\"version\":1").body())
        .contains("\"state\":\"WITHDRAWN\"");
    assertThat(decide(id, "approve", second(), "\"version\":1").body()).contains("approval-stale");
    assertThat(applied("back")).isEmpty();
  }

  @Test
  void whatWasNotSeenIsNotDecided() throws Exception {
    UUID id = staged("stale");
    HttpResponse<String> answer = decide(id, "approve", second(), "\"version\":2");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("approval-stale");
    assertThat(decide(id, "reject", second(), "\"version\":1").body()).contains("approval-reason");
    assertThat(decide(id, "reject", second(), "\"version\":1,\"reason\":\"no\"").body())
        .contains("\"state\":\"REJECTED\"");
    assertThat(applied("stale")).isEmpty();
  }

  @Test
  void theSameDecisionAgainAnswersAsBefore() throws Exception {
    UUID id = staged("again");
    UUID key = UUID.randomUUID();
    String first = decide(key, id, "approve", second(), "\"version\":1").body();
    assertThat(decide(key, id, "approve", second(), "\"version\":1").body()).isEqualTo(first);
    assertThat(applied("again")).hasSize(1);
    assertThat(decide(key, id, "reject", second(), "\"version\":1,\"reason\":\"x\"").body())
        .contains("approval-key-reused");
    assertThat(decide(key, staged("again-2"), "approve", second(), "\"version\":1").body())
        .contains("approval-key-reused");
  }

  @Test
  void theSameChangeIsStagedOnce() {
    UUID id = staged("once");
    Approval approval = bean(Approval.class);
    assertThat(approval.stage(change(id, "once"), proposer())).isInstanceOf(Outcome.Done.class);
    assertThat(approval.stage(change(id, "other"), proposer()))
        .isEqualTo(Outcome.refused(new ApprovalRefusal.KeyReused()));
    assertThat(approval.stage(change(UUID.randomUUID(), "once"), proposer()))
        .isEqualTo(Outcome.refused(new ApprovalRefusal.Waiting("once")));
  }

  @Test
  void reasonsAreKeptWithoutWhatPointsToAPerson() throws Exception {
    UUID id = UUID.randomUUID();
    StagedChange told = change(id, "named").withReason("张三电话13812345678反映虚假");
    Approval approval = bean(Approval.class);
    Staged _ = approval.stage(told, proposer()).orThrow();
    assertThat(approval.stage(told, proposer())).isInstanceOf(Outcome.Done.class);
    assertThat(get("/api/approvals/" + id, second()).body()).doesNotContain("13812345678");
    String why = "\"version\":1,\"reason\":\"已向张三13812345678核实\"";
    UUID key = UUID.randomUUID();
    String rejected = decide(key, id, "reject", second(), why).body();
    assertThat(rejected).contains("\"state\":\"REJECTED\"").doesNotContain("13812345678");
    assertThat(decide(key, id, "reject", second(), why).body()).isEqualTo(rejected);
    assertThat(decide(key, id, "reject", second(), "\"version\":1,\"reason\":\"别的\"").body())
        .contains("approval-key-reused");
  }

  @Test
  void whatTheFeatureRefusesGoesOnWaiting() throws Exception {
    UUID id = staged("refuse-it");
    assertThat(decide(id, "approve", second(), "\"version\":1").statusCode()).isEqualTo(409);
    assertThat(get("/api/approvals/" + id, second()).body()).contains("\"state\":\"WAITING\"");
    assertThat(decisions(id)).isZero();
  }

  @Test
  void nobodyElsewhereKnowsOfIt() throws Exception {
    UUID id = staged("place");
    String elsewhere = accounts().token(Role.STREET_LEADER, "440105002");
    String worker = accounts().token(Role.GRID_WORKER, STREET);
    for (String token : List.of(elsewhere, worker)) {
      assertThat(get("/api/approvals", token).body()).doesNotContain(id.toString());
      assertThat(get("/api/approvals/" + id, token).statusCode()).isEqualTo(404);
      assertThat(decide(id, "approve", token, "\"version\":1").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void manySecondPersonsApplyItOnce() throws Exception {
    UUID id = staged("race");
    Callable<Integer> one = () -> decide(id, "approve", second(), "\"version\":1").statusCode();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> answers = pool.invokeAll(java.util.Collections.nCopies(8, one));
      List<Integer> statuses = new java.util.ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }
    assertThat(applied("race")).hasSize(1);
    assertThat(decisions(id)).isEqualTo(1);
  }

  private long decisions(UUID id) throws SQLException {
    try (var admin = database.admin();
        var row =
            admin
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM staged_decision WHERE change_id = '" + id + "'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
