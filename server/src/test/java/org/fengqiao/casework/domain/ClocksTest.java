package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.casework.Matters;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which clocks run after which step (domain notes 2.1, 2.13, 4.2 and rows of 4.4). */
class ClocksTest {
  private static final LocalDate DAY = Life.FIRST;

  private static Life petition() {
    return Life.of(Track.PETITION, Kind.PROPERTY_MGMT);
  }

  private static Life dispute() {
    return Life.of(Track.DISPUTE, Kind.PROPERTY_MGMT);
  }

  private static RegionCommand.RaisePetition raise(LocalDate receivedOn) {
    return new RegionCommand.RaisePetition(PetitionCategory.CLAIM, "同一事项来访", receivedOn);
  }

  private static final ItemCommand OUT =
      new DispatchCommand.RouteOut("导入", "CIV", "区人民法院", "条例 28", null, true, null);

  private static ItemCommand reject(TriageCommand.Reject.Ground ground, Notice notice) {
    return new TriageCommand.Reject("不予受理", ground, "条例 22", "区人民法院", notice);
  }

  private static ItemCommand reopen(TriageCommand.Reopen.Finding ground) {
    return new TriageCommand.Reopen("重新办理", ground);
  }

  private static MediationCommand.Agree agree() {
    return new MediationCommand.Agree(
        MediationCommand.Form.WRITTEN,
        List.of("按期履行"),
        true,
        List.of(Progress.Content.PAYMENT),
        List.of(),
        null);
  }

