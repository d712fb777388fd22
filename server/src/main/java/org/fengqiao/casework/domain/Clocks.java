package org.fengqiao.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.deadline.domain.PauseCause;
import org.fengqiao.deadline.domain.Terms;
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

  private static final List<TimerCode> RECHECK = List.of(TimerCode.T_RECHECK_30D);

  private static final Set<ItemEvent> LEAVES_MEDIATION =
      EnumSet.of(
          ItemEvent.AGREE,
          ItemEvent.SETTLE,
          ItemEvent.TERMINATE,
          ItemEvent.DISMISSED_END,
          ItemEvent.INVESTIGATE,
          ItemEvent.ROUTE_OUT);

  private static final Set<ItemState> AFTER_HANDLING =
      EnumSet.of(ItemState.REPLIED, ItemState.AWAIT_RATING, ItemState.FOLLOW_UP);

  /** The petition office has it and must send it on (条例 22). */
  private static final Set<ItemState> TO_BE_SENT =
      EnumSet.of(ItemState.REPORTED, ItemState.NEEDS_INFO, ItemState.VERIFIED, ItemState.TRIAGED);

  /**
   * A clock that begins, unless it runs already.
   *
   * @param on the day it counts from, when that is not the day of the event: a paper was served, a
   *     petition was received
   * @param at the moment it counts from, for a clock counted in hours; null for the day or the
   *     event
   */
  public record Start(TimerCode code, @Nullable LocalDate on, @Nullable Instant at) {
    Start(TimerCode code) {
      this(code, null, null);
    }

    Start(TimerCode code, @Nullable LocalDate on) {
      this(code, on, null);
    }

    /** The instant it counts from. */
    public Instant from(Instant event) {
      return at != null ? at : on == null ? event : on.atStartOfDay(Clock.ZONE).toInstant();
    }
  }

  /** Clocks that run from the report on; those of a petition from the day it was received. */
  public static List<Start> atOpening(OpenItem matter) {
    return matter.track() == Track.PETITION
        ? List.of(
            new Start(TimerCode.T_ROUTE_15D, matter.received()),
            new Start(TimerCode.T_NOTICE_15D, matter.received()))
        : List.of(new Start(limit(matter.tier())));
  }

  /** Whether a body has or had the matter in hand, so that a petition of it is accepted. */
  static boolean handles(ItemState state) {
    return state.handled() || state == ItemState.ESCALATED || AFTER_HANDLING.contains(state);
  }

  /** Clocks an event starts and ends. */
  public static Clocks of(Step step) {
    if (!step.after().state().open()) {
      return ended(step);
    }
    Clocks change = new Clocks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), halt(step));
    change.take(step);
    change.fast(step);
    change.standing(step.after());
    return change;
  }

  /** What still runs after the end is the duty to tell the petitioner of it. */
  private static Clocks ended(Step step) {
    boolean beside = step.before().state() == step.after().state();
    if (beside) {
      return court(step);
    }
    List<TimerCode> over = new ArrayList<>(List.of(TimerCode.values()));
    if (step.event().event() == ItemEvent.RECEIVED) {
      // A court that is to protect somebody does not stop because we have handed the rest over.
      over.removeAll(OutsideClocks.PROTECTION);
    }
    if (step.command() instanceof TriageCommand.Reject r
        && !r.notice().served()
        && !r.notice().excused()) {
      over.remove(TimerCode.T_NOTICE_15D);
    }
    return new Clocks(ending(step), List.copyOf(over), List.of(), Optional.empty());
  }

  /** What a court was asked for goes on when the matter itself has ended here. */
  private static Clocks court(Step step) {
    Clocks change =
        new Clocks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), Optional.empty());
    OutsideClocks.protection(step.command(), change);
    return change;
  }

  /** Clocks that were met by the very event that ends the matter. */
  private static List<TimerCode> ending(Step step) {
    return switch (step.event().event()) {
      case RECEIVED -> List.of(TimerCode.T_ROUTE_RECEIPT, TimerCode.T_FAST_HANDLE);
      case REJECT ->
          step.command() instanceof TriageCommand.Reject r && r.notice().served()
              ? List.of(TimerCode.T_NOTICE_15D, TimerCode.T_ROUTE_15D)
              : List.of(TimerCode.T_ROUTE_15D);
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
                  MEDIATION,
                  p.cause() == MediationCommand.Pause.Rest.APPRAISAL
                      ? PauseCause.APPRAISAL
                      : PauseCause.AGREED,
                  null));
      // Only of a recheck is the time of a hearing left out; the sixty days go on (条例 34, 36).
      case PetitionCommand.Hearing h when step.before().state() == ItemState.UNDER_RECHECK ->
          Optional.of(new Halt.Pause(RECHECK, PauseCause.HEARING, day(h.on(), step)));
      case PetitionCommand.HearingEnded h ->
          Optional.of(new Halt.Resume(RECHECK, day(h.on(), step)));
      case PetitionCommand.Extend e ->
          Optional.of(
              new Halt.Extend(
                  e.ofHandling(step.before()) ? List.of(TimerCode.T_HANDLE_60D) : MEDIATION,
                  e.days()));
      default ->
          step.event().event() == ItemEvent.RESUME_MEDIATION
              ? Optional.of(new Halt.Resume(MEDIATION, null))
              : Optional.empty();
    };
  }

  private static LocalDate day(@Nullable LocalDate told, Step step) {
    return told == null ? Terms.day(step.event().at()) : told;
  }

  private void take(Step step) {
    Item after = step.after();
    switch (step.event().event()) {
      case DISPATCH -> dispatch(step);
      case OBJECT -> done.add(TimerCode.T_OBJECT_5WD);
      case SIGN -> sign(step);
      case START_MEDIATION -> done.addAll(TIERS);
      case AGREE -> {
        cancelled.add(TimerCode.T_CONFIRM_30D);
        start(TimerCode.T_CONFIRM_30D, after.progress().agreedOn());
      }
      case SETTLE, REMEDIATE -> cancelled.add(TimerCode.T_CONFIRM_30D);
      case APPLY_CONFIRMATION -> done.add(TimerCode.T_CONFIRM_30D);
      case RAISE_PETITION -> raised(after);
      case ROUTE_OUT -> {
        // Until somebody has received it the petition is still ours: its other clocks go on.
        done.add(TimerCode.T_ROUTE_15D);
        start(TimerCode.T_ROUTE_RECEIPT);
      }
      case REPLY -> {
        start(TimerCode.T_REVIEW_APPLY_30D, after.progress().servedOn());
        start(TimerCode.T_RATING_30D, after.progress().servedOn());
      }
      case PERFORMED_DISPUTE, PERFORMED_PETITION, ANSWER_SUGGESTION ->
          start(TimerCode.T_RATING_30D);
      case RATED_OR_WINDOW_OVER -> done.add(TimerCode.T_RATING_30D);
      case SUPERVISE -> done.add(TimerCode.T_FAST_SUPERVISE);
      case REVISIT -> done.add(TimerCode.T_FAST_FOLLOW_UP);
      case APPLY_REVIEW -> {
        done.add(TimerCode.T_REVIEW_APPLY_30D);
        start(TimerCode.T_REVIEW_30D, requested(step));
      }
      case REVIEW_DECIDED -> {
        done.add(TimerCode.T_REVIEW_30D);
        start(TimerCode.T_RECHECK_APPLY_30D, after.progress().servedOn());
      }
      case REVOKE_REDO -> {
        // The sixty days begin anew; see standing.
        done.add(TimerCode.T_REVIEW_30D);
        cancelled.add(TimerCode.T_HANDLE_60D);
      }
      case APPLY_RECHECK -> {
        done.add(TimerCode.T_RECHECK_APPLY_30D);
        start(TimerCode.T_RECHECK_30D, requested(step));
      }
      case REVIEW_PERIOD_OVER -> {
        done.add(TimerCode.T_REVIEW_APPLY_30D);
        done.add(TimerCode.T_RECHECK_APPLY_30D);
      }
      case PROTECTION_ACCEPTED, PROTECTION_DECIDED ->
          OutsideClocks.protection(step.command(), this);
      case ESCALATE, UPHOLD_OBJECTION, NOT_RECEIVED, REOPEN, NOT_SETTLED -> again(step);
      default -> {}
    }
    leave(step);
  }

  private void start(TimerCode code) {
    started.add(new Start(code));
  }

  private void start(TimerCode code, @Nullable LocalDate on) {
    started.add(new Start(code, on));
  }

  private static @Nullable LocalDate requested(Step step) {
    return step.command() instanceof PetitionCommand.Apply a ? a.receivedOn() : null;
  }

  /** The unit's fifteen days to tell the petitioner count from its own receipt (条例 23). */
  private void dispatch(Step step) {
    Item item = step.after();
    OutsideClocks.consumer(step, this);
    done.addAll(TIERS);
    done.add(TimerCode.T_ROUTE_15D);
    start(TimerCode.T_OBJECT_5WD);
    if (item.track() == Track.PETITION) {
      cancelled.add(TimerCode.T_NOTICE_15D);
      start(TimerCode.T_NOTICE_15D);
    } else {
      start(limit(item.tier()));
    }
  }

  /** Signing tells the petitioner nothing: that clock ends with the notice. */
  private void sign(Step step) {
    done.add(TimerCode.T_OBJECT_5WD);
    if (step.command() instanceof DispatchCommand.Sign s) {
      (s.notice().served() ? done : cancelled)
          .addAll(
              s.notice().served() || s.notice().excused()
                  ? List.of(TimerCode.T_NOTICE_15D)
                  : List.of());
      if (s.notice().served()) {
        done.add(TimerCode.T_CONSUMER_7WD);
      }
    }
    if (step.after().track() == Track.DISPUTE) {
      start(mediation(step.after()));
    }
  }

  /** A petition of a matter that was settled already has its sixty days, too. */
  private void raised(Item item) {
    start(TimerCode.T_NOTICE_15D, item.progress().course().receivedOn());
    if (AFTER_HANDLING.contains(item.state()) && handled(item)) {
      start(TimerCode.T_HANDLE_60D, item.progress().course().acceptedOn());
    }
  }

  /** A claim that ends in an opinion, also when it is mediated on the way (条例 33, 34). */
  static boolean handled(Item item) {
    return item.route() == LegalRoute.HANDLING_OPINION
        || ((item.route() == LegalRoute.MEDIATION || item.route() == null)
            && item.category() == PetitionCategory.CLAIM);
  }

  /**
   * What has to run wherever the matter came from: a petition that waits has its fifteen days, from
   * the day it was received, one that is handled its sixty, from the day it was accepted, and a
   * mediation its own term. A clock that runs already goes on as it is.
   */
  private void standing(Item item) {
    if (item.state() == ItemState.MEDIATING) {
      start(mediation(item));
    }
    if (item.track() == Track.DISPUTE) {
      return;
    }
    Course course = item.progress().course();
    boolean accepted = course.acceptedOn() != null && !AFTER_HANDLING.contains(item.state());
    if (handled(item) && (accepted || item.state().handled())) {
      start(TimerCode.T_HANDLE_60D, course.acceptedOn());
    } else if (TO_BE_SENT.contains(item.state())) {
      start(TimerCode.T_ROUTE_15D, course.receivedOn());
    } else if (item.state() == ItemState.ESCALATED) {
      start(TimerCode.T_ROUTE_15D);
    }
  }

  private void again(Step step) {
    Item after = step.after();
    cancelled.addAll(TIERS);
    cancelled.addAll(MEDIATION);
    cancelled.add(TimerCode.T_ROUTE_RECEIPT);
    cancelled.add(TimerCode.T_RATING_30D);
    cancelled.add(TimerCode.T_CONSUMER_7WD);
    if (after.track() == Track.DISPUTE) {
      start(limit(after.tier()));
      if (after.state() == ItemState.ACCEPTED) {
        start(mediation(after));
      }
    } else {
      toldAnew(step.event().event(), after);
    }
  }

  /** Of a petition that is taken up again its petitioner is told again. */
  private void toldAnew(ItemEvent event, Item after) {
    if (event == ItemEvent.REOPEN) {
      cancelled.add(TimerCode.T_NOTICE_15D);
      start(TimerCode.T_NOTICE_15D, after.progress().course().receivedOn());
    }
  }

  private void leave(Step step) {
    if (LEAVES_MEDIATION.contains(step.event().event())) {
      done.addAll(MEDIATION);
      done.addAll(TIERS);
    }
    if (OutsideClocks.TELLS_CONSUMER.contains(step.event().event())) {
      done.add(TimerCode.T_CONSUMER_7WD);
    }
    if (AFTER_HANDLING.contains(step.after().state())
        && !AFTER_HANDLING.contains(step.before().state())) {
      done.addAll(TIERS);
      done.add(TimerCode.T_HANDLE_60D);
      done.add(TimerCode.T_CONSUMER_7WD);
      // A written answer says more than the notice.
      done.add(TimerCode.T_NOTICE_15D);
      cancelled.add(TimerCode.T_CONFIRM_30D);
    }
  }

  /** The fast lane's five limits follow each other: one begins where the one before ends. */
  private void fast(Step step) {
    Item after = step.after();
    TimerCode now = FastLimits.of(after.state());
    boolean enters = step.event().event() == ItemEvent.MARK_FAST;
    if (!after.regions().fastLane() || (!enters && now == FastLimits.of(step.before().state()))) {
      return;
    }
    FastLimits.ALL.stream().filter(code -> code != now).forEach(done::add);
    if (now != null) {
      start(now);
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
