package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.Matters;
import org.fengqiao.casework.domain.CaseRefusal.GuardFailed;
import org.fengqiao.casework.domain.CaseRefusal.NotPermitted;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.kernel.Tier;
import org.junit.jupiter.api.Test;

/** To have reported an item, or to have been asked about it, is not to be responsible for it. */
class ScopeTest {
  private static final String NEXT_STREET = "440105002";
  private static final OpenItem.Placement NEXT =
      new OpenItem.Placement(NEXT_STREET + "101001", 7, NEXT_STREET + "101", NEXT_STREET, true);

  private static Item reported(Actor reporter, Track track) {
    OpenItem matter = Matters.matter(Kind.LABOR, "X", "拖欠工资请予处理", track, true);
    return Projection.apply(
        null,
        Opening.event(
            matter, UUID.randomUUID(), UUID.randomUUID(), "440105-2026-000001", 5, reporter));
  }

  private static Outcome<Step> take(Item item, ItemCommand command, Actor actor, Facts facts) {
    Step.Request request = new Step.Request(actor, Matters.AT, UUID.randomUUID(), facts);
    return Step.take(item, command, UUID.randomUUID(), 0, request);
  }

  private static Facts facts(Item other, boolean leads) {
    return new Facts(
        RandomCommands.TODAY,
        Map.of(),
        other,
        leads,
        false,
        Facts.CONFIRMABLE,
        Set.of(),
        null,
        null);
  }

  private static Refusal refusal(Item item, ItemCommand command, Actor actor, Facts facts) {
    return ((Outcome.Refused<Step>) take(item, command, actor, facts)).refusal();
  }

  private static Item after(Item item, Actor actor, Facts facts, ItemCommand... commands) {
    Item now = item;
    for (ItemCommand command : commands) {
      now = take(now, command, actor, facts).orThrow().after();
    }
    return now;
  }

  private static final TriageCommand.Verify SEEN =
      new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null);

  @Test
  void whoReportedElsewhereTendsTheReportAndDecidesNothing() {
    Actor next = Matters.actor(Role.STREET_DISPATCHER, NEXT_STREET);
    Item item = reported(next, Track.DISPUTE);
    assertThat(Scope.sees(item, next)).isTrue();
    assertThat(Transitions.allowed(item, next))
        .containsExactlyInAnyOrder(ItemEvent.WITHDRAW, ItemEvent.EMERGENCY, ItemEvent.RECUSE);
    assertThat(refusal(item, SEEN, next, facts(null, false))).isInstanceOf(NotPermitted.class);
    Item asked =
        after(item, Matters.dispatcher(), facts(null, false), new TriageCommand.AskInfo("哪一期"));
    assertThat(Transitions.allowed(asked, next)).contains(ItemEvent.SUPPLEMENT);
    assertThat(Transitions.allowed(asked, next)).doesNotContain(ItemEvent.MERGE);
  }

  @Test
  void everyStepOfSeveralIsJudgedWhereTheItemLiesByThen() {
    Actor here = Matters.dispatcher();
    Item item = reported(here, Track.DISPUTE);
    Item moved =
        after(
            item,
            here,
            facts(null, false),
            new TriageCommand.Verify(NEXT, TriageCommand.Verify.Means.CALL, null));
    assertThat(refusal(moved, Matters.triage(Kind.LABOR), here, facts(null, false)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void aLawyerWhoWasAskedStepsBackAndDoesNothingElse() {
    Item item = reported(Matters.dispatcher(), Track.DISPUTE);
    Actor lawyer =
        new Actor(
            UUID.randomUUID(),
            Role.LEGAL_ADVISOR,
            Matters.DISTRICT,
            new Territory(List.of()),
            EnumSet.allOf(Permission.class));
    RegionCommand.Recuse own =
        new RegionCommand.Recuse(lawyer.id(), RegionCommand.Recuse.Relation.FAMILY, "对方是亲属");
    assertThat(take(item, own, lawyer, facts(null, false))).isInstanceOf(Outcome.Done.class);
    RegionCommand.Recuse another =
        new RegionCommand.Recuse(UUID.randomUUID(), RegionCommand.Recuse.Relation.FAMILY, "对方是亲属");
    assertThat(refusal(item, another, lawyer, facts(null, false))).isInstanceOf(GuardFailed.class);
    assertThat(refusal(item, new TriageCommand.Withdraw("不再反映", true), lawyer, facts(null, false)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void anAccusationLeavesSealedOnlyWhenNothingIsMergedIntoIt() {
    Actor officer = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);
    Item item =
        after(
            reported(officer, Track.PETITION),
            officer,
            facts(null, false),
            SEEN,
            new TriageCommand.Triage(
                Tier.COMMUNITY,
                Kind.LABOR,
                null,
                PetitionCategory.ACCUSATION,
                LegalRoute.PARTY_APPEAL,
                true,
                "信访工作条例 30",
                null,
                null,
                null));
    ItemCommand out = new DispatchCommand.RouteOut("移送", "DIS", "区纪委监委", "条例 30", null, true, null);
    assertThat(refusal(item, out, officer, facts(null, true)))
        .isInstanceOfSatisfying(
            GuardFailed.class, g -> assertThat(g.guard()).isEqualTo(Guard.SEALED_ALONE));
    assertThat(after(item, officer, facts(null, false), out).seal()).isEqualTo(Seal.SEALED);
  }

  @Test
  void whoSteppedBackFromTheLeadKnowsOfNoMemberEither() {
    Actor officer = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);
    UUID gone = UUID.randomUUID();
    Item lead =
        after(
            reported(officer, Track.DISPUTE),
            officer,
            facts(null, false),
            new RegionCommand.Recuse(gone, RegionCommand.Recuse.Relation.FAMILY, "当事人亲属"));
    Item member =
        after(
            reported(officer, Track.DISPUTE),
            officer,
            facts(lead, false),
            new TriageCommand.Merge(lead.number(), "同一事项"));
    assertThat(member.regions().recused()).containsExactly(gone);
  }
}
