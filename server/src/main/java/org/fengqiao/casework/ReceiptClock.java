package org.fengqiao.casework;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.deadline.domain.FiredTimer;
import org.fengqiao.deadline.domain.Stage;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerHandler;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Ids;

/**
 * What was led out and not caught in time comes back (接得住, domain notes 4.4 row 31): it stands in
 * the dispatcher's inbox again. Nothing is decided by that; where it goes next an officer says.
 */
@Singleton
final class ReceiptClock implements TimerHandler {
  /** Recorded as the reason; faces know it by this name. */
  static final String REASON = "RECEIPT_OVERDUE";

  private final ItemStore store;
  private final Casework casework;
  private final Ids ids;

  ReceiptClock(ItemStore store, Casework casework, Ids ids) {
    this.store = store;
    this.casework = casework;
    this.ids = ids;
  }

  @Override
  public Set<TimerCode> codes() {
    return Set.of(TimerCode.T_ROUTE_RECEIPT);
  }

  @Override
  public void fired(FiredTimer fired) {
    if (fired.stage() == Stage.OVERDUE) {
      store
          .find(fired.timer().district(), fired.timer().itemId())
          .filter(item -> item.state() == ItemState.ROUTED_OUT)
          .flatMap(item -> store.held(item.district(), item.id()))
          .ifPresent(this::back);
    }
  }

  /** Somebody who works on it at this moment is not waited for: the sweep comes again. */
  private void back(Item item) {
    var _ =
        casework
            .apply(
                item.ref(),
                List.of(new ItemCommand.Plain(ItemEvent.NOT_RECEIVED, REASON)),
                ids.next(),
                item.version(),
                Actor.system(item.district()))
            .orThrow();
  }
}
