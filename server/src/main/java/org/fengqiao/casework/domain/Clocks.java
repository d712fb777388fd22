package org.fengqiao.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.deadline.domain.PauseCause;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks an event starts and ends (domain notes 2.13 and 4.4).
 *
 * @param done clocks whose event has come
 * @param cancelled clocks that no longer matter because the item took another way
 * @param started clocks that begin with this event, after the others have ended
 * @param halt whether clocks stop, go on or are lengthened
 */
public record Clocks(
    List<TimerCode> done, List<TimerCode> cancelled, List<Start> started, Optional<Halt> halt) {
  private static final List<TimerCode> TIERS =
      List.of(TimerCode.T_TIER_COMMUNITY, TimerCode.T_TIER_STREET, TimerCode.T_TIER_DISTRICT);

  /** The clocks of a mediation; one of them runs. */
  public static final List<TimerCode> MEDIATION =
      List.of(
          TimerCode.T_MEDIATE_1M, TimerCode.T_MEDIATE_LABOR_15D, TimerCode.T_MEDIATE_MEDICAL_30WD);

  private static final Set<ItemEvent> LEAVES_MEDIATION =
      EnumSet.of(
          ItemEvent.AGREE,
          ItemEvent.SETTLE,
          ItemEvent.TERMINATE,
          ItemEvent.DISMISSED_END,
          ItemEvent.ROUTE_OUT);

  private static final Set<ItemState> AFTER_HANDLING =
      EnumSet.of(ItemState.REPLIED, ItemState.AWAIT_RATING, ItemState.FOLLOW_UP);

  /**
   * A clock that begins.
   *
   * @param on the day it counts from, when that is not the day of the event: a paper was served
   */
  public record Start(TimerCode code, @Nullable LocalDate on) {
    Start(TimerCode code) {
      this(code, null);
    }

    /** The instant it counts from. */
    public Instant from(Instant event) {
      return on == null ? event : on.atTime(12, 0).atZone(Clock.ZONE).toInstant();
    }
  }

  /** What happens to clocks that go on existing. */
  public sealed interface Halt {
    /** Those of a mediation stand still. */
    record Pause(PauseCause cause) implements Halt {}

    /** Those of a mediation go on. */
    record Resume() implements Halt {}

    /** Whichever of these runs is lengthened, once. */
    record Extend(List<TimerCode> codes, int days) implements Halt {}
  }

  /** Clocks that run from the report on. */
  public static List<TimerCode> atOpening(Track track, Tier tier) {
    return track == Track.PETITION
        ? List.of(TimerCode.T_ROUTE_15D, TimerCode.T_NOTICE_15D)
        : List.of(limit(tier));
  }

  /** Clocks an event starts and ends. */
  public static Clocks of(Step step) {
    if (!step.after().state().open()) {
      return new Clocks(ending(step), List.of(TimerCode.values()), List.of(), Optional.empty());
    }
    Clocks change = new Clocks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), halt(step));
    change.take(step);
    return change;
  }

  /** Clocks that were met by the very event that ends the matter. */
  private static List<TimerCode> ending(Step step) {
    return switch (step.event().event()) {
      case RECEIVED -> List.of(TimerCode.T_ROUTE_RECEIPT, TimerCode.T_FAST_HANDLE);
      case REJECT -> List.of(TimerCode.T_NOTICE_15D, TimerCode.T_ROUTE_15D);
      case RECHECK_RECORDED -> List.of(TimerCode.T_RECHECK_30D);
      case SETTLED -> List.of(TimerCode.T_FAST_FOLLOW_UP);
      default -> List.of();
    };
  }

  private static Optional<Halt> halt(Step step) {
    return switch (step.command()) {
      case MediationCommand.Pause p ->
          Optional.of(
              new Halt.Pause(
                  p.cause() == MediationCommand.Pause.Rest.APPRAISAL
                      ? PauseCause.APPRAISAL
                      : PauseCause.AGREED));
      case PetitionCommand.Extend e ->
          Optional.of(
              new Halt.Extend(
                  step.before().state() == ItemState.INVESTIGATING
                      ? List.of(TimerCode.T_HANDLE_60D)
                      : MEDIATION,
                  e.days()));
      default ->
          step.event().event() == ItemEvent.RESUME_MEDIATION
              ? Optional.of(new Halt.Resume())
              : Optional.empty();
    };
  }

  private void take(Step step) {
    Item after = step.after();
    switch (step.event().event()) {
      case DISPATCH -> dispatch(after);
      case OBJECT -> done.add(TimerCode.T_OBJECT_5WD);
      case SIGN -> sign(after);
      case START_MEDIATION -> startMediation(after);
      case AGREE -> start(TimerCode.T_CONFIRM_30D);
      case APPLY_CONFIRMATION -> done.add(TimerCode.T_CONFIRM_30D);
      case RAISE_PETITION -> {
        start(TimerCode.T_ROUTE_15D);
        start(TimerCode.T_NOTICE_15D);
      }
      case ROUTE_OUT -> {
        done.add(TimerCode.T_ROUTE_15D);
        done.add(TimerCode.T_NOTICE_15D);
        done.add(TimerCode.T_HANDLE_60D);
        done.add(TimerCode.T_FAST_TRANSFER);
        start(TimerCode.T_ROUTE_RECEIPT);
      }
      case REPLY -> {
        start(TimerCode.T_REVIEW_APPLY_30D, after.progress().servedOn());
        start(TimerCode.T_RATING_30D, after.progress().servedOn());
      }
      case PERFORMED_DISPUTE, PERFORMED_PETITION, ANSWER_SUGGESTION ->
          start(TimerCode.T_RATING_30D);
      case RATED_OR_WINDOW_OVER -> done.add(TimerCode.T_RATING_30D);
      case TRIAGE -> done.add(TimerCode.T_FAST_ACCEPT);
      case SUPERVISE -> done.add(TimerCode.T_FAST_SUPERVISE);
      case REVISIT -> done.add(TimerCode.T_FAST_FOLLOW_UP);
      case MARK_FAST -> fast(after.state());
      case APPLY_REVIEW -> {
        done.add(TimerCode.T_REVIEW_APPLY_30D);
        start(TimerCode.T_REVIEW_30D);
      }
      case REVIEW_DECIDED -> {
        done.add(TimerCode.T_REVIEW_30D);
        start(TimerCode.T_RECHECK_APPLY_30D, after.progress().servedOn());
      }
      case REVOKE_REDO -> {
        done.add(TimerCode.T_REVIEW_30D);
        start(TimerCode.T_HANDLE_60D);
      }
      case APPLY_RECHECK -> {
        done.add(TimerCode.T_RECHECK_APPLY_30D);
        start(TimerCode.T_RECHECK_30D);
      }
      case REVIEW_PERIOD_OVER -> {
        done.add(TimerCode.T_REVIEW_APPLY_30D);
        done.add(TimerCode.T_RECHECK_APPLY_30D);
      }
      case ESCALATE, UPHOLD_OBJECTION, NOT_RECEIVED, REOPEN, NOT_SETTLED -> again(after);
      default -> {}
    }
    leave(step);
  }

  /** The limits of the fast lane that are still ahead. */
  private void fast(ItemState state) {
    switch (state) {
      case REPORTED, NEEDS_INFO, VERIFIED -> {
        start(TimerCode.T_FAST_ACCEPT);
        start(TimerCode.T_FAST_TRANSFER);
        start(TimerCode.T_FAST_HANDLE);
      }
      case TRIAGED -> {
        start(TimerCode.T_FAST_TRANSFER);
        start(TimerCode.T_FAST_HANDLE);
      }
      case DISPATCHED -> start(TimerCode.T_FAST_HANDLE);
      default -> {}
    }
    start(TimerCode.T_FAST_SUPERVISE);
    start(TimerCode.T_FAST_FOLLOW_UP);
  }

  private void start(TimerCode code) {
    started.add(new Start(code));
  }

  private void start(TimerCode code, @Nullable LocalDate on) {
    started.add(new Start(code, on));
  }

  private void dispatch(Item item) {
    done.addAll(TIERS);
    done.add(TimerCode.T_ROUTE_15D);
    done.add(TimerCode.T_FAST_TRANSFER);
    start(item.track() == Track.PETITION ? TimerCode.T_OBJECT_5WD : limit(item.tier()));
  }

  private void sign(Item item) {
    done.add(TimerCode.T_FAST_HANDLE);
    if (item.track() == Track.PETITION) {
      done.add(TimerCode.T_OBJECT_5WD);
      done.add(TimerCode.T_NOTICE_15D);
      if (handled(item)) {
        start(TimerCode.T_HANDLE_60D);
      }
    } else {
      start(mediation(item));
    }
  }

  /** A claim that ends in an opinion, also when it is mediated on the way (条例 33, 34). */
  private static boolean handled(Item item) {
    return item.route() == LegalRoute.HANDLING_OPINION
        || (item.route() == LegalRoute.MEDIATION && item.category() == PetitionCategory.CLAIM);
  }

  /** A dispute's clock runs since it was signed for; a petition takes the way of mediation here. */
  private void startMediation(Item item) {
    done.addAll(TIERS);
    if (item.track() == Track.PETITION) {
      start(TimerCode.T_MEDIATE_1M);
    }
  }

  private void again(Item after) {
    cancelled.addAll(TIERS);
    cancelled.addAll(MEDIATION);
    cancelled.add(TimerCode.T_ROUTE_RECEIPT);
    cancelled.add(TimerCode.T_RATING_30D);
    if (after.track() == Track.DISPUTE) {
      start(limit(after.tier()));
      if (after.state() == ItemState.ACCEPTED) {
        start(mediation(after));
      }
    }
  }

  private void leave(Step step) {
    if (LEAVES_MEDIATION.contains(step.event().event())) {
      done.addAll(MEDIATION);
      done.addAll(TIERS);
    }
    if (AFTER_HANDLING.contains(step.after().state())) {
      done.addAll(TIERS);
      done.add(TimerCode.T_HANDLE_60D);
      cancelled.add(TimerCode.T_CONFIRM_30D);
    }
  }

  private static TimerCode mediation(Item item) {
    if (item.kind() == Kind.LABOR) {
      return TimerCode.T_MEDIATE_LABOR_15D;
    }
    return medical(item) ? TimerCode.T_MEDIATE_MEDICAL_30WD : TimerCode.T_MEDIATE_1M;
  }

  private static boolean medical(Item item) {
    return item.kind() == Kind.INJURY_TORT && "MEDICAL".equals(item.subKind());
  }

  private static TimerCode limit(Tier tier) {
    return switch (tier) {
      case GRID, COMMUNITY -> TimerCode.T_TIER_COMMUNITY;
      case STREET -> TimerCode.T_TIER_STREET;
      case DISTRICT -> TimerCode.T_TIER_DISTRICT;
    };
  }
}
