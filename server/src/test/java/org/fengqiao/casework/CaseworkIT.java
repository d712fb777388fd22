package org.fengqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.CaseRefusal;
import org.fengqiao.casework.domain.CaseRefusal.GuardFailed;
import org.fengqiao.casework.domain.CaseRefusal.IllegalEvent;
import org.fengqiao.casework.domain.CaseRefusal.StaleVersion;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Guard;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemCommand.Plain;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.ItemText;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.OutcomePrinciple;
import org.fengqiao.casework.domain.PetitionCommand;
import org.fengqiao.casework.domain.Projection;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;

class CaseworkIT extends ContextIT {
  private final Actor worker = Matters.actor(Role.GRID_WORKER, Matters.GRID);
  private final Actor dispatcher = Matters.dispatcher();
  private final Actor mediator = Matters.mediator();
  private Casework casework;

  @Override
  protected void started() {
    casework = bean(Casework.class);
  }

  private Item open(String text) {
    return casework.open(List.of(Matters.noise(text)), worker).getFirst().orThrow();
  }

  private Item apply(Item item, Actor actor, ItemCommand... commands) {
    return casework
        .apply(item.ref(), List.of(commands), UUID.randomUUID(), item.version(), actor)
        .orThrow();
  }

  private Refusal refused(Item item, Actor actor, ItemCommand... commands) {
    Outcome<Item> outcome =
        casework.apply(item.ref(), List.of(commands), UUID.randomUUID(), item.version(), actor);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<Item>) outcome).refusal();
  }

  private Item accepted(String text) {
    return apply(
        open(text),
        dispatcher,
        new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
        Matters.triage(Kind.NEIGHBOR),
        Matters.dispatch());
  }

  @Test
  void aMatterGoesFromReportToArchive() {
    Item item = accepted("楼上住户夜里装修噪声很大,影响休息");
    assertThat(item.state()).isEqualTo(ItemState.DISPATCHED);
    assertThat(item.version()).isEqualTo(4);
    assertThat(item.bodyCode()).isEqualTo(Matters.BODY);
    item = apply(item, mediator, new DispatchCommand.Sign());
    item = apply(item, mediator, Matters.consent());
    item = apply(item, mediator, new MediationCommand.Session("双方到场,李明同意降低音量", null));
    item =
        apply(
            item,
            mediator,
            new MediationCommand.Agree(
                MediationCommand.Form.WRITTEN,
                List.of("晚十点后不施工"),
                true,
                List.of(),
                List.of(),
                null));
    item = apply(item, mediator, new Plain(ItemEvent.PERFORM, null));
    item =
        apply(
            item,
            mediator,
            new MediationCommand.Performed(ItemEvent.PERFORMED_DISPUTE, "回访一周无夜间施工"));
    item = apply(item, dispatcher, new PetitionCommand.RatingOver("电话询问，本人表示不评价", true));
    item =
        apply(
            item,
            dispatcher,
            new PetitionCommand.Settled(true, true, List.of(OutcomePrinciple.SOLVED), null, null));
    assertThat(item.state()).isEqualTo(ItemState.CLOSED);
    assertThat(item.dueOn()).isNull();
    assertFolded(item);
    ItemText text = casework.readText(item.ref(), mediator).orThrow();
    assertThat(text.text()).startsWith("楼上住户");
    assertThat(text.parties()).contains("13800138000");
    assertThat(text.passages())
        .extracting(ItemText.Passage::part)
        .containsExactly("MINUTES", "TERMS", "PROOF");
  }

  @Test
  void theRowIsTheFoldOfTheHistory() {
    assertFolded(open("电梯口堆放杂物堵塞通道"));
    assertFolded(accepted("楼道堆放电动车影响通行安全"));
  }

  private void assertFolded(Item item) {
    Item row = casework.find(item.ref(), dispatcher).orThrow();
    List<EventRecord> history = casework.history(item.ref(), dispatcher).orThrow();
    assertThat(Projection.fold(history).due(row.dueOn(), row.legalDueOn()))
        .isEqualTo(row)
        .isEqualTo(item);
    assertThat(history).extracting(EventRecord::version).last().isEqualTo(item.version());
  }

  @Test
  void theSameKeyAndBodyAnswersTheSameAndAnotherBodyIsRefused() {
    Item item = open("邻居养狗整夜吠叫无法入睡");
    UUID key = UUID.randomUUID();
    List<ItemCommand> verify =
        List.of(new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null));
    Item once = casework.apply(item.ref(), verify, key, 1, dispatcher).orThrow();
    Item twice = casework.apply(item.ref(), verify, key, 1, dispatcher).orThrow();
    assertThat(twice).isEqualTo(once);
    assertThat(casework.history(item.ref(), dispatcher).orThrow()).hasSize(2);
    Item later = apply(once, dispatcher, Matters.triage(Kind.NEIGHBOR));
    assertThat(later.version()).isEqualTo(3);
    Item again = casework.apply(item.ref(), verify, key, 1, dispatcher).orThrow();
    assertThat(again.version()).isEqualTo(2);
    Outcome<Item> other =
        casework.apply(item.ref(), List.of(new TriageCommand.AskInfo("?")), key, 1, dispatcher);
    assertThat(((Outcome.Refused<Item>) other).refusal()).isInstanceOf(CaseRefusal.KeyReused.class);
  }

  @Test
  void aStaleVersionAndAnIllegalEventAreTold() {
    Item item = open("楼下烧烤店油烟直排影响居民");
    apply(item, dispatcher, new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null));
    Refusal stale =
        refused(
            item,
            dispatcher,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null));
    assertThat(stale).isInstanceOf(StaleVersion.class);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.arguments()).containsEntry("version", 2L);
    assertThat((List<?>) stale.arguments().get("allowed")).asList().contains("triage");
    Item now = casework.find(item.ref(), dispatcher).orThrow();
    assertThat(refused(now, dispatcher, new DispatchCommand.Sign()))
        .isInstanceOf(IllegalEvent.class);
  }

  @Test
  void severalEventsHappenAllOrNone() {
    Item item = open("地下车库车位被长期占用");
    Refusal refusal =
        refused(
            item,
            dispatcher,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.UNCLASSIFIED),
            Matters.dispatch());
    assertThat(((GuardFailed) refusal).guard()).isEqualTo(Guard.CLASSIFIED);
    assertThat(casework.find(item.ref(), dispatcher).orThrow()).isEqualTo(item);
    assertThat(casework.history(item.ref(), dispatcher).orThrow()).hasSize(1);
  }

  @Test
  void outsideTheTerritoryThereIsNoItem() {
    Item item = open("施工工地夜间作业扰民严重");
    Actor elsewhere = Matters.actor(Role.STREET_DISPATCHER, "440105002");
    assertThat(
            refused(
                    item,
                    elsewhere,
                    new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null))
                .status())
        .isEqualTo(404);
    assertThat(casework.find(item.ref(), elsewhere)).isInstanceOf(Outcome.Refused.class);
    assertThat(casework.readText(item.ref(), elsewhere)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void onlyTheReceivingBodySigns() {
    Item item = accepted("二楼平台长期漏水到一楼商铺");
    Actor neighbourCommunity = Matters.actor(Role.COMMUNITY_MEDIATOR, Matters.GRID);
    assertThat(refused(item, neighbourCommunity, new DispatchCommand.Sign()).status())
        .isEqualTo(403);
    assertThat(apply(item, mediator, new DispatchCommand.Sign()).handlerId())
        .isEqualTo(mediator.id());
  }

  @Test
  void theFirstClocksRun() {
    Item item = open("楼上空调外机滴水纠纷多次反映");
    assertThat(item.dueOn()).isEqualTo("2026-11-24");
    Item medical =
        casework
            .open(
                List.of(Matters.matter(Kind.LABOR, "WAGES", "拖欠三个月工资", Track.DISPUTE, true)),
                worker)
            .getFirst()
            .orThrow();
    medical =
        apply(
            medical,
            dispatcher,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.LABOR),
            Matters.dispatch());
    medical = apply(medical, mediator, new DispatchCommand.Sign());
    assertThat(bean(Deadlines.class).of(medical.district(), medical.id()))
        .filteredOn(Timer::open)
        .extracting(t -> t.due().code())
        .containsExactlyInAnyOrder(
            TimerCode.T_TIER_COMMUNITY, TimerCode.T_MEDIATE_LABOR_15D, TimerCode.T_LABOR_1Y);
  }

  @Test
  void aDisputesMediationClockRunsFromSigning() {
    Item item = open("楼上管道渗水泡坏天花板");
    item =
        apply(
            item,
            dispatcher,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.NEIGHBOR),
            Matters.dispatch());
    item = apply(item, mediator, new DispatchCommand.Sign());
    assertThat(bean(Deadlines.class).of(item.district(), item.id()))
        .filteredOn(Timer::open)
        .extracting(t -> t.due().code())
        .containsExactlyInAnyOrder(TimerCode.T_TIER_COMMUNITY, TimerCode.T_MEDIATE_1M);
  }

  @Test
  void wordsAreSealedAndTheSummaryIsRedacted() throws Exception {
    Item item = open("业主王小明,电话13912345678,住12栋3单元501室,投诉楼上漏水");
    assertThat(item.summary()).doesNotContain("王小明", "13912345678", "501");
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet row =
            sql.executeQuery(
                "SELECT sealed_text FROM item_text WHERE item_id = '" + item.id() + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
          .doesNotContain("13912345678");
    }
  }

  @Test
  void everyWriteAndEveryReadOfTextIsAudited() throws Exception {
    Item item = open("小区广场舞音响声音过大");
    casework.readText(item.ref(), mediator).orThrow();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet row =
            sql.executeQuery(
                "SELECT string_agg(action, ',' ORDER BY seq) FROM audit_entry WHERE object = '"
                    + item.number()
                    + "'")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("casework.report,casework.readText");
    }
  }

  @Test
  void aMatterCountsOnce() throws Exception {
    Item first = open("二十三栋门口垃圾桶异味扰民");
    Item same = open("二十三栋门口,垃圾桶异味扰民!");
    Item other = open("二十四栋门口垃圾桶异味扰民");
    Item merged =
        apply(open("垃圾桶的味道实在太大无法忍受"), dispatcher, new TriageCommand.Merge(first.number(), "同一事项"));
    assertThat(merged.leadItem()).isEqualTo(first.number());
    assertThat(counts(first, same, other, merged)).containsExactly(true, false, true, false);
    Item back = apply(merged, dispatcher, new Plain(ItemEvent.UNMERGE, "并案有误"));
    assertThat(back.state()).isEqualTo(ItemState.REPORTED);
    assertThat(counts(back)).containsExactly(true);
  }

  private List<Boolean> counts(Item... items) throws SQLException {
    List<Boolean> counts = new ArrayList<>();
    try (Connection app = database.app();
        Statement sql = app.createStatement()) {
      for (Item item : items) {
        try (ResultSet row =
            sql.executeQuery(
                "SELECT counts FROM matter_fact WHERE item_id = '" + item.id() + "'")) {
          row.next();
          counts.add(row.getBoolean(1));
        }
      }
    }
    return counts;
  }

  @Test
  void theDatabaseLetsNobodyPastTheEvents() throws Exception {
    Item item = open("空调外机噪声扰民的老问题");
    String where = " WHERE id = '" + item.id() + "'";
    try (Connection app = database.app()) {
      fails(app, "UPDATE item SET state = 'CLOSED', version = 2" + where, "has no event");
      fails(app, "UPDATE item SET version = 2" + where, "has no event");
      fails(app, "UPDATE item SET number = '440105-2026-999999'" + where, "permission denied");
      fails(app, "DELETE FROM item" + where, "permission denied");
      fails(app, "UPDATE item_event SET reason = 'x'", "permission denied");
      fails(app, "DELETE FROM item_event", "permission denied");
      fails(app, "TRUNCATE item_event", "permission denied");
      fails(app, event(item, 2, "REPORTED", "settled", "CLOSED"), "item_event_transition");
      fails(app, event(item, 2, "VERIFIED", "triage", "TRIAGED"), "does not follow");
      fails(app, event(item, 2, "REPORTED", "verify", "VERIFIED"), "does not follow");
    }
    try (Connection admin = database.admin()) {
      fails(admin, "UPDATE item_event SET reason = 'x'", "append-only");
      fails(admin, "TRUNCATE item_event", "append-only");
    }
  }

  private static String event(Item item, int version, String from, String event, String to) {
    return ("INSERT INTO item_event (district, item_id, version, id, event, from_state, to_state,"
            + " at, actor_id, actor_role, changes, info, key, step) SELECT district, item_id, %d,"
            + " gen_random_uuid(), '%s', '%s', '%s', at, actor_id, actor_role, '{}', '{}',"
            + " gen_random_uuid(), 0 FROM item_event WHERE item_id = '%s' AND version = 1")
        .formatted(version, event, from, to, item.id());
  }

  private static void fails(Connection connection, String sql, String why) throws SQLException {
    connection.setAutoCommit(false);
    assertThatThrownBy(
            () -> {
              try (Statement s = connection.createStatement()) {
                s.execute(sql);
              }
              connection.commit();
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
    connection.rollback();
  }
}
