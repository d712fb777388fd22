package org.fengqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.deadline.TimerSweep;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;

/** What was led out and not caught in time comes back by itself (row 31, HZ-25). */
class ReceiptClockIT extends ContextIT {
  private final Actor officer = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);
  private volatile Instant now = Matters.AT;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, () -> now);
  }

  @Test
  void whatNobodyCaughtComesBackAndIsPressedTheSecondTime() {
    Item item =
        bean(Casework.class)
            .open(
                List.of(Matters.matter(Kind.LABOR, "WAGES", "拖欠工资请予处理", Track.DISPUTE, true)),
                officer)
            .getFirst()
            .orThrow();
    item =
        apply(
            item,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.LABOR),
            out("LA"));
    pass(2);
    assertThat(state(item).state()).isEqualTo(ItemState.ROUTED_OUT);
    pass(30);
    Item back = state(item);
    assertThat(back.state()).isEqualTo(ItemState.TRIAGED);
    assertThat(back.progress().trail()).containsExactly("LA");
    EventRecord last = bean(Casework.class).history(item.ref(), officer).orThrow().getLast();
    assertThat(last.event()).isEqualTo(ItemEvent.NOT_RECEIVED);
    assertThat(last.actorRole()).isEqualTo(Role.SYSTEM);
    assertThat(last.reason()).isEqualTo("RECEIPT_OVERDUE");
    pass(1);
    assertThat(state(item).version()).as("once").isEqualTo(back.version());

    Item caught = apply(back, out("CIV"));
    pass(25);
    Item again = state(caught);
    assertThat(again.state()).isEqualTo(ItemState.TRIAGED);
    assertThat(again.progress().looping()).isFalse();
    assertThat(again.regions().supervision()).isEqualTo(Regions.Supervision.REMINDED);
  }

  @Test
  void whatWasCaughtStaysThere() {
    Item item =
        bean(Casework.class)
            .open(List.of(Matters.noise("楼上漏水请予处理" + UUID.randomUUID())), officer)
            .getFirst()
            .orThrow();
    item =
        apply(
            item,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.NEIGHBOR),
            out("CIV"),
            new DispatchCommand.Outside(ItemEvent.RECEIVED, "收1", null));
    pass(30);
    assertThat(state(item).state()).isEqualTo(ItemState.ROUTED_DONE);
  }

  private void pass(int days) {
    now = now.plus(Duration.ofDays(days));
    var _ = bean(TimerSweep.class).run();
  }

  private Item state(Item item) {
    return bean(Casework.class).find(item.ref(), officer).orThrow();
  }

  private static ItemCommand out(String channel) {
    return new DispatchCommand.RouteOut("导入", channel, "接收机关", "条例 31", null, true, null);
  }

  private Item apply(Item item, ItemCommand... commands) {
    return bean(Casework.class)
        .apply(item.ref(), List.of(commands), UUID.randomUUID(), item.version(), officer)
        .orThrow();
  }
}
