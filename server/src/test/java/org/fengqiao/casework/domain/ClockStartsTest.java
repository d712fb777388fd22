package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.Matters;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The first column of the timer table, domain notes 2.13: each clock begins with the event that is
 * named there and not before. Lengths, units, pauses and who may extend: {@code TimerTableIT} over
 * the same file; limitations, which the table of kinds starts: {@code LimitationClocksIT}.
 */
class ClockStartsTest {
  private static final LocalDate DAY = Life.FIRST;
  private static final Instant AT = Instant.parse("2026-11-20T03:00:00Z");

  @ParameterizedTest
  @CsvFileSource(resources = "/deadline/timers.csv", useHeadersInDisplayName = true)
  void everyClockBeginsWithItsEvent(
      String name,
      int length,
      String unit,
      String nature,
      String pause,
      int extendMax,
      String extendBy,
      int alarmBefore,
      String law,
      String article,
      String starts) {
    TimerCode code = TimerCode.valueOf(name);
    if (starts.equals("-") || code.limitation()) {
      // The house's own clocks, which 2.13 does not name, and those that the table of kinds starts.
      assertThat(starts).isEqualTo(code.limitation() ? "triage" : "-");
      assertThat(nature).isNotEqualTo("STATUTORY");
      return;
    }
    Life life = before(code);
    if (starts.equals("report")) {
      assertThat(life.clocks.run(code)).isTrue();
      return;
    }
    if (code == TimerCode.T_NOTICE_15D) {
      // It runs from the office's receipt; for the unit it begins anew with the unit's own.
      assertThat(life.clocks.day(code)).isEqualTo(DAY);
    } else {
      assertThat(life.clocks.run(code)).isFalse();
    }
    life.later(1);
    ItemCommand command = command(code);
    assertThat(command.event().wire()).isEqualTo(starts);
    life.then(command);
    assertThat(life.clocks.run(code)).isTrue();
    assertThat(life.clocks.since(code)).isEqualTo(since(code, life));
  }

  private static Instant since(TimerCode code, Life life) {
    return switch (code) {
      case T_PROTECT_24H, T_PROTECT_72H -> AT;
      // Counted from a day that was told: of acceptance, service, receipt, effect.
      case T_HANDLE_60D,
          T_REVIEW_APPLY_30D,
          T_RECHECK_APPLY_30D,
          T_REVIEW_30D,
          T_RECHECK_30D,
          T_CONFIRM_30D ->
          life.today.atStartOfDay(org.fengqiao.kernel.Clock.ZONE).toInstant();
      default ->
          life.today
              .atTime(java.time.LocalTime.NOON)
              .atZone(org.fengqiao.kernel.Clock.ZONE)
              .toInstant();
    };
  }

  /** The matter right before the event. */
  private static Life before(TimerCode code) {
    Life petition = Life.of(Track.PETITION, Kind.PROPERTY_MGMT);
    return switch (code) {
      case T_ROUTE_15D -> petition;
      case T_NOTICE_15D, T_OBJECT_5WD -> triaged(petition);
      case T_HANDLE_60D -> petition.sent(LegalRoute.HANDLING_OPINION);
      case T_REVIEW_APPLY_30D -> petition.in(ItemState.INVESTIGATING, LegalRoute.HANDLING_OPINION);
      case T_REVIEW_30D -> replied(petition);
      case T_RECHECK_APPLY_30D ->
          replied(petition).then(asked(ItemEvent.APPLY_REVIEW, petition.today));
      case T_RECHECK_30D ->
          replied(petition)
              .then(asked(ItemEvent.APPLY_REVIEW, petition.today), reviewed(petition.today));
      case T_MEDIATE_1M -> Life.of(Track.DISPUTE, Kind.NEIGHBOR).sent(LegalRoute.MEDIATION);
      case T_MEDIATE_LABOR_15D -> Life.of(Track.DISPUTE, Kind.LABOR).sent(LegalRoute.MEDIATION);
      case T_MEDIATE_MEDICAL_30WD -> medical();
      case T_CONFIRM_30D ->
          Life.of(Track.DISPUTE, Kind.NEIGHBOR)
              .accepted(LegalRoute.MEDIATION)
              .then(Matters.consent());
      case T_CONSUMER_7WD -> triaged(Life.of(Track.DISPUTE, Kind.CONSUMER_CONTRACT));
      case T_PROTECT_24H, T_PROTECT_72H -> Life.of(Track.DISPUTE, Kind.FAMILY);
      default -> throw new IllegalArgumentException(code + " has no start here");
    };
  }

  private static ItemCommand command(TimerCode code) {
    LocalDate next = DAY.plusDays(1);
    return switch (code) {
      case T_NOTICE_15D, T_OBJECT_5WD -> Matters.dispatch();
      case T_CONSUMER_7WD ->
          new DispatchCommand.Dispatch(Matters.BODY, Tier.COMMUNITY, "转主管部门", null, null, true);
      case T_HANDLE_60D, T_MEDIATE_1M, T_MEDIATE_LABOR_15D, T_MEDIATE_MEDICAL_30WD ->
          new DispatchCommand.Sign();
      case T_REVIEW_APPLY_30D -> reply(next);
      case T_REVIEW_30D -> asked(ItemEvent.APPLY_REVIEW, next);
      case T_RECHECK_APPLY_30D -> reviewed(next);
      case T_RECHECK_30D -> asked(ItemEvent.APPLY_RECHECK, next);
      case T_CONFIRM_30D ->
          new MediationCommand.Agree(
              MediationCommand.Form.WRITTEN,
              List.of("按期履行"),
              true,
              List.of(Progress.Content.PAYMENT),
              List.of(),
              next);
      case T_PROTECT_24H -> new RegionCommand.ProtectionAccepted(AT, true, null);
      case T_PROTECT_72H -> new RegionCommand.ProtectionAccepted(AT, false, null);
      default -> throw new IllegalArgumentException(code + " has no command here");
    };
  }

  private static Life triaged(Life life) {
    PetitionCategory category = life.item.track() == Track.PETITION ? PetitionCategory.CLAIM : null;
    return life.then(
        new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
        Life.triage(life.item.kind(), category, LegalRoute.MEDIATION));
  }

  private static Life medical() {
    Life life = Life.of(Matters.matter(Kind.INJURY_TORT, "MEDICAL", "医疗损害", Track.DISPUTE, true));
    return life.then(
        new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
        new TriageCommand.Triage(
            Tier.COMMUNITY,
            Kind.INJURY_TORT,
            "MEDICAL",
            null,
            LegalRoute.MEDIATION,
            true,
            "医疗纠纷条例 22",
            null,
            null,
            null),
        Matters.dispatch());
  }

  private static Life replied(Life life) {
    return life.in(ItemState.INVESTIGATING, LegalRoute.HANDLING_OPINION).then(reply(DAY));
  }

  private static PetitionCommand.Paper paper(LocalDate servedOn) {
    return new PetitionCommand.Paper("信1", new UUID(1, 1), new UUID(2, 2), servedOn);
  }

  private static ItemCommand reply(LocalDate servedOn) {
    return new PetitionCommand.Reply("答复", PetitionCommand.Reply.Decision.EXPLAIN, paper(servedOn));
  }

  private static ItemCommand reviewed(LocalDate servedOn) {
    return new PetitionCommand.Review(ItemEvent.REVIEW_DECIDED, "维持", true, paper(servedOn));
  }

  private static ItemCommand asked(ItemEvent event, LocalDate on) {
    return new PetitionCommand.Apply(event, "不服答复", on);
  }
}
