package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.ItemTasks;
import org.fengqiao.casework.Matters;
import org.fengqiao.casework.domain.CaseRefusal;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.Guard;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.ItemTask;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.Notice;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.PetitionCommand;
import org.fengqiao.casework.domain.Progress;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Petitions on their whole way, and the ways back: the rows of domain notes 4.4 on real tables. */
class PetitionFlowIT extends ContextIT {
  private final Actor officer = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);
  private final Actor handler = Matters.actor(Role.UNIT_HANDLER, Matters.STREET, Matters.COMMUNITY);
  private final Actor head = Matters.actor(Role.UNIT_HEAD, Matters.COMMUNITY);
  private final Actor reviewer = Matters.actor(Role.REVIEW_OFFICER, Matters.DISTRICT);
  private Casework casework;

  @BeforeAll
  void beans() {
    casework = bean(Casework.class);
  }

  private LocalDate today() {
    return bean(Clock.class).now().atZone(Clock.ZONE).toLocalDate();
  }

  private Item open(Track track, Kind kind) {
    return casework
        .open(
            List.of(Matters.matter(kind, "X", "反映事项请予处理" + UUID.randomUUID(), track, true)),
            officer)
        .getFirst()
        .orThrow();
  }

  private Item apply(Item item, Actor actor, ItemCommand... commands) {
    return casework
        .apply(item.ref(), List.of(commands), UUID.randomUUID(), item.version(), actor)
        .orThrow();
  }

  private Guard guard(Item item, Actor actor, ItemCommand command) {
    return ((CaseRefusal.GuardFailed) refusal(item, actor, command)).guard();
  }

  private Refusal refusal(Item item, Actor actor, ItemCommand command) {
    Outcome<Item> outcome =
        casework.apply(item.ref(), List.of(command), UUID.randomUUID(), item.version(), actor);
    return ((Outcome.Refused<Item>) outcome).refusal();
  }

  private static TriageCommand.Triage triage(PetitionCategory category, LegalRoute route) {
    return triage(category, route, Kind.LABOR);
  }

  private static TriageCommand.Triage triage(
      PetitionCategory category, LegalRoute route, Kind kind) {
    return new TriageCommand.Triage(
        Tier.COMMUNITY, kind, null, category, route, true, "信访工作条例 31", null, null, null);
  }

  private Item signed(PetitionCategory category, LegalRoute route) {
    return signed(category, route, Kind.LABOR);
  }

  private Item signed(PetitionCategory category, LegalRoute route, Kind kind) {
    Item item =
        apply(
            open(Track.PETITION, kind),
            officer,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            triage(category, route, kind),
            Matters.dispatch());
    return apply(item, handler, new DispatchCommand.Sign(new Notice(null, "匿名来信，无法告知")));
  }

  private PetitionCommand.Paper paper(String number) {
    return new PetitionCommand.Paper(number, handler.id(), head.id(), today());
  }

  private static ItemCommand asked(ItemEvent event, LocalDate on) {
    return new PetitionCommand.Apply(event, "不服答复", on);
  }

  private static ItemCommand plain(ItemEvent event) {
    return new ItemCommand.Plain(event, "依法办理的具体理由和经过");
  }

  private List<TimerCode> clocks(Item item) {
    return bean(Deadlines.class).of(item.district(), item.id()).stream()
        .filter(Timer::open)
        .map(t -> t.due().code())
        .filter(code -> !code.limitation())
        .sorted()
        .toList();
  }

  @Test
  void aClaimGoesThroughAllInstances() {
    Item item = signed(PetitionCategory.CLAIM, LegalRoute.HANDLING_OPINION);
    assertThat(clocks(item)).containsExactly(TimerCode.T_HANDLE_60D);
    item = apply(item, handler, plain(ItemEvent.INVESTIGATE));
    assertThat(guard(item, handler, new PetitionCommand.Extend("案情复杂", 30, false)))
        .isEqualTo(Guard.EXTENSION);
    Actor elsewhere = Matters.actor(Role.UNIT_HEAD, Matters.STREET);
    assertThat(refusal(item, elsewhere, new PetitionCommand.Extend("案情复杂", 30, false)).code())
        .isEqualTo("event-not-permitted");
    LocalDate before = item.dueOn();
    item = apply(item, head, new PetitionCommand.Extend("案情复杂", 30, false));
    assertThat(item.dueOn()).isEqualTo(before.plusDays(30));
    assertThat(guard(item, head, new PetitionCommand.Extend("还是复杂", 5, false)))
        .isEqualTo(Guard.EXTENSION);
    PetitionCommand.Reply self =
        new PetitionCommand.Reply(
            "答复",
            PetitionCommand.Reply.Decision.EXPLAIN,
            new PetitionCommand.Paper("1", handler.id(), handler.id(), today()));
    assertThat(guard(item, handler, self)).isEqualTo(Guard.REPLY_SERVED);
    item =
        apply(
            item,
            handler,
            new PetitionCommand.Reply("答复", PetitionCommand.Reply.Decision.EXPLAIN, paper("1")));
    assertThat(item.state()).isEqualTo(ItemState.REPLIED);
    assertThat(item.progress().servedOn()).isEqualTo(today());
    assertThat(clocks(item)).containsExactly(TimerCode.T_REVIEW_APPLY_30D, TimerCode.T_RATING_30D);
    assertThat(guard(item, officer, asked(ItemEvent.APPLY_RECHECK, null)))
        .isEqualTo(Guard.RECHECK_IN_TIME);
    assertThat(guard(item, officer, new PetitionCommand.PeriodOver("到期", false)))
        .isEqualTo(Guard.PERIOD_OVER);
    item = apply(item, officer, asked(ItemEvent.APPLY_REVIEW, today()));
    assertThat(clocks(item)).containsExactly(TimerCode.T_REVIEW_30D, TimerCode.T_RATING_30D);
    assertThat(guard(item, handler, review(true))).isEqualTo(Guard.OTHER_PERSON);
    PetitionCommand.Review unwritten =
        new PetitionCommand.Review(ItemEvent.REVOKE_REDO, "事实不清，重新办理", null, null);
    assertThat(guard(item, reviewer, unwritten)).isEqualTo(Guard.REVIEW_SERVED);
    item = apply(item, reviewer, review(true));
    assertThat(clocks(item)).containsExactly(TimerCode.T_RECHECK_APPLY_30D, TimerCode.T_RATING_30D);
    assertThat(guard(item, officer, asked(ItemEvent.APPLY_REVIEW, null)))
        .isEqualTo(Guard.REVIEW_IN_TIME);
    assertThat(guard(item, officer, asked(ItemEvent.APPLY_RECHECK, today().plusDays(1))))
        .isEqualTo(Guard.RECEIPT_DAY);
    item = apply(item, officer, asked(ItemEvent.APPLY_RECHECK, null));
    ItemCommand result =
        new DispatchCommand.Outside(ItemEvent.RECHECK_RECORDED, "穗信复核〔2026〕9号", null);
    item = apply(item, officer, result);
    assertThat(item.state()).isEqualTo(ItemState.FINALISED);
    assertThat(casework.history(item.ref(), officer).orThrow().getLast().info())
        .containsEntry("number", "穗信复核〔2026〕9号");
    assertThat(clocks(item)).isEmpty();
    assertThat(bean(ItemTasks.class).of(item))
        .extracting(ItemTask::kind)
        .containsExactlyInAnyOrder(
            ItemTask.Kind.CARE_EXPLAIN, ItemTask.Kind.CARE_RESOLVE, ItemTask.Kind.CARE_AID);
    Item later = open(Track.PETITION, Kind.LABOR);
    assertThat(guard(item, officer, new TriageCommand.NewFacts(item.number(), "新事实")))
        .isEqualTo(Guard.OTHER_ITEM);
    assertThat(apply(item, officer, new TriageCommand.NewFacts(later.number(), "新事实")).state())
        .isEqualTo(ItemState.FINALISED);
  }

  private PetitionCommand.Review review(boolean upheld) {
    return new PetitionCommand.Review(
        ItemEvent.REVIEW_DECIDED,
        "复查",
        upheld,
        new PetitionCommand.Paper("2", reviewer.id(), head.id(), today()));
  }

  @Test
  void aFailedMediationNeverReplacesTheOpinion() {
    Item item = signed(PetitionCategory.CLAIM, LegalRoute.MEDIATION);
    assertThat(clocks(item)).contains(TimerCode.T_HANDLE_60D);
    item = apply(item, handler, Matters.consent());
    assertThat(clocks(item))
        .contains(TimerCode.T_HANDLE_60D, TimerCode.T_MEDIATE_LABOR_15D)
        .doesNotContain(TimerCode.T_MEDIATE_1M);
    item =
        apply(
            item,
            handler,
            new MediationCommand.Terminate(
                "一方不愿意", MediationCommand.Terminate.Cause.REFUSED, List.of("CIV")));
    assertThat(clocks(item)).containsExactly(TimerCode.T_HANDLE_60D);
    item = apply(item, handler, plain(ItemEvent.INVESTIGATE));
    assertThat(item.state()).isEqualTo(ItemState.INVESTIGATING);
  }

  @Test
  void anObjectionIsDecidedByAnother() {
    Item item =
        apply(
            open(Track.PETITION, Kind.LABOR),
            officer,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            triage(PetitionCategory.CLAIM, LegalRoute.HANDLING_OPINION),
            Matters.dispatch());
    assertThat(guard(item, handler, new ItemCommand.Plain(ItemEvent.OBJECT, "不归我")))
        .isEqualTo(Guard.DETAILED_REASON);
    Actor both = Matters.actor(Role.DISTRICT_DISPATCHER, Matters.DISTRICT);
    Item objected = apply(item, both, plain(ItemEvent.OBJECT));
    assertThat(guard(objected, both, plain(ItemEvent.UPHOLD_OBJECTION)))
        .isEqualTo(Guard.OTHER_PERSON);
    assertThat(guard(objected, officer, new DispatchCommand.DismissObjection("驳回", null)))
        .isEqualTo(Guard.JURISDICTION);
    DispatchCommand.Jurisdiction decided =
        new DispatchCommand.Jurisdiction(DispatchCommand.Jurisdiction.By.COMMON_SUPERIOR, today());
    Item dismissed = apply(objected, officer, new DispatchCommand.DismissObjection("驳回", decided));
    assertThat(dismissed.state()).isEqualTo(ItemState.DISPATCHED);
    assertThat(guard(dismissed, handler, plain(ItemEvent.OBJECT))).isEqualTo(Guard.NOT_BOUND);
  }

  @Test
  void whatGoesRoundInCirclesNeedsADecision() {
    Item item =
        apply(
            open(Track.DISPUTE, Kind.NEIGHBOR),
            officer,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.NEIGHBOR));
    for (int round = 0; round < 2; round++) {
      item = apply(item, officer, Matters.dispatch());
      item = apply(item, handler, plain(ItemEvent.OBJECT));
      item = apply(item, officer, plain(ItemEvent.UPHOLD_OBJECTION));
    }
    assertThat(item.progress().looping()).isTrue();
    assertThat(guard(item, officer, Matters.dispatch())).isEqualTo(Guard.NOT_LOOPING);
    DispatchCommand.Dispatch decided =
        new DispatchCommand.Dispatch(
            Matters.BODY,
            Tier.COMMUNITY,
            "联席会议决定",
            new DispatchCommand.Jurisdiction(
                DispatchCommand.Jurisdiction.By.JOINT_CONFERENCE, today()));
    Item sent = apply(item, officer, decided);
    assertThat(sent.progress().looping()).isFalse();
  }

  @Test
  void accusationsGoToDisciplineAndDisappear() {
    Item item =
        apply(
            open(Track.PETITION, Kind.LABOR),
            officer,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            triage(PetitionCategory.ACCUSATION, LegalRoute.PARTY_APPEAL));
    assertThat(guard(item, officer, Matters.dispatch())).isEqualTo(Guard.NOT_ACCUSATION);
    Item out =
        apply(
            item,
            officer,
            new DispatchCommand.RouteOut("移送", "DIS", "区纪委监委", "条例 30", null, false, null));
    assertThat(out.seal()).isEqualTo(Seal.SEALED);
    Actor dispatcher =
        new Actor(
            officer.id(),
            Role.PETITION_OFFICER,
            officer.district(),
            officer.territory(),
            java.util.EnumSet.complementOf(
                java.util.EnumSet.of(org.fengqiao.kernel.Permission.ITEM_SEALED)));
    assertThat(((Outcome.Refused<Item>) casework.find(item.ref(), dispatcher)).refusal().status())
        .isEqualTo(404);
    assertThat(casework.find(item.ref(), officer)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void clocksGoOnOnTheWayBack() {
    Item item =
        apply(
            open(Track.PETITION, Kind.LABOR),
            officer,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            triage(PetitionCategory.CLAIM, LegalRoute.HANDLING_OPINION));
    Timer received = clock(item, TimerCode.T_ROUTE_15D);
    item = apply(item, officer, Matters.dispatch());
    assertThat(clocks(item)).containsExactly(TimerCode.T_NOTICE_15D, TimerCode.T_OBJECT_5WD);
    item = apply(item, handler, plain(ItemEvent.OBJECT));
    item = apply(item, officer, plain(ItemEvent.UPHOLD_OBJECTION));
    assertThat(clock(item, TimerCode.T_ROUTE_15D).startedAt()).isEqualTo(received.startedAt());
    assertThat(clock(item, TimerCode.T_ROUTE_15D).due()).isEqualTo(received.due());
    item = apply(item, officer, Matters.dispatch());
    item = apply(item, handler, new DispatchCommand.Sign());
    Timer handled = clock(item, TimerCode.T_HANDLE_60D);
    item =
        apply(
            item,
            officer,
            new DispatchCommand.RouteOut("导入", "CIV", "区人民法院", "条例 28", null, true, null));
    item = apply(item, officer, plain(ItemEvent.NOT_RECEIVED));
    item = apply(item, officer, Matters.dispatch());
    item = apply(item, handler, new DispatchCommand.Sign());
    assertThat(clock(item, TimerCode.T_HANDLE_60D)).isEqualTo(handled);
    assertThat(item.progress().course().acceptedOn()).isEqualTo(today());
    item = casework.find(item.ref(), officer).orThrow();
    assertThat(item.progress().course().acceptedOn()).isEqualTo(today());
    assertThat(item.progress().course().triaged()).isEqualTo(LegalRoute.HANDLING_OPINION);
  }

  private Timer clock(Item item, TimerCode code) {
    return bean(Deadlines.class).of(item.district(), item.id()).stream()
        .filter(t -> t.open() && t.code() == code)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void judicialMattersAreNotDispatched() {
    Item item =
        apply(
            open(Track.PETITION, Kind.LABOR),
            officer,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            triage(PetitionCategory.CLAIM, LegalRoute.JUDICIAL));
    assertThat(guard(item, officer, Matters.dispatch())).isEqualTo(Guard.NOT_JUDICIAL);
    assertThat(
            guard(
                item,
                officer,
                new DispatchCommand.RouteOut("导入", "CIV", null, null, null, false, null)))
        .isEqualTo(Guard.ROUTE_TOLD);
    Item out =
        apply(
            item,
            officer,
            new DispatchCommand.RouteOut(
                "导入", "CIV", "区人民法院", "条例 28", today().plusDays(40), false, null));
    assertThat(guard(out, officer, new DispatchCommand.Outside(ItemEvent.RECEIVED, null, null)))
        .isEqualTo(Guard.NUMBER);
    assertThat(
            apply(out, officer, new DispatchCommand.Outside(ItemEvent.RECEIVED, "收件1", null))
                .state())
        .isEqualTo(ItemState.ROUTED_DONE);
  }

  @Test
  void whoStepsBackSeesTheItemNoMore() {
    Item item = signed(PetitionCategory.CLAIM, LegalRoute.HANDLING_OPINION);
    Item without =
        apply(
            item,
            handler,
            new RegionCommand.Recuse(handler.id(), RegionCommand.Recuse.Relation.FAMILY, "当事人是亲属"));
    assertThat(without.handlerId()).isNull();
    assertThat(((Outcome.Refused<Item>) casework.find(item.ref(), handler)).refusal().status())
        .isEqualTo(404);
    assertThat(refusal(without, handler, plain(ItemEvent.INVESTIGATE)).status()).isEqualTo(404);
    assertThat(casework.find(item.ref(), officer)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void onlyWhatACourtConfirmsIsTakenThere() {
    Item item = signed(PetitionCategory.CLAIM, LegalRoute.MEDIATION);
    item = apply(item, handler, Matters.consent());
    List<LocalDate> plan = List.of(today().plusDays(10), today().plusDays(40));
    Item owned = apply(item, handler, agree(Progress.Content.OWNERSHIP, plan));
    assertThat(clocks(owned)).contains(TimerCode.T_CONFIRM_30D);
    assertThat(bean(ItemTasks.class).of(owned))
        .extracting(ItemTask::kind, ItemTask::dueOn)
        .contains(
            org.assertj.core.groups.Tuple.tuple(ItemTask.Kind.PERFORM_STEP, plan.getFirst()),
            org.assertj.core.groups.Tuple.tuple(ItemTask.Kind.PERFORM_CHECK, today().plusDays(90)))
        .hasSize(5);
    MediationCommand.ApplyConfirmation jointly =
        new MediationCommand.ApplyConfirmation("双方共同申请", true, "区人民法院", true);
    assertThat(guard(owned, handler, jointly)).isEqualTo(Guard.CONFIRMABLE);
  }

  private static MediationCommand.Agree agree(Progress.Content content, List<LocalDate> plan) {
    return new MediationCommand.Agree(
        MediationCommand.Form.WRITTEN, List.of("按期履行"), true, List.of(content), plan, null);
  }

  @Test
  void aMediationRestsAndItsClockWithIt() {
    Item item = signed(PetitionCategory.CLAIM, LegalRoute.MEDIATION, Kind.NEIGHBOR);
    item = apply(item, handler, Matters.consent());
    assertThat(guard(item, handler, new MediationCommand.Pause("工作太忙", null)))
        .isEqualTo(Guard.PAUSE_CAUSE);
    item =
        apply(
            item,
            handler,
            new MediationCommand.Pause("双方商定", MediationCommand.Pause.Rest.BOTH_SIDES_AGREE));
    assertThat(item.state()).isEqualTo(ItemState.PAUSED);
    assertThat(states(item))
        .containsEntry(TimerCode.T_MEDIATE_1M, Timer.State.PAUSED)
        .containsEntry(TimerCode.T_HANDLE_60D, Timer.State.RUNNING);
    item = apply(item, handler, plain(ItemEvent.RESUME_MEDIATION));
    assertThat(states(item)).containsEntry(TimerCode.T_MEDIATE_1M, Timer.State.RUNNING);
  }

  /** Planning a day overrode "pending" there: nothing that is planned ends a pause here. */
  @Test
  void glpi15355WhatIsPlannedDoesNotEndAPause() {
    Item item = signed(PetitionCategory.CLAIM, LegalRoute.MEDIATION, Kind.NEIGHBOR);
    item = apply(item, handler, Matters.consent());
    item = apply(item, handler, new MediationCommand.Session("各自回去商量", today().plusDays(1)));
    item =
        apply(
            item,
            handler,
            new MediationCommand.Pause("双方商定", MediationCommand.Pause.Rest.BOTH_SIDES_AGREE));
    Refusal planned =
        refusal(item, handler, new MediationCommand.Session("定了日子", today().plusDays(2)));
    assertThat(planned.code()).isEqualTo("illegal-event");
    item =
        apply(
            item,
            officer,
            new RegionCommand.Supervise(
                org.fengqiao.casework.domain.Regions.Supervision.SUPERVISED, "定期办结", today()));
    assertThat(item.state()).isEqualTo(ItemState.PAUSED);
    assertThat(states(item)).containsEntry(TimerCode.T_MEDIATE_1M, Timer.State.PAUSED);
  }

  private Map<TimerCode, Timer.State> states(Item item) {
    return bean(Deadlines.class).of(item.district(), item.id()).stream()
        .collect(java.util.stream.Collectors.toMap(t -> t.due().code(), Timer::state, (a, b) -> b));
  }

  @Test
  void theFastLaneKeepsItsFiveLimits() {
    Item item = open(Track.DISPUTE, Kind.NEIGHBOR);
    item = apply(item, officer, new RegionCommand.MarkFast("疫情相关"));
    assertThat(clocks(item)).containsExactly(TimerCode.T_TIER_COMMUNITY, TimerCode.T_FAST_ACCEPT);
    item =
        apply(
            item,
            officer,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.NEIGHBOR),
            Matters.dispatch());
    assertThat(states(item))
        .containsEntry(TimerCode.T_FAST_ACCEPT, Timer.State.DONE)
        .containsEntry(TimerCode.T_FAST_TRANSFER, Timer.State.DONE)
        .containsEntry(TimerCode.T_FAST_HANDLE, Timer.State.RUNNING);
  }

  @Test
  void aDisputeThatIsPetitionedGetsTheStatutoryClocks() {
    Item item = open(Track.DISPUTE, Kind.NEIGHBOR);
    Item raised =
        apply(item, officer, new RegionCommand.RaisePetition(PetitionCategory.CLAIM, "同一事项来访"));
    assertThat(raised.track()).isEqualTo(Track.PETITION);
    assertThat(clocks(raised)).contains(TimerCode.T_ROUTE_15D, TimerCode.T_NOTICE_15D);
    assertThat(
            guard(raised, officer, new RegionCommand.RaisePetition(PetitionCategory.CLAIM, "再次")))
        .isEqualTo(Guard.TRACK_DISPUTE);
  }

  @Test
  void anAccusationOfWhatABodyHasIsSealedAtOnceAndLedOutByTheDisciplineOrgans() {
    Item accepted =
        apply(
            open(Track.DISPUTE, Kind.NEIGHBOR),
            officer,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.NEIGHBOR),
            Matters.dispatch(),
            new DispatchCommand.Sign());
    ItemCommand accuse = new RegionCommand.RaisePetition(PetitionCategory.ACCUSATION, "反映经办人履职问题");
    Item raised = apply(accepted, officer, accuse);
    assertThat(raised.seal()).isEqualTo(Seal.SEALED);
    assertThat(refusal(raised, without(handler), plain(ItemEvent.INVESTIGATE)).status())
        .isEqualTo(404);
    assertThat(casework.find(raised.ref(), without(officer))).isInstanceOf(Outcome.Refused.class);
    Actor discipline = Matters.actor(Role.DISCIPLINE_OFFICER, Matters.DISTRICT);
    Actor only =
        new Actor(
            discipline.id(),
            Role.DISCIPLINE_OFFICER,
            discipline.district(),
            discipline.territory(),
            java.util.EnumSet.of(
                org.fengqiao.kernel.Permission.ITEM_READ,
                org.fengqiao.kernel.Permission.ITEM_SEALED));
    assertThat(guard(raised, only, out("CIV"))).isEqualTo(Guard.ACCUSATION_CHANNEL);
    Item led = apply(raised, only, out("DIS"));
    assertThat(led.state()).isEqualTo(ItemState.ROUTED_OUT);
    Item received =
        apply(led, only, new DispatchCommand.Outside(ItemEvent.RECEIVED, "纪信〔2026〕1号", null));
    assertThat(received.state()).isEqualTo(ItemState.ROUTED_DONE);
    assertThat(received.seal()).isEqualTo(Seal.SEALED);
  }

  @Test
  void anAccusationOfWhatIsBeingMediatedIsAMatterOfItsOwn() {
    Item sent =
        apply(
            open(Track.DISPUTE, Kind.NEIGHBOR),
            officer,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.NEIGHBOR),
            Matters.dispatch());
    assertThat(
            guard(
                sent,
                officer,
                new RegionCommand.RaisePetition(PetitionCategory.ACCUSATION, "反映经办人")))
        .isEqualTo(Guard.ACCUSATION_OWN);
  }

  private static ItemCommand out(String channel) {
    return new DispatchCommand.RouteOut("移送", channel, "受理机关", "条例 30", null, true, null);
  }

  private static Actor without(Actor actor) {
    return new Actor(
        actor.id(),
        actor.role(),
        actor.district(),
        actor.territory(),
        java.util.EnumSet.complementOf(
            java.util.EnumSet.of(org.fengqiao.kernel.Permission.ITEM_SEALED)));
  }

  @Test
  void aStaleVersionTellsWhatChanged() {
    Item item = open(Track.DISPUTE, Kind.NEIGHBOR);
    apply(
        item,
        officer,
        new RegionCommand.Supervise(
            org.fengqiao.casework.domain.Regions.Supervision.SUPERVISED, "临近期限", today()));
    Refusal stale = refusal(item, officer, plain(ItemEvent.MARK_FAST));
    List<?> changes = (List<?>) stale.arguments().get("changes");
    assertThat(changes).hasSize(1);
    Map<?, ?> change = (Map<?, ?>) changes.getFirst();
    assertThat(change.get("event")).isEqualTo("supervise");
    List<Map<String, String>> fields =
        List.of(Map.of("field", "SUPERVISION", "before", "", "after", "SUPERVISED"));
    assertThat(change.get("fields")).isEqualTo(fields);
  }

  @Test
  void everyPartyIsSealedAndAtMostFiveSpeak() {
    Item item = open(Track.PETITION, Kind.LABOR);
    List<RegionCommand.Party> parties = new ArrayList<>();
    parties.add(new RegionCommand.Party(RegionCommand.Party.Part.CLAIMANT, "张三丰", "13800138000"));
    for (int i = 0; i < 6; i++) {
      parties.add(new RegionCommand.Party(RegionCommand.Party.Part.REPRESENTATIVE, "代表" + i, null));
    }
    assertThat(guard(item, officer, new RegionCommand.RecordParties(parties)))
        .isEqualTo(Guard.REPRESENTATIVES);
    Item recorded = apply(item, officer, new RegionCommand.RecordParties(parties.subList(0, 6)));
    assertThat(casework.history(recorded.ref(), officer).orThrow().toString())
        .doesNotContain("张三丰", "13800138000");
    assertThat(casework.readText(recorded.ref(), officer).orThrow().passages())
        .anySatisfy(p -> assertThat(p.text()).contains("张三丰"));
  }
}
