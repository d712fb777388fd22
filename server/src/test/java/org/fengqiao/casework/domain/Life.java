package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.Matters;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;

/** One matter's life day by day, without a database. */
final class Life {
  static final LocalDate FIRST = LocalDate.of(2026, 11, 20);

  /** Somebody else in each step, so that no guard of persons is in the way. */
  private Actor actor = Matters.actor(Role.DISTRICT_DISPATCHER, Matters.DISTRICT);

  private final Map<TimerCode, Due> dues = new EnumMap<>(TimerCode.class);
  Item item;
  final RunningClocks clocks;
  LocalDate today = FIRST;

  private Life(OpenItem matter) {
    EventRecord first =
        Opening.event(matter, UUID.randomUUID(), UUID.randomUUID(), "440105-2026-000001", 0, actor);
    item = Projection.apply(null, first);
    clocks = new RunningClocks(matter);
  }

  static Life of(Track track, Kind kind) {
    return new Life(Matters.matter(kind, "X", "反映事项请予处理", track, true));
  }

  static Life of(OpenItem matter) {
    return new Life(matter);
  }

  /** The same matter put into a state; its clocks are those of its report. */
  Life in(ItemState state, LegalRoute route) {
    ItemDraft draft = new ItemDraft(item);
    draft.state = state;
    draft.set(ItemField.ROUTE, route.name());
    item = draft.toItem();
    return this;
  }

  Life on(LocalDate day) {
    today = day;
    return this;
  }

  Life later(int days) {
    return on(today.plusDays(days));
  }

  /** A clock that guards look at. */
  Life due(TimerCode code, LocalDate legal) {
    dues.put(code, new Due(code, legal, legal, false));
    return this;
  }

  Life then(ItemCommand... commands) {
    for (ItemCommand command : commands) {
      Step step = take(command, null).orThrow();
      clocks.apply(step);
      item = step.after();
    }
    return this;
  }

  Guard guard(ItemCommand command) {
    return guard(command, null);
  }

  Guard guard(ItemCommand command, Item other) {
    Outcome<Step> outcome = take(command, other);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((CaseRefusal.GuardFailed) ((Outcome.Refused<Step>) outcome).refusal()).guard();
  }

  private Outcome<Step> take(ItemCommand command, Item other) {
    // The sixty days are lengthened by the head of the body that has the matter.
    actor =
        command instanceof PetitionCommand.Extend
            ? Matters.actor(Role.COMMITTEE_DIRECTOR, Matters.COMMUNITY)
            : Matters.actor(Role.DISTRICT_DISPATCHER, Matters.DISTRICT);
    Step.Request request =
        new Step.Request(
            actor,
            today.atTime(LocalTime.NOON).atZone(Clock.ZONE).toInstant(),
            UUID.randomUUID(),
            new Facts(today, dues, other));
    return Step.take(item, command, UUID.randomUUID(), 0, request);
  }

  static TriageCommand.Triage triage(Kind kind, PetitionCategory category, LegalRoute route) {
    return new TriageCommand.Triage(
        Tier.COMMUNITY, kind, null, category, route, true, "信访工作条例 31", null, null, null);
  }

  /** Verified, triaged as a claim and sent to the body. */
  Life sent(LegalRoute route) {
    PetitionCategory category = item.track() == Track.PETITION ? PetitionCategory.CLAIM : null;
    return then(
        new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
        triage(item.kind(), category, route),
        Matters.dispatch());
  }

  Life accepted(LegalRoute route) {
    return sent(route).then(new DispatchCommand.Sign());
  }

  static ItemCommand plain(ItemEvent event) {
    return new ItemCommand.Plain(event, "依法办理的具体理由和经过");
  }
}
