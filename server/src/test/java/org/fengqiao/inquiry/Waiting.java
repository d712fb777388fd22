package org.fengqiao.inquiry;

import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.Matters;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Role;

/** Matters on their way to a rating. */
public final class Waiting {
  private Waiting() {}

  /** One that was reported and no more. */
  public static Item reported(Casework casework) {
    Actor worker = Matters.actor(Role.GRID_WORKER, Matters.GRID);
    return casework
        .open(List.of(Matters.noise("楼上夜里有噪声" + UUID.randomUUID())), worker)
        .getFirst()
        .orThrow();
  }

  /** One that a body has and that turned out to be an accusation. */
  static Item sealed(Casework casework, Item reported) {
    Actor officer = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);
    Item item =
        apply(
            casework,
            reported,
            Matters.dispatcher(),
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.NEIGHBOR),
            Matters.dispatch());
    item = apply(casework, item, Matters.mediator(), new DispatchCommand.Sign());
    return apply(
        casework,
        item,
        officer,
        new RegionCommand.RaisePetition(PetitionCategory.ACCUSATION, "反映经办人履职问题"));
  }

  /** One that was mediated and kept, and now waits for its rating. */
  public static Item forRating(Casework casework) {
    Actor dispatcher = Matters.dispatcher();
    Actor mediator = Matters.mediator();
    Item item = reported(casework);
    item =
        apply(
            casework,
            item,
            dispatcher,
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.NEIGHBOR),
            Matters.dispatch());
    item = apply(casework, item, mediator, new DispatchCommand.Sign());
    item = apply(casework, item, mediator, Matters.consent());
    item = apply(casework, item, mediator, new MediationCommand.Session("双方到场", null));
    item =
        apply(
            casework,
            item,
            mediator,
            new MediationCommand.Agree(
                MediationCommand.Form.WRITTEN,
                List.of("晚十点后不施工"),
                true,
                List.of(),
                List.of(),
                null));
    item = apply(casework, item, mediator, new ItemCommand.Plain(ItemEvent.PERFORM, null));
    return apply(
        casework,
        item,
        mediator,
        new MediationCommand.Performed(ItemEvent.PERFORMED_DISPUTE, "一周无夜间施工"));
  }

  private static Item apply(Casework casework, Item item, Actor actor, ItemCommand... commands) {
    return casework
        .apply(item.ref(), List.of(commands), UUID.randomUUID(), item.version(), actor)
        .orThrow();
  }
}
