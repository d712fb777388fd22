package org.fengqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.PetitionCommand;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.RegionCommand.ProtectionDecided.Order;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.TimerSweep;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks that others start and stop, on a real database (domain notes 2.13). */
class ClockEventsIT extends ContextIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Actor officer = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);
  private volatile Instant now = Matters.AT;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, () -> now);
  }

  @BeforeEach
  void again() {
    now = Matters.AT;
  }

  private Item open(Track track, Kind kind, String subKind) {
    return bean(Casework.class)
        .open(
            List.of(Matters.matter(kind, subKind, "反映事项" + UUID.randomUUID(), track, true)),
            officer)
        .getFirst()
        .orThrow();
  }

  private Item apply(Item item, ItemCommand... commands) {
    return bean(Casework.class)
        .apply(item.ref(), List.of(commands), UUID.randomUUID(), item.version(), officer)
        .orThrow();
  }

  private Optional<Timer> running(Item item, TimerCode code) {
    return bean(Deadlines.class).of(item.district(), item.id()).stream()
        .filter(t -> t.open() && t.code() == code)
        .findFirst();
  }

  private void to(LocalDate day) {
    now = day.atTime(10, 0).atZone(Clock.ZONE).toInstant();
  }

  private static TriageCommand.Triage triage(
      Kind kind, String subKind, PetitionCategory category, LegalRoute route) {
    return new TriageCommand.Triage(
        Tier.COMMUNITY, kind, subKind, category, route, true, "依据", null, null, null);
  }

  private PetitionCommand.Paper paper(LocalDate on) {
    return new PetitionCommand.Paper("信1", UUID.randomUUID(), UUID.randomUUID(), on);
  }

  /** What the days of a hearing take from the thirty is given back, however late it is noted. */
  @Test
  void theDaysOfAHearingAreLeftOutOfARecheck() {
    Item item =
        apply(
            open(Track.PETITION, Kind.PROPERTY_MGMT, "FEES"),
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            triage(Kind.PROPERTY_MGMT, "FEES", PetitionCategory.CLAIM, LegalRoute.HANDLING_OPINION),
            Matters.dispatch(),
            new DispatchCommand.Sign(),
            new ItemCommand.Plain(ItemEvent.INVESTIGATE, "调查"),
            new PetitionCommand.Reply("答复", PetitionCommand.Reply.Decision.EXPLAIN, paper(TODAY)),
            new PetitionCommand.Apply(ItemEvent.APPLY_REVIEW, "不服", TODAY));
    Actor reviewer = Matters.actor(Role.REVIEW_OFFICER, Matters.DISTRICT);
    item =
        bean(Casework.class)
            .apply(
                item.ref(),
                List.of(
                    new PetitionCommand.Review(ItemEvent.REVIEW_DECIDED, "维持", true, paper(TODAY))),
                UUID.randomUUID(),
                item.version(),
                reviewer)
            .orThrow();
    item = apply(item, new PetitionCommand.Apply(ItemEvent.APPLY_RECHECK, "不服", TODAY));
    LocalDate due = TODAY.plusDays(30);
    assertThat(running(item, TimerCode.T_RECHECK_30D).orElseThrow().due().dueDate()).isEqualTo(due);
    to(TODAY.plusDays(6));
    item = apply(item, new PetitionCommand.Hearing("市里组织听证", TODAY.plusDays(5)));
    assertThat(item.state()).isEqualTo(ItemState.UNDER_RECHECK);
    assertThat(running(item, TimerCode.T_RECHECK_30D).orElseThrow().state())
        .isEqualTo(Timer.State.PAUSED);
    to(TODAY.plusDays(9));
    item = apply(item, new PetitionCommand.HearingEnded("听证结束", TODAY.plusDays(7)));
    Timer clock = running(item, TimerCode.T_RECHECK_30D).orElseThrow();
    assertThat(clock.running()).isTrue();
    assertThat(clock.due().dueDate()).as("the 5th, 6th and 7th day").isEqualTo(due.plusDays(3));
    item = apply(item, new PetitionCommand.Hearing("再次听证", null));
    item = apply(item, new PetitionCommand.HearingEnded("听证结束", null));
    assertThat(running(item, TimerCode.T_RECHECK_30D).orElseThrow().due().dueDate())
        .as("one more day")
        .isEqualTo(due.plusDays(4));
  }

  @Test
  void aCourtHasSeventyTwoHoursAndTheHouseIsRemindedBefore() {
    Item item = open(Track.DISPUTE, Kind.FAMILY, "DOMESTIC_VIOLENCE");
    Instant took = now.minusSeconds(300);
    item = apply(item, new RegionCommand.ProtectionAccepted(took, false, null));
    assertThat(running(item, TimerCode.T_PROTECT_72H).orElseThrow().due().dueAt())
        .isEqualTo(took.plus(Duration.ofHours(72)));
    now = took.plus(Duration.ofHours(61));
    var _ = bean(TimerSweep.class).run();
    assertThat(bean(Casework.class).history(item.ref(), officer).orThrow())
        .filteredOn(e -> e.event() == ItemEvent.REMIND)
        .extracting(e -> e.info().get("clock"))
        .containsExactly("T_PROTECT_72H");
    Item reminded = bean(Casework.class).find(item.ref(), officer).orThrow();
    item = apply(reminded, new RegionCommand.ProtectionDecided(Order.MADE, "民保令1号", null));
    assertThat(running(item, TimerCode.T_PROTECT_72H)).isEmpty();
  }

  /** A mediation is cut where the consumer must be told; once he is, it has its month again. */
  @Test
  void aMediationIsCutOnlyWhileTheConsumerWaits() {
    Item item =
        apply(
            open(Track.DISPUTE, Kind.CONSUMER_CONTRACT, "TRAINING"),
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            triage(Kind.CONSUMER_CONTRACT, "TRAINING", null, LegalRoute.MEDIATION),
            new DispatchCommand.Dispatch(Matters.BODY, Tier.COMMUNITY, "转主管部门", null, null, true),
            new DispatchCommand.Sign());
    LocalDate seven = running(item, TimerCode.T_CONSUMER_7WD).orElseThrow().due().dueDate();
    assertThat(seven).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(running(item, TimerCode.T_MEDIATE_1M).orElseThrow().due().dueDate())
        .isEqualTo(seven);
    item = apply(item, Matters.consent());
    assertThat(running(item, TimerCode.T_CONSUMER_7WD)).isEmpty();
    assertThat(running(item, TimerCode.T_MEDIATE_1M).orElseThrow().due().dueDate())
        .isEqualTo(TODAY.plusMonths(1));
    assertThat(item.dueOn()).isEqualTo(TODAY.plusMonths(1));
  }

  /** The same when the duty is met by a paper: the fifteen days of the notice cut no longer. */
  @Test
  void aMediationOfAPetitionIsFreedByTheServedNotice() {
    Item item =
        apply(
            open(Track.PETITION, Kind.PROPERTY_MGMT, "FEES"),
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            triage(Kind.PROPERTY_MGMT, "FEES", PetitionCategory.CLAIM, LegalRoute.MEDIATION),
            Matters.dispatch(),
            new DispatchCommand.Sign(),
            Matters.consent());
    assertThat(running(item, TimerCode.T_MEDIATE_1M).orElseThrow().due().dueDate())
        .isEqualTo(TODAY.plusDays(15));
    @SuppressWarnings("unchecked")
    io.micronaut.transaction.TransactionOperations<java.sql.Connection> tx =
        bean(io.micronaut.transaction.TransactionOperations.class);
    tx.executeWrite(s -> {
      bean(Deadlines.class).met(item.district(), item.id(), TimerCode.T_NOTICE_15D, now);
      return null;
    });
    assertThat(running(item, TimerCode.T_MEDIATE_1M).orElseThrow().due().dueDate())
        .isEqualTo(TODAY.plusMonths(1));
    assertThat(bean(Casework.class).find(item.ref(), officer).orThrow().dueOn())
        .isEqualTo(TODAY.plusMonths(1));
  }
}
