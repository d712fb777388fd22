package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.Matters;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a matter may be led, and what comes back: rows 29 and 31, articles 28, 30 and 31. */
class OutChannelsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Set<String> OF_LABOR = Set.of("PM", "LS", "LA", "CIV", "AID");
  private static final Actor OFFICER = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);

  @ParameterizedTest
  @CsvSource({
    "PETITION, ACCUSATION, PARTY_APPEAL, DIS, ",
    "PETITION, ACCUSATION, PARTY_APPEAL, CIV, ACCUSATION_CHANNEL",
    "PETITION, ACCUSATION, HANDLING_OPINION, LS, ACCUSATION_CHANNEL",
    "PETITION, ACCUSATION, JUDICIAL, DIS, ",
    "PETITION, CLAIM, JUDICIAL, CIV, ",
    "PETITION, CLAIM, JUDICIAL, POL, ",
    "PETITION, CLAIM, JUDICIAL, LS, JUDICIAL_CHANNEL",
    "PETITION, CLAIM, JUDICIAL, PET, JUDICIAL_CHANNEL",
    "PETITION, CLAIM, ARBITRATION, LA, ",
    "PETITION, CLAIM, HANDLING_OPINION, PET, ",
    "PETITION, SUGGESTION, HANDLING_OPINION, DIS, ",
    "DISPUTE, , MEDIATION, LA, ",
    "DISPUTE, , MEDIATION, LC, LAWFUL_CHANNEL",
    "DISPUTE, , MEDIATION, DIS, LAWFUL_CHANNEL",
    "DISPUTE, , MEDIATION, ADM, LAWFUL_CHANNEL",
    "DISPUTE, , ADMIN_PROCEDURE, AR, ",
  })
  void onlyWhereTheLawSays(
      Track track,
      @Nullable PetitionCategory category,
      LegalRoute route,
      String channel,
      @Nullable Guard refused) {
    Item item = triaged(track, category, route, Tier.STREET);
    assertThat(guard(take(item, out(channel, null, true, null), OFFICER, null))).isEqualTo(refused);
  }

  @Test
  void theLimitationIsToldWhereOneRuns() {
    Item item = triaged(Track.DISPUTE, null, LegalRoute.MEDIATION, Tier.STREET);
    assertThat(guard(take(item, out("CIV", null, false, null), OFFICER, null)))
        .isEqualTo(Guard.LIMITATION_TOLD);
    assertThat(guard(take(item, out("CIV", TODAY.plusYears(1), false, null), OFFICER, null)))
        .isNull();
    assertThat(guard(take(item, out("LS", null, false, null), OFFICER, null))).isNull();
  }

  @Test
  void whatGoesToTheDisciplineOrgansIsSealed() {
    Item item = triaged(Track.PETITION, PetitionCategory.CLAIM, LegalRoute.MEDIATION, Tier.STREET);
    assertThat(after(take(item, out("DIS", null, false, null), OFFICER, null)).seal())
        .isEqualTo(Seal.SEALED);
  }

  @Test
  void twoChannelsAreNoCircleButTheSecondReturnIsPressed() {
    Item item = bounced(triaged(Track.DISPUTE, null, LegalRoute.MEDIATION, Tier.STREET), "LA");
    assertThat(item.progress().trail()).containsExactly("LA");
    assertThat(item.regions().supervision()).isEqualTo(Regions.Supervision.NONE);
    item = bounced(item, "CIV");
    assertThat(item.progress().trail()).containsExactly("LA", "CIV");
    assertThat(item.progress().looping()).isFalse();
    assertThat(item.regions().supervision()).isEqualTo(Regions.Supervision.REMINDED);
    item = bounced(item, "LS");
    assertThat(item.progress().looping()).isTrue();
    assertThat(guard(take(item, out("AID", null, false, null), OFFICER, null)))
        .isEqualTo(Guard.NOT_LOOPING);
    DispatchCommand.Jurisdiction decided =
        new DispatchCommand.Jurisdiction(DispatchCommand.Jurisdiction.By.JOINT_CONFERENCE, TODAY);
    Item sent = after(take(item, out("AID", null, false, decided), OFFICER, null));
    assertThat(sent.progress().looping()).isFalse();
  }

  @Test
  void theSameChannelTwiceIsACircle() {
    Item item = bounced(triaged(Track.DISPUTE, null, LegalRoute.MEDIATION, Tier.STREET), "LA");
    assertThat(bounced(item, "LA").progress().looping()).isTrue();
  }

  @Test
  void whoeverPassesItUpTwiceGoesInCircles() {
    Item item = escalated(triaged(Track.DISPUTE, null, LegalRoute.MEDIATION, Tier.COMMUNITY));
    assertThat(item.progress().looping()).as("once up is lawful").isFalse();
    Item down =
        after(
            take(
                item,
                new DispatchCommand.Dispatch(
                    Matters.BODY, Tier.COMMUNITY, "情况已变，请再行调解一次", null, "街道已核实情况并约谈双方，请社区继续调解"),
                OFFICER,
                null));
    assertThat(down.progress().trail()).containsExactly("^" + Matters.BODY, Matters.STREET);
    Item up = escalated(down);
    assertThat(up.progress().looping()).isTrue();
    assertThat(
            guard(
                take(
                    up,
                    new DispatchCommand.Dispatch(Matters.STREET + "-PM", Tier.STREET, "提级", null),
                    OFFICER,
                    null)))
        .isEqualTo(Guard.NOT_LOOPING);
  }

  @Test
  void nobodySendsOutWhatIsAHigherTiers() {
    Item item = triaged(Track.DISPUTE, null, LegalRoute.MEDIATION, Tier.DISTRICT);
    Actor street = Matters.dispatcher();
    ItemCommand send =
        new DispatchCommand.Dispatch(Matters.DISTRICT + "-PM", Tier.DISTRICT, "区级", null);
    assertThat(Transitions.allowed(item, street)).doesNotContain(ItemEvent.DISPATCH);
    assertThat(guard(take(item, send, street, null))).isEqualTo(Guard.OWN_TIER);
    assertThat(Transitions.allowed(item, OFFICER)).contains(ItemEvent.DISPATCH);
    assertThat(guard(take(item, send, OFFICER, null))).isNull();
    Item own = triaged(Track.DISPUTE, null, LegalRoute.MEDIATION, Tier.STREET);
    assertThat(Transitions.allowed(own, street)).contains(ItemEvent.DISPATCH);
  }

  private static Item escalated(Item item) {
    Item sent =
        item.state() == ItemState.TRIAGED
            ? after(take(item, Matters.dispatch(), OFFICER, null))
            : item;
    Item signed = after(take(sent, new DispatchCommand.Sign(), OFFICER, null));
    return after(
        take(signed, new DispatchCommand.Escalate("超出能力", "已经两次调解，双方分歧较大，请求上级处理"), OFFICER, null));
  }

  private static Item bounced(Item item, String channel) {
    Item led = after(take(item, out(channel, null, true, null), OFFICER, null));
    return after(
        take(led, new ItemCommand.Plain(ItemEvent.NOT_RECEIVED, "逾期未收到回执"), OFFICER, channel));
  }

  private static Item triaged(
      Track track, @Nullable PetitionCategory category, LegalRoute route, Tier tier) {
    OpenItem matter = Matters.matter(Kind.LABOR, "WAGES", "拖欠工资请予处理", track, true);
    EventRecord first =
        Opening.event(
            matter, UUID.randomUUID(), UUID.randomUUID(), "440105-2026-000001", 5, OFFICER);
    Item item =
        after(
            take(
                Projection.apply(null, first),
                new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
                OFFICER,
                null));
    return after(
        take(
            item,
            new TriageCommand.Triage(
                tier, Kind.LABOR, "WAGES", category, route, true, "条例 31", null, null, null),
            OFFICER,
            null));
  }

  private static DispatchCommand.RouteOut out(
      String channel,
      @Nullable LocalDate limitationOn,
      boolean noLimitation,
      DispatchCommand.@Nullable Jurisdiction jurisdiction) {
    return new DispatchCommand.RouteOut(
        "导入法定途径", channel, "接收机关", "条例 31", limitationOn, noLimitation, jurisdiction);
  }

  private static Outcome<Step> take(
      Item item, ItemCommand command, Actor actor, @Nullable String ledTo) {
    Facts facts =
        new Facts(TODAY, Map.of(), null, false, false, "CONFIRMABLE", Set.of(), OF_LABOR, ledTo);
    return Step.take(
        item,
        command,
        UUID.randomUUID(),
        0,
        new Step.Request(actor, Matters.AT, UUID.randomUUID(), facts));
  }

  private static Item after(Outcome<Step> outcome) {
    return outcome.orThrow().after();
  }

  private static @Nullable Guard guard(Outcome<Step> outcome) {
    return outcome instanceof Outcome.Refused<Step>(CaseRefusal.GuardFailed failed)
        ? failed.guard()
        : null;
  }
}
