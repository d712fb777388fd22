package org.fengqiao.casework.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.casework.domain.ItemTask.Kind;
import org.fengqiao.deadline.domain.TimerCode;
import org.jspecify.annotations.Nullable;

/** Which tasks an event leaves behind (domain notes 4.4; missions NS-23, MC-05). Pure. */
public final class Chores {
  /** When an agreement is looked after; how long after it, say their rules. */
  private static final List<TimerCode> CHECKS =
      List.of(TimerCode.T_PERFORM_7D, TimerCode.T_PERFORM_30D, TimerCode.T_PERFORM_90D);

  private Chores() {}

  /**
   * A task to be made.
   *
   * @param check clock that says when it is due, null when {@code dueOn} says it
   */
  public record Chore(
      Kind kind, @Nullable String body, @Nullable LocalDate dueOn, @Nullable TimerCode check) {
    Chore(Kind kind, @Nullable String body, @Nullable LocalDate dueOn) {
      this(kind, body, dueOn, null);
    }
  }

  /** The tasks of this command, which has just happened to the item. */
  public static List<Chore> of(ItemCommand command, Item after) {
    return switch (command) {
      case MediationCommand.Agree a -> agreement(a.plan(), after.bodyCode());
      case MediationCommand.Settle _ -> agreement(List.of(), after.bodyCode());
      case PetitionCommand.Revisit r ->
          List.of(new Chore(Kind.SECOND_VISIT, after.bodyCode(), r.on()));
      case TriageCommand.Merge _ -> List.of(new Chore(Kind.MERGE_NOTICE, after.bodyCode(), null));
      case TriageCommand.Emergency e -> emergency(e);
      case TriageCommand.Triage t when t.accepted() && t.informDistrict() ->
          List.of(new Chore(Kind.REPORT_DISTRICT, null, null));
      case RegionCommand.JointTask j -> joint(j);
      case DispatchCommand.Outside o when o.event() == ItemEvent.RECHECK_RECORDED ->
          List.of(
              new Chore(Kind.CARE_EXPLAIN, after.bodyCode(), null),
              new Chore(Kind.CARE_RESOLVE, after.bodyCode(), null),
              new Chore(Kind.CARE_AID, after.bodyCode(), null));
      default -> List.of();
    };
  }

  private static List<Chore> agreement(List<LocalDate> plan, @Nullable String body) {
    List<Chore> chores = new ArrayList<>();
    plan.forEach(day -> chores.add(new Chore(Kind.PERFORM_STEP, body, day)));
    for (TimerCode check : CHECKS) {
      chores.add(new Chore(Kind.PERFORM_CHECK, body, null, check));
    }
    return chores;
  }

  private static List<Chore> emergency(TriageCommand.Emergency emergency) {
    List<Chore> chores = new ArrayList<>();
    for (TriageCommand.Emergency.Told told : emergency.told()) {
      switch (told) {
        case POLICE -> chores.add(new Chore(Kind.REPORT_POLICE, null, null));
        case STREET_LEADER -> chores.add(new Chore(Kind.REPORT_LEADER, null, null));
        case DISTRICT -> chores.add(new Chore(Kind.REPORT_DISTRICT, null, null));
        case AMBULANCE, FIRE -> {
          // Called, and nothing is left to report.
        }
      }
    }
    return chores;
  }

  private static List<Chore> joint(RegionCommand.JointTask joint) {
    List<Chore> chores = new ArrayList<>();
    chores.add(new Chore(Kind.JOINT_PART, joint.lead(), null));
    joint.assist().forEach(body -> chores.add(new Chore(Kind.JOINT_PART, body, null)));
    return chores;
  }
}