  @Test
  void aPetitionCountsFromTheDayItWasReceived() {
    OpenItem told = Matters.matter(Kind.LABOR, "X", "来信反映", Track.PETITION, true);
    OpenItem late =
        new OpenItem(
            told.key(),
            told.district(),
            told.track(),
            Channel.LETTER,
            told.receiptLevel(),
            told.kind(),
            told.subKind(),
            false,
            told.severity(),
            told.safety(),
            told.urgency(),
            told.seal(),
            told.place(),
            1,
            told.text(),
            null,
            Instant.parse("2026-11-01T00:00:00Z"),
            told.reportedAt(),
            DAY.minusDays(4),
            null,
            told.tier(),
            null,
            told.scale(),
            told.info());
    Life life = Life.of(late);
    assertThat(life.clocks.codes())
        .containsExactlyInAnyOrder(TimerCode.T_ROUTE_15D, TimerCode.T_NOTICE_15D);
    assertThat(life.clocks.day(TimerCode.T_ROUTE_15D)).isEqualTo(DAY.minusDays(4));
    assertThat(life.clocks.day(TimerCode.T_NOTICE_15D)).isEqualTo(DAY.minusDays(4));
    assertThat(life.item.progress().course().receivedOn()).isEqualTo(DAY.minusDays(4));
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void theChannelSaysWhetherSomebodyPetitions(Channel channel) {
    boolean petition =
        switch (channel) {
          case ONLINE, LETTER, VISIT, PHONE, LEADER_SESSION, UPPER_REFERRAL -> true;
          case GRID, HOTLINE_12345, POLICE, COURT, SWEEP -> false;
        };
    assertThat(Track.of(channel)).isEqualTo(petition ? Track.PETITION : Track.DISPUTE);
  }

  static Stream<ItemState> open() {
    return Arrays.stream(ItemState.values()).filter(ItemState::open);
  }

  @ParameterizedTest
  @MethodSource("open")
  void aPetitionRaisedInAnyOpenStateHasTheClockOfThatState(ItemState state) {
    Life life =
        dispute()
            .in(state, LegalRoute.MEDIATION)
            .on(DAY.plusDays(30))
            .then(raise(DAY.plusDays(28)));
    boolean waits =
        switch (state) {
          case REPORTED, NEEDS_INFO, VERIFIED, TRIAGED -> true;
          default -> false;
        };
    boolean sent =
        switch (state) {
          case DISPATCHED, OBJECTED, ROUTED_OUT -> true;
          // A dispute is never there: what is reviewed was a petition before.
          case UNDER_REVIEW, UNDER_RECHECK -> true;
          default -> false;
        };
    assertThat(life.clocks.day(TimerCode.T_NOTICE_15D)).isEqualTo(DAY.plusDays(28));
    assertThat(life.clocks.run(TimerCode.T_ROUTE_15D)).isEqualTo(waits);
    assertThat(life.clocks.run(TimerCode.T_HANDLE_60D)).isEqualTo(!waits && !sent);
    if (!waits && !sent) {
      assertThat(life.clocks.day(TimerCode.T_HANDLE_60D)).isEqualTo(DAY.plusDays(28));
    }
  }

  @Test
  void aPetitionIsRaisedOnADayThatCanBe() {
    Life life = dispute();
    assertThat(life.guard(raise(DAY.plusDays(1)))).isEqualTo(Guard.RECEIPT_DAY);
    assertThat(life.guard(raise(DAY.minusDays(1))))
        .as("before the event")
        .isEqualTo(Guard.RECEIPT_DAY);
    life.on(DAY.plusYears(2));
    assertThat(life.guard(raise(DAY.plusDays(3)))).as("long ago").isEqualTo(Guard.RECEIPT_DAY);
    life.on(DAY.plusDays(9)).then(raise(null));
    assertThat(life.item.progress().course().receivedOn()).isEqualTo(DAY.plusDays(9));
  }

  @Test
  void sixtyDaysGoOnWhileAnotherChannelDoesNotTakeIt() {
    Life life = petition().accepted(LegalRoute.HANDLING_OPINION);
    Instant begun = life.clocks.since(TimerCode.T_HANDLE_60D);
    life.later(20).then(OUT);
    assertThat(life.clocks.codes())
        .contains(TimerCode.T_HANDLE_60D, TimerCode.T_ROUTE_RECEIPT, TimerCode.T_NOTICE_15D);
    life.later(14).then(Life.plain(ItemEvent.NOT_RECEIVED));
    assertThat(life.clocks.codes()).contains(TimerCode.T_HANDLE_60D);
    life.then(Matters.dispatch(), new DispatchCommand.Sign());
    assertThat(life.clocks.since(TimerCode.T_HANDLE_60D)).isEqualTo(begun);
    assertThat(life.item.progress().course().acceptedOn()).isEqualTo(DAY);
  }

  @Test
  void sixtyDaysGoOnOnTheWayUp() {
    Life life = petition().accepted(LegalRoute.HANDLING_OPINION);
    Instant begun = life.clocks.since(TimerCode.T_HANDLE_60D);
    life.later(10)
        .then(new DispatchCommand.Escalate("社区无力解决的具体情形", "已做的工作和不足之处说明"))
        .then(
            new DispatchCommand.Dispatch(
                Matters.STREET + "-PM", org.fengqiao.kernel.Tier.STREET, "提级", null),
            new DispatchCommand.Sign());
    assertThat(life.clocks.since(TimerCode.T_HANDLE_60D)).isEqualTo(begun);
  }

  @Test
  void fifteenDaysToSendItGoOnAfterAnObjectionAndAReturn() {
    Life life = petition();
    Instant received = life.clocks.since(TimerCode.T_ROUTE_15D);
    life.later(3).sent(LegalRoute.HANDLING_OPINION);
    assertThat(life.clocks.run(TimerCode.T_ROUTE_15D)).isFalse();
    life.later(2).then(Life.plain(ItemEvent.OBJECT), Life.plain(ItemEvent.UPHOLD_OBJECTION));
    assertThat(life.clocks.since(TimerCode.T_ROUTE_15D)).isEqualTo(received);
    life.later(1).then(OUT);
    assertThat(life.clocks.run(TimerCode.T_ROUTE_15D)).isFalse();
    life.later(14).then(Life.plain(ItemEvent.NOT_RECEIVED));
    assertThat(life.clocks.since(TimerCode.T_ROUTE_15D)).isEqualTo(received);
  }

  @Test
  void whatIsTakenUpAgainHasNewClocks() {
    Life life = petition().accepted(LegalRoute.HANDLING_OPINION);
    life.later(5)
        .then(new TriageCommand.Withdraw("本人自愿撤回", true))
        .later(30)
        .then(reopen(TriageCommand.Reopen.Finding.NEW_FACTS));
    assertThat(life.clocks.codes())
        .containsExactlyInAnyOrder(TimerCode.T_ROUTE_15D, TimerCode.T_NOTICE_15D);
    assertThat(life.clocks.day(TimerCode.T_ROUTE_15D)).isEqualTo(life.today);
    life.then(Matters.dispatch(), new DispatchCommand.Sign());
    assertThat(life.clocks.day(TimerCode.T_HANDLE_60D)).isEqualTo(life.today);
    life.then(
        Life.plain(ItemEvent.INVESTIGATE),
        reply(life.today),
        new PetitionCommand.PeriodOver("不申请复查", true),
        new PetitionCommand.RatingOver("本人表示不作评价", true));
    assertThat(life.clocks.run(TimerCode.T_HANDLE_60D)).isFalse();
    life.later(7).then(Life.plain(ItemEvent.NOT_SETTLED));
    assertThat(life.clocks.day(TimerCode.T_HANDLE_60D)).isEqualTo(life.today);
  }

  private static PetitionCommand.Reply reply(LocalDate servedOn) {
    return new PetitionCommand.Reply(
        "答复",
        PetitionCommand.Reply.Decision.EXPLAIN,
        new PetitionCommand.Paper("1", new UUID(1, 1), new UUID(2, 2), servedOn));
  }

  @Test
  void whatTheTriageSaidIsRestored() {
    Life life =
        petition()
            .then(
                new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
                new TriageCommand.Triage(
                    org.fengqiao.kernel.Tier.STREET,
                    Kind.LABOR,
                    null,
                    null,
                    LegalRoute.MEDIATION,
                    false,
                    "条例 22",
                    null,
                    null,
                    null),
                reject(TriageCommand.Reject.Ground.JUDICIAL_CHANNEL, Notice.NONE));
    assertThat(life.guard(reopen(null))).isEqualTo(Guard.REOPEN_GROUND);
    life.then(reopen(TriageCommand.Reopen.Finding.NEW_FACTS));
    assertThat(life.item.route()).isEqualTo(LegalRoute.JUDICIAL);
    assertThat(life.guard(Matters.dispatch())).isEqualTo(Guard.NOT_JUDICIAL);
  }

  @Test
  void whoTakesItUpAgainMayNameAnotherWay() {
    Life life =
        petition()
            .then(
                new TriageCommand.Withdraw("本人自愿撤回", true),
                new TriageCommand.Reopen(
                    "再次提出",
                    TriageCommand.Reopen.Finding.NEW_FACTS,
                    LegalRoute.HANDLING_OPINION,
                    PetitionCategory.CLAIM));
    assertThat(life.item.route()).isEqualTo(LegalRoute.HANDLING_OPINION);
    assertThat(life.item.category()).isEqualTo(PetitionCategory.CLAIM);
    Life untold =
        petition()
            .then(
                new TriageCommand.Withdraw("本人自愿撤回", true),
                reopen(TriageCommand.Reopen.Finding.NEW_FACTS));
    assertThat(untold.item.route()).isNull();
    Life quarrel =
        dispute()
            .then(
                new TriageCommand.Withdraw("本人自愿撤回", true),
                reopen(TriageCommand.Reopen.Finding.BREACH));
    assertThat(quarrel.item.route()).isEqualTo(LegalRoute.MEDIATION);
  }

  @ParameterizedTest
  @EnumSource(Track.class)
  void everyMediationHasItsClock(Track track) {
    Life life = Life.of(track, Kind.LABOR).accepted(LegalRoute.MEDIATION).then(Matters.consent());
    assertThat(life.clocks.codes())
        .contains(TimerCode.T_MEDIATE_LABOR_15D)
        .doesNotContain(TimerCode.T_MEDIATE_1M);
    life.later(3).then(agree());
    assertThat(life.clocks.run(TimerCode.T_MEDIATE_LABOR_15D)).isFalse();
    life.then(
        new MediationCommand.ApplyConfirmation("双方共同申请", true, "区人民法院", true),
        new DispatchCommand.Outside(ItemEvent.DISMISSED_REMEDIATE, "2026-1", "驳回"));
    assertThat(life.clocks.day(TimerCode.T_MEDIATE_LABOR_15D)).isEqualTo(life.today);
    life.then(agree(), new MediationCommand.Perform(null, true), Life.plain(ItemEvent.BREACH));
    life.later(9).then(Life.plain(ItemEvent.REMEDIATE));
    assertThat(life.clocks.day(TimerCode.T_MEDIATE_LABOR_15D)).isEqualTo(life.today);
  }

  @Test
  void theNoticeCountsFromTheUnitsReceiptAndEndsWhenItIsServed() {
    Life life = petition().later(6).sent(LegalRoute.HANDLING_OPINION);
    assertThat(life.clocks.day(TimerCode.T_NOTICE_15D)).isEqualTo(DAY.plusDays(6));
    Notice early = new Notice(DAY.minusDays(1), null);
    assertThat(life.guard(new DispatchCommand.Sign(early))).isEqualTo(Guard.NOTICE_DAY);
    Notice tomorrow = new Notice(life.today.plusDays(1), null);
    assertThat(life.guard(new DispatchCommand.Sign(tomorrow))).isEqualTo(Guard.NOTICE_DAY);
    life.then(new DispatchCommand.Sign());
    assertThat(life.clocks.run(TimerCode.T_NOTICE_15D)).as("signing tells nobody").isTrue();
  }

  @Test
  void theNoticeIsDoneOrCannotBeGiven() {
    Life told =
        petition()
            .sent(LegalRoute.HANDLING_OPINION)
            .then(new DispatchCommand.Sign(new Notice(DAY, null)));
    assertThat(told.clocks.run(TimerCode.T_NOTICE_15D)).isFalse();
    Life nameless =
        petition()
            .sent(LegalRoute.HANDLING_OPINION)
            .then(new DispatchCommand.Sign(new Notice(null, "匿名来信，无地址")));
    assertThat(nameless.clocks.run(TimerCode.T_NOTICE_15D)).isFalse();
  }

  @Test
  void aRefusalIsStillToBeTold() {
    TriageCommand.Reject.Ground ground = TriageCommand.Reject.Ground.NOT_IN_REMIT;
    Life life = petition().later(2);
    life.then(
        new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
        Life.triage(Kind.LABOR, PetitionCategory.CLAIM, LegalRoute.HANDLING_OPINION),
        reject(ground, Notice.NONE));
    assertThat(life.clocks.codes()).containsExactly(TimerCode.T_NOTICE_15D);
    life.then(
        new RegionCommand.Supervise(Regions.Supervision.REMINDED, "催办", life.today.plusDays(2)));
    assertThat(life.clocks.codes()).containsExactly(TimerCode.T_NOTICE_15D);
    Life told =
        petition()
            .then(
                new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
                Life.triage(Kind.LABOR, PetitionCategory.CLAIM, LegalRoute.HANDLING_OPINION),
                reject(ground, new Notice(DAY, null)));
    assertThat(told.clocks.codes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Track.class)
  void objectionsHaveFiveWorkingDaysAndOneDecision(Track track) {
    Life life = Life.of(track, Kind.PROPERTY_MGMT).sent(LegalRoute.MEDIATION);
    assertThat(life.clocks.run(TimerCode.T_OBJECT_5WD)).isTrue();
    life.due(TimerCode.T_OBJECT_5WD, DAY.plusDays(7));
    life.on(DAY.plusDays(8));
    assertThat(life.guard(Life.plain(ItemEvent.OBJECT))).isEqualTo(Guard.OBJECTION_IN_TIME);
    life.on(DAY.plusDays(7)).then(Life.plain(ItemEvent.OBJECT));
    life.then(
        new DispatchCommand.DismissObjection(
            "驳回",
            new DispatchCommand.Jurisdiction(
                DispatchCommand.Jurisdiction.By.COMMON_SUPERIOR, life.today)));
    assertThat(life.guard(Life.plain(ItemEvent.OBJECT))).isEqualTo(Guard.NOT_BOUND);
    life.then(new DispatchCommand.Sign());
    assertThat(life.clocks.run(TimerCode.T_OBJECT_5WD)).isFalse();
  }

  @Test
  void eachClockIsLengthenedOnItsOwn() {
    Life life = petition().accepted(LegalRoute.MEDIATION).then(Matters.consent());
    life.then(new PetitionCommand.Extend("双方同意继续", 10, true));
    assertThat(life.guard(new PetitionCommand.Extend("再延", 5, true))).isEqualTo(Guard.EXTENSION);
    assertThat(life.item.progress().extended()).isFalse();
    life.then(new PetitionCommand.Extend("案情复杂", 30, false));
    assertThat(life.item.progress().extended()).isTrue();
    assertThat(life.guard(new PetitionCommand.Extend("再延", 5, false))).isEqualTo(Guard.EXTENSION);
    life.then(
        new MediationCommand.Terminate(
            "一方不愿意", MediationCommand.Terminate.Cause.REFUSED, List.of("CIV")),
        Life.plain(ItemEvent.INVESTIGATE),
        reply(life.today),
        new PetitionCommand.Apply(ItemEvent.APPLY_REVIEW, "申请复查", null));
    life.later(20);
    life.then(
        new PetitionCommand.Review(
            ItemEvent.REVOKE_REDO,
            "撤销重办",
            null,
            new PetitionCommand.Paper("2", new UUID(3, 1), new UUID(4, 2), life.today)));
    assertThat(life.clocks.day(TimerCode.T_HANDLE_60D)).isEqualTo(life.today);
    life.then(new PetitionCommand.Extend("重办案情复杂", 30, false));
    assertThat(
            dispute()
                .accepted(LegalRoute.MEDIATION)
                .then(Matters.consent())
                .guard(new PetitionCommand.Extend("没有法定期限", 5, false)))
        .isEqualTo(Guard.EXTENSION);
  }

  @Test
  void aReviewIsInTimeByTheDayItCame() {
    Life life =
        petition()
            .accepted(LegalRoute.HANDLING_OPINION)
            .then(Life.plain(ItemEvent.INVESTIGATE), reply(DAY));
    life.due(TimerCode.T_REVIEW_APPLY_30D, DAY.plusDays(30)).on(DAY.plusDays(33));
    assertThat(life.guard(asked(null))).isEqualTo(Guard.REVIEW_IN_TIME);
    assertThat(life.guard(asked(DAY.plusDays(31)))).isEqualTo(Guard.REVIEW_IN_TIME);
    assertThat(life.guard(asked(DAY.minusDays(1)))).isEqualTo(Guard.RECEIPT_DAY);
    assertThat(life.guard(asked(DAY.plusDays(34)))).isEqualTo(Guard.RECEIPT_DAY);
    life.then(asked(DAY.plusDays(30)));
    assertThat(life.clocks.day(TimerCode.T_REVIEW_30D)).isEqualTo(DAY.plusDays(30));
  }

  private static ItemCommand asked(LocalDate on) {
    return new PetitionCommand.Apply(ItemEvent.APPLY_REVIEW, "申请复查", on);
  }

  @Test
  void aPetitionJoinsNoDisputeAndAnAccusationNobody() {
    TriageCommand.Merge merge = new TriageCommand.Merge("440105-2026-000002", "同一事项");
    Item lead = dispute().item;
    assertThat(petition().guard(merge, lead)).isEqualTo(Guard.LEAD_KEEPS_CLOCKS);
    Life accusation =
        petition()
            .then(
                new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
                Life.triage(Kind.LABOR, PetitionCategory.ACCUSATION, LegalRoute.PARTY_APPEAL));
    assertThat(accusation.guard(merge, petition().item)).isEqualTo(Guard.ACCUSATION_APART);
    assertThat(dispute().guard(merge, accusation.item)).isEqualTo(Guard.ACCUSATION_APART);
  }

  @Test
  void oneLimitOfTheFastLaneFollowsTheOther() {
    Life life = dispute().then(new RegionCommand.MarkFast("群体性纠纷"));
    assertThat(fast(life)).containsExactly(TimerCode.T_FAST_ACCEPT);
    life.then(
        new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
        Matters.triage(Kind.PROPERTY_MGMT));
    assertThat(fast(life)).containsExactly(TimerCode.T_FAST_TRANSFER);
    life.then(Matters.dispatch());
    assertThat(fast(life)).containsExactly(TimerCode.T_FAST_HANDLE);
    life.then(new DispatchCommand.Sign());
    assertThat(fast(life)).containsExactly(TimerCode.T_FAST_SUPERVISE);
    life.then(
        new RegionCommand.Supervise(Regions.Supervision.REMINDED, "催办", life.today.plusDays(2)));
    assertThat(fast(life)).isEmpty();
    life.then(
        Matters.consent(),
        agree(),
        Life.plain(ItemEvent.PERFORM),
        new MediationCommand.Performed(ItemEvent.PERFORMED_DISPUTE, "收据"));
    assertThat(fast(life)).containsExactly(TimerCode.T_FAST_FOLLOW_UP);
  }

  private static List<TimerCode> fast(Life life) {
    return life.clocks.codes().stream().filter(FastLimits.ALL::contains).sorted().toList();
  }
}
