package org.fengqiao.casework.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Kind;

/** Clocks of others than those who handle petitions: a court's and a department's. */
final class OutsideClocks {
  /** A court decides on a protection order; one of them runs (反家庭暴力法 28). */
  static final List<TimerCode> PROTECTION =
      List.of(TimerCode.T_PROTECT_24H, TimerCode.T_PROTECT_72H);

  /** What a consumer necessarily knows of: his complaint is being handled, or he was answered. */
  static final Set<ItemEvent> TELLS_CONSUMER =
      EnumSet.of(
          ItemEvent.START_MEDIATION,
          ItemEvent.SETTLE,
          ItemEvent.REPLY,
          ItemEvent.ANSWER_SUGGESTION,
          ItemEvent.ROUTE_OUT);

  /** Among merchants nobody is a consumer (消费者权益保护法 2). */
  private static final Set<String> NO_CONSUMER = Set.of("CONTRACT_DEBT", "GOODS_TRADE");

  private OutsideClocks() {}

  /** What the court has told starts its hours or ends them. */
  static void protection(ItemCommand command, Clocks change) {
    switch (command) {
      case RegionCommand.ProtectionAccepted p -> {
        // Told again it is a correction.
        change.cancelled().addAll(PROTECTION);
        TimerCode code = p.urgent() ? TimerCode.T_PROTECT_24H : TimerCode.T_PROTECT_72H;
        change.started().add(new Clocks.Start(code, null, p.at()));
      }
      case RegionCommand.ProtectionDecided _ -> change.done().addAll(PROTECTION);
      default -> {}
    }
  }

  /**
   * A department that has a consumer's complaint handles it and tells him within seven working days
   * of its receipt (消费者权益保护法 46); nothing stops or lengthens them.
   */
  static void consumer(Step step, Clocks change) {
    Item item = step.after();
    change.cancelled().add(TimerCode.T_CONSUMER_7WD);
    if (step.command() instanceof DispatchCommand.Dispatch d
        && d.authority()
        && item.kind() == Kind.CONSUMER_CONTRACT
        && (item.subKind() == null || !NO_CONSUMER.contains(item.subKind()))) {
      change.started().add(new Clocks.Start(TimerCode.T_CONSUMER_7WD));
    }
  }
}
