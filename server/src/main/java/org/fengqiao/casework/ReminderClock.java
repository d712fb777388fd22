package org.fengqiao.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.domain.Facts;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.Step;
import org.fengqiao.casework.domain.Transitions;
import org.fengqiao.deadline.domain.FiredTimer;
import org.fengqiao.deadline.domain.Stage;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerHandler;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Ids;

/**
 * Before a duty of the law or a limitation of the parties runs out, the server writes a reminder
 * into the item's history (domain notes 4.4 row 48). Written in the transaction that keeps the
 * stage from firing again, so there is one for each date, whatever dies meanwhile. Internal limits
 * of two or three days remind nobody this way: their warning is on the desk, and every history
 * would be full of it.
 *
 * <p>It is an event, so it counts as a version, but {@code Mover} takes a write of somebody who has
 * seen all but reminders; live pages hear of the clock and not of a changed item.
 */
@Singleton
final class ReminderClock implements TimerHandler {
  private static final Set<TimerCode> CODES = codesReminded();

  private final ItemStore store;
  private final Audit audit;
  private final Ids ids;

  ReminderClock(ItemStore store, Audit audit, Ids ids) {
    this.store = store;
    this.audit = audit;
    this.ids = ids;
  }

  private static Set<TimerCode> codesReminded() {
    Set<TimerCode> codes =
        EnumSet.of(
            TimerCode.T_ROUTE_15D,
            TimerCode.T_NOTICE_15D,
            TimerCode.T_HANDLE_60D,
            TimerCode.T_REVIEW_30D,
            TimerCode.T_RECHECK_30D,
            TimerCode.T_MEDIATE_1M,
            TimerCode.T_MEDIATE_LABOR_15D,
            TimerCode.T_MEDIATE_MEDICAL_30WD,
            TimerCode.T_CONSUMER_7WD,
            TimerCode.T_PROTECT_24H,
            TimerCode.T_PROTECT_72H);
    for (TimerCode code : TimerCode.values()) {
      if (code.limitation()) {
        codes.add(code);
      }
    }
    return Set.copyOf(codes);
  }

  @Override
  public Set<TimerCode> codes() {
    return CODES;
  }

  @Override
  public void fired(FiredTimer fired) {
    if (fired.stage() == Stage.DUE_SOON) {
      Timer timer = fired.timer();
      store
          .held(timer.district(), timer.itemId())
          .filter(item -> Transitions.find(item.state(), ItemEvent.REMIND).isPresent())
          .ifPresent(item -> remind(item, fired));
    }
  }

  private void remind(Item item, FiredTimer fired) {
    UUID key = ids.next();
    Actor house = Actor.system(item.district());
    Facts facts = new Facts(Terms.day(fired.at()), Map.of(), null);
    RegionCommand.Remind reminder =
        new RegionCommand.Remind(fired.timer().code(), fired.timer().due().dueDate());
    Step step =
        Step.take(item, reminder, ids.next(), 0, new Step.Request(house, fired.at(), key, facts))
            .orThrow();
    store.append(step.after(), List.of(step.event()), hash(key));
    audit.record(
        house,
        "casework.remind",
        item.number(),
        Map.of("version", step.event().version(), "clock", fired.timer().code().name()));
  }

  /** No request stands behind it that could come again. */
  private static byte[] hash(UUID key) {
    try {
      return java.security.MessageDigest.getInstance("SHA-256")
          .digest(key.toString().getBytes(UTF_8));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
