package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.casework.Matters;
import org.fengqiao.deadline.domain.PauseCause;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks of others: a consumer's department, a court, whoever rechecks; and how one verifies. */
class OutsideClocksTest {
  private static final Instant TOOK = Instant.parse("2026-11-20T02:30:00Z");

  private static Life consumer(String subKind, boolean authority) {
    Life life = Life.of(Track.DISPUTE, Kind.CONSUMER_CONTRACT);
    return life.then(
        new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
        new TriageCommand.Triage(
            Tier.COMMUNITY,
            Kind.CONSUMER_CONTRACT,
            subKind,
            null,
            LegalRoute.MEDIATION,
            true,
            "消费者权益保护法 39",
            null,
            null,
            null),
        new DispatchCommand.Dispatch(Matters.BODY, Tier.COMMUNITY, "转主管部门", null, null, authority));
  }

  @Test
  void aDepartmentAnswersAConsumerInSevenWorkingDays() {
    Life life = consumer("PREPAID_CARD", true);
    assertThat(life.clocks.run(TimerCode.T_CONSUMER_7WD)).isTrue();
    life.then(new DispatchCommand.Sign());
    assertThat(life.clocks.run(TimerCode.T_CONSUMER_7WD))
        .as("signing tells the consumer nothing")
        .isTrue();
    life.then(Matters.consent());
    assertThat(life.clocks.run(TimerCode.T_CONSUMER_7WD)).isFalse();
  }

  @Test
  void aCommitteeOwesNoSuchAnswerAndAMerchantIsNoConsumer() {
    assertThat(consumer("PREPAID_CARD", false).clocks.run(TimerCode.T_CONSUMER_7WD)).isFalse();
    assertThat(consumer("CONTRACT_DEBT", true).clocks.run(TimerCode.T_CONSUMER_7WD)).isFalse();
  }

