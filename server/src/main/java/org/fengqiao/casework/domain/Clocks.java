package org.fengqiao.casework.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;

/**
 * Which clocks an event starts and ends (domain notes 2.13 and 4.4).
 *
 * @param done clocks whose event has come
 * @param cancelled clocks that no longer matter because the item took another way
 * @param started clocks that begin with this event, after the others have ended
 */
public record Clocks(List<TimerCode> done, List<TimerCode> cancelled, List<TimerCode> started) {
  private static final List<TimerCode> TIERS =
      List.of(TimerCode.T_TIER_COMMUNITY, TimerCode.T_TIER_STREET, TimerCode.T_TIER_DISTRICT);

  private static final List<TimerCode> MEDIATION =
      List.of(
          TimerCode.T_MEDIATE_1M, TimerCode.T_MEDIATE_LABOR_15D, TimerCode.T_MEDIATE_MEDICAL_30WD);

  private static final Set<ItemEvent> LEAVES_MEDIATION =
      EnumSet.of(ItemEvent.AGREE, ItemEvent.SETTLE, ItemEvent.TERMINATE, ItemEvent.DISMISSED_END);

  private static final Set<ItemState> AFTER_HANDLING =
      EnumSet.of(ItemState.REPLIED, ItemState.AWAIT_RATING, ItemState.FOLLOW_UP);

  /** Clocks that run from the report on. */
  public static List<TimerCode> atOpening(Track track, Tier tier) {
    return track == Track.PETITION
        ? List.of(TimerCode.T_ROUTE_15D, TimerCode.T_NOTICE_15D)
        : List.of(limit(tier));
  }

  /** Clocks an event starts and ends. */
  public static Clocks of(Step step) {
    Item after = step.after();
    if (!after.state().open()) {
      return new Clocks(List.of(), List.of(TimerCode.values()), List.of());
    }
    List<TimerCode> done = new ArrayList<>();
    List<TimerCode> cancelled = new ArrayList<>();
    List<TimerCode> started = new ArrayList<>();
    switch (step.event().event()) {
      case DISPATCH -> {
        done.addAll(TIERS);
        done.add(TimerCode.T_ROUTE_15D);
        started.add(after.track() == Track.PETITION ? TimerCode.T_OBJECT_5WD : limit(after.tier()));
      }
      case OBJECT -> done.add(TimerCode.T_OBJECT_5WD);
      case SIGN -> sign(after, done, started);
      case START_MEDIATION -> startMediation(after, done, started);
      case ESCALATE, UPHOLD_OBJECTION, NOT_RECEIVED, REOPEN, NOT_SETTLED -> {
        cancelled.addAll(TIERS);
        cancelled.addAll(MEDIATION);
        started.addAll(after.track() == Track.DISPUTE ? List.of(limit(after.tier())) : List.of());
        if (after.state() == ItemState.ACCEPTED && after.track() == Track.DISPUTE) {
          started.add(mediation(after));
        }
      }
      default -> otherwise(step, done);
    }
    return new Clocks(done, cancelled, started);
  }

  private static void sign(Item item, List<TimerCode> done, List<TimerCode> started) {
    if (item.track() == Track.PETITION) {
      done.add(TimerCode.T_OBJECT_5WD);
      done.add(TimerCode.T_NOTICE_15D);
      if (item.route() == LegalRoute.HANDLING_OPINION) {
        started.add(TimerCode.T_HANDLE_60D);
      }
    } else {
      started.add(mediation(item));
    }
  }

  /** A dispute's clock runs since it was signed for; a petition takes the way of mediation here. */
  private static void startMediation(Item item, List<TimerCode> done, List<TimerCode> started) {
    done.addAll(TIERS);
    if (item.track() == Track.PETITION) {
      started.add(TimerCode.T_MEDIATE_1M);
    }
  }

  private static TimerCode mediation(Item item) {
    if (item.kind() == Kind.LABOR) {
      return TimerCode.T_MEDIATE_LABOR_15D;
    }
    return medical(item) ? TimerCode.T_MEDIATE_MEDICAL_30WD : TimerCode.T_MEDIATE_1M;
  }

  private static void otherwise(Step step, List<TimerCode> done) {
    if (LEAVES_MEDIATION.contains(step.event().event())) {
      done.addAll(MEDIATION);
      done.addAll(TIERS);
    }
    if (step.event().event() == ItemEvent.REPLY || AFTER_HANDLING.contains(step.after().state())) {
      done.addAll(TIERS);
      done.add(TimerCode.T_HANDLE_60D);
    }
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
