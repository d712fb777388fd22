package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.ItemTasks;
import org.fengqiao.casework.Matters;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemTask;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.Progress;
import org.fengqiao.casework.domain.TaskRefusal;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;

/** The clock of an agreement counts from its effect; nobody checks his own settlement. */
class AgreementFlowIT extends ContextIT {
  private final Actor dispatcher = Matters.dispatcher();
  private final Actor mediator = Matters.mediator();

  private Item apply(Item item, Actor actor, ItemCommand... commands) {
    return bean(Casework.class)
        .apply(item.ref(), List.of(commands), UUID.randomUUID(), item.version(), actor)
        .orThrow();
  }

  private Item open() {
    return bean(Casework.class)
        .open(
            List.of(
                Matters.matter(
                    Kind.NEIGHBOR, "X", "漏水起争执" + UUID.randomUUID(), Track.DISPUTE, true)),
            dispatcher)
        .getFirst()
        .orThrow();
  }

  private static MediationCommand.Agree agree(LocalDate on) {
    return new MediationCommand.Agree(
        MediationCommand.Form.WRITTEN,
        List.of("一周内修好"),
        true,
        List.of(Progress.Content.ACT),
        List.of(),
        on);
  }

  private Timer confirm(Item item) {
    return bean(Deadlines.class).of(item.district(), item.id()).stream()
        .filter(t -> t.due().code() == TimerCode.T_CONFIRM_30D && t.open())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDaysForTheCourtCountFromTheEffectAndAnewFromASecondAgreement() {
    Item item =
        apply(
            open(),
            dispatcher,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.NEIGHBOR),
            Matters.dispatch());
    item = apply(item, mediator, new DispatchCommand.Sign());
    item = apply(item, mediator, Matters.consent());
    LocalDate first = LocalDate.of(2026, 11, 20);
    item = apply(item, mediator, agree(first));
    assertThat(item.progress().agreedOn()).isEqualTo(first);
    assertThat(confirm(item).due().dueDate()).isEqualTo(LocalDate.of(2026, 12, 20));
    assertThat(confirm(item).due().legalDueDate()).isEqualTo(LocalDate.of(2026, 12, 21));
    item = apply(item, mediator, new ItemCommand.Plain(ItemEvent.PERFORM, null));
    item = apply(item, mediator, new ItemCommand.Plain(ItemEvent.BREACH, "逾期"));
    item = apply(item, mediator, new ItemCommand.Plain(ItemEvent.REMEDIATE, "再调"));
    item = apply(item, mediator, agree(LocalDate.of(2026, 11, 22)));
    assertThat(confirm(item).due().dueDate())
        .as("not the first agreement's days")
        .isEqualTo(LocalDate.of(2026, 12, 22));
  }

  @Test
  void nobodyChecksWhatHeSettledHimself() {
    Item item = open();
    item =
        apply(
            item,
            dispatcher,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null));
    item = apply(item, dispatcher, new TriageCommand.SettledOnSpot("双方和好", true));
    assertThat(item.handlerId()).isEqualTo(dispatcher.id());
    ItemTasks tasks = bean(ItemTasks.class);
    UUID id = UUID.randomUUID();
    tasks.give(item, id, ItemTask.Kind.SPOT_CHECK, null, "抽查");
    Outcome<ItemTask> own = tasks.finish(item, id, 1, ItemTask.Result.DONE, "已回访", dispatcher);
    assertThat(((Outcome.Refused<ItemTask>) own).refusal())
        .isInstanceOf(TaskRefusal.OwnSettlement.class);
    Actor other = Matters.actor(Role.STREET_DISPATCHER, Matters.STREET);
    assertThat(tasks.finish(item, id, 1, ItemTask.Result.DONE, "已回访", other))
        .isInstanceOf(Outcome.Done.class);
  }
}