  @Test
  void whoeverGivesItBackOwesNoAnswerAnyMore() {
    Life life = consumer(null, true).then(Life.plain(ItemEvent.OBJECT));
    assertThat(life.clocks.run(TimerCode.T_CONSUMER_7WD)).isTrue();
    life.then(Life.plain(ItemEvent.UPHOLD_OBJECTION));
    assertThat(life.clocks.run(TimerCode.T_CONSUMER_7WD)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCourtRulesOnAProtectionOrderInHours(boolean urgent) {
    TimerCode code = urgent ? TimerCode.T_PROTECT_24H : TimerCode.T_PROTECT_72H;
    Life life = Life.of(Track.DISPUTE, Kind.FAMILY);
    life.then(new RegionCommand.ProtectionAccepted(TOOK, urgent, null));
    assertThat(life.clocks.since(code)).isEqualTo(TOOK);
    life.then(
        new RegionCommand.ProtectionDecided(
            RegionCommand.ProtectionDecided.Order.MADE, "(2026)粤01民保令1号", null));
    assertThat(life.clocks.run(code)).isFalse();
  }

  @Test
  void aCorrectedAcceptanceTakesThePlaceOfTheFirst() {
    Life life = Life.of(Track.DISPUTE, Kind.FAMILY);
    life.then(
        new RegionCommand.ProtectionAccepted(TOOK, false, null),
        new RegionCommand.ProtectionAccepted(TOOK.plusSeconds(60), true, null));
    assertThat(life.clocks.run(TimerCode.T_PROTECT_72H)).isFalse();
    assertThat(life.clocks.since(TimerCode.T_PROTECT_24H)).isEqualTo(TOOK.plusSeconds(60));
  }

  /** The rest of the matter is handed over and received; the court still has its hours. */
  @Test
  void aCourtGoesOnWhenTheMatterHasLeftUs() {
    Life life = Life.of(Track.DISPUTE, Kind.FAMILY).accepted(LegalRoute.MEDIATION);
    life.then(
        new DispatchCommand.RouteOut("导入", "CIV", "区人民法院", "民诉法 122", null, true, null),
        new RegionCommand.ProtectionAccepted(TOOK, true, null),
        new DispatchCommand.Outside(ItemEvent.RECEIVED, "收1", null));
    assertThat(life.clocks.codes()).containsExactly(TimerCode.T_PROTECT_24H);
    life.then(
        new RegionCommand.ProtectionDecided(
            RegionCommand.ProtectionDecided.Order.REFUSED, "裁1", null));
    assertThat(life.clocks.codes()).isEmpty();
    life.then(new RegionCommand.ProtectionAccepted(TOOK, false, null));
    assertThat(life.clocks.codes()).containsExactly(TimerCode.T_PROTECT_72H);
  }

  @Test
  void protectionIsForFamiliesAndNamesMomentAndRuling() {
    Life other = Life.of(Track.DISPUTE, Kind.NEIGHBOR);
    assertThat(other.guard(new RegionCommand.ProtectionAccepted(TOOK, false, null)))
        .isEqualTo(Guard.FAMILY_SAFETY);
    Life life = Life.of(Track.DISPUTE, Kind.FAMILY);
    assertThat(life.guard(new RegionCommand.ProtectionAccepted(null, false, null)))
        .isEqualTo(Guard.COURT_TOOK);
    Instant ahead = TOOK.plusSeconds(3 * 86400);
    assertThat(life.guard(new RegionCommand.ProtectionAccepted(ahead, false, null)))
        .isEqualTo(Guard.COURT_TOOK);
    Instant before = life.item.occurredAt().minusSeconds(1);
    assertThat(life.guard(new RegionCommand.ProtectionAccepted(before, false, null)))
        .isEqualTo(Guard.COURT_TOOK);
    assertThat(
            life.guard(
                new RegionCommand.ProtectionDecided(
                    RegionCommand.ProtectionDecided.Order.MADE, " ", null)))
        .isEqualTo(Guard.COURT_ORDER);
  }

  /** From the first to the last day of the hearing nothing counts (条例 36). */
  @Test
  void aHearingOfARecheckStopsItsClock() {
    Life life =
        Life.of(Track.PETITION, Kind.PROPERTY_MGMT)
            .in(ItemState.UNDER_RECHECK, LegalRoute.HANDLING_OPINION)
            .later(5);
    LocalDate first = life.today;
    Step begun = step(life, new PetitionCommand.Hearing("组织听证", first));
    assertThat(begun.after().state()).isEqualTo(ItemState.UNDER_RECHECK);
    assertThat(begun.after().resumeState()).isNull();
    Halt.Pause pause = (Halt.Pause) Clocks.of(begun).halt().orElseThrow();
    assertThat(pause.codes()).containsExactly(TimerCode.T_RECHECK_30D);
    assertThat(pause.cause()).isEqualTo(PauseCause.HEARING);
    assertThat(pause.from(begun.event().at())).isEqualTo("2026-11-24T15:59:59Z");
    life.then(new PetitionCommand.Hearing("组织听证", first)).later(2);
    Step ended = step(life, new PetitionCommand.HearingEnded("听证结束", null));
    Halt.Resume resume = (Halt.Resume) Clocks.of(ended).halt().orElseThrow();
    assertThat(resume.from(ended.event().at())).isEqualTo("2026-11-26T16:00:00Z");
  }

  @Test
  void noHearingIsOfTomorrowAndNoneEndsThatDoesNotGoOn() {
    Life life =
        Life.of(Track.PETITION, Kind.PROPERTY_MGMT)
            .in(ItemState.UNDER_RECHECK, LegalRoute.HANDLING_OPINION);
    assertThat(life.guard(new PetitionCommand.Hearing("听证", life.today.plusDays(1))))
        .isEqualTo(Guard.HEARING_DAY);
    life.due(TimerCode.T_RECHECK_30D, life.today.plusDays(20));
    assertThat(life.guard(new PetitionCommand.HearingEnded("听证结束", null)))
        .isEqualTo(Guard.HEARING_HELD);
  }

  @Test
  void theSixtyDaysDoNotStopForAHearing() {
    Life life =
        Life.of(Track.PETITION, Kind.PROPERTY_MGMT)
            .accepted(LegalRoute.HANDLING_OPINION)
            .then(Life.plain(ItemEvent.INVESTIGATE));
    Step hearing =
        step(
            life,
            new PetitionCommand.Hearing("听证", null),
            Matters.actor(Role.COMMITTEE_DIRECTOR, Matters.COMMUNITY));
    assertThat(Clocks.of(hearing).halt()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TriageCommand.Verify.Means.class)
  void onlyAVisitOrACallVerifies(TriageCommand.Verify.Means means) {
    Life life = Life.of(Track.DISPUTE, Kind.NEIGHBOR);
    if (means == TriageCommand.Verify.Means.PAPERS) {
      assertThat(life.guard(new TriageCommand.Verify(null, means, "材料齐全")))
          .isEqualTo(Guard.SEEN_OR_CALLED);
      assertThat(life.guard(new TriageCommand.Verify(null, null, null)))
          .isEqualTo(Guard.SEEN_OR_CALLED);
    } else {
      life.then(new TriageCommand.Verify(null, means, null));
      assertThat(life.item.state()).isEqualTo(ItemState.VERIFIED);
    }
  }

  @Test
  void nobodyButTheServerReminds() {
    Life life = Life.of(Track.DISPUTE, Kind.NEIGHBOR);
    Transition row = Transitions.find(ItemState.REPORTED, ItemEvent.REMIND).orElseThrow();
    Actor everything = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);
    assertThat(Scope.may(row, life.item, everything)).isFalse();
    assertThat(Scope.may(row, life.item, Actor.system(Matters.DISTRICT))).isTrue();
    assertThat(Transitions.allowed(life.item, everything)).doesNotContain(ItemEvent.REMIND);
  }

  private static Step step(Life life, ItemCommand command) {
    return step(life, command, Matters.actor(Role.DISTRICT_DISPATCHER, Matters.DISTRICT));
  }

  private static Step step(Life life, ItemCommand command, Actor actor) {
    Instant at =
        life.today
            .atTime(java.time.LocalTime.NOON)
            .atZone(org.fengqiao.kernel.Clock.ZONE)
            .toInstant();
    return Step.take(
            life.item,
            command,
            UUID.randomUUID(),
            0,
            new Step.Request(
                actor, at, UUID.randomUUID(), new Facts(life.today, java.util.Map.of(), null)))
        .orThrow();
  }
}
