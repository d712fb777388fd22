package org.fengqiao.casework.domain;

import static org.fengqiao.casework.domain.Said.detailed;
import static org.fengqiao.casework.domain.Said.told;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.casework.domain.CaseRefusal.GuardFailed;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Safety;
import org.jspecify.annotations.Nullable;

/** Asks the guards of a transition (domain notes 4.4). Pure. */
final class Guards {
  /** From so many people on nothing is settled on the spot (row 51). */
  private static final int CROWD = 5;

  /** Guards that look at the item and the actor only. */
  static final Set<Guard> OF_THE_ITEM =
      EnumSet.of(
          Guard.CLASSIFIED,
          Guard.TRIAGE_ACCEPTED,
          Guard.NOT_JUDICIAL,
          Guard.NOT_ACCUSATION,
          Guard.MEDIABLE,
          Guard.RESUMES,
          Guard.TRACK_DISPUTE,
          Guard.TRACK_PETITION,
          Guard.SUGGESTION,
          Guard.INVESTIGABLE,
          Guard.OTHER_PERSON,
          Guard.NOT_RECUSED,
          Guard.IN_CLASS,
          Guard.BY_PETITION,
          Guard.RECONSIDERATION,
          Guard.BELOW_DISTRICT,
          Guard.OWN_TIER,
          Guard.NOT_BOUND,
          Guard.LENGTHENS,
          Guard.FAMILY_SAFETY);

  private Guards() {}

  /** The first guard that fails, null when all hold. */
  static @Nullable GuardFailed check(
      Transition row, Item item, ItemCommand command, Actor actor, Facts facts) {
    for (Guard guard : row.guards()) {
      if (!holds(guard, row, item, command, actor, facts)) {
        return new GuardFailed(row.event(), guard, fields(guard));
      }
    }
    return null;
  }

  private static boolean holds(
      Guard guard, Transition row, Item item, ItemCommand command, Actor actor, Facts facts) {
    if (OF_THE_ITEM.contains(guard)) {
      return ofItem(guard, row, item, actor);
    }
    return switch (guard) {
      case REASON -> told(command.reason());
      case DETAILED_REASON -> detailed(command.reason());
      case LEAD_OPEN -> facts.other() != null && canLead(facts.other(), item);
      case LEAD_KEEPS_CLOCKS -> facts.other() != null && keepsClocks(facts.other(), item);
      case ACCUSATION_APART -> facts.other() != null && accusing(facts.other()) == accusing(item);
      case NO_MEMBERS -> !facts.leads();
      case STEPS_PROVED -> !facts.stepsOpen();
      case HEARING_HELD -> !facts.clocks().containsKey(TimerCode.T_RECHECK_30D);
      case HAS_LIMITATION -> facts.limitations() == null || !facts.limitations().isEmpty();
      case SEALED_ALONE -> item.category() != PetitionCategory.ACCUSATION || !facts.leads();
      case OTHER_ITEM -> facts.other() != null && !facts.other().id().equals(item.id());
      case SECOND_PERSON ->
          command instanceof TriageCommand.MarkVoid v
              && v.proposedBy() != null
              && !v.proposedBy().equals(actor.id());
      default -> Said.all(guard, item, command, actor, facts);
    };
  }

  /** One of {@link #OF_THE_ITEM}. */
  static boolean ofItem(Guard guard, Transition row, Item item, Actor actor) {
    return switch (guard) {
      case CLASSIFIED -> item.kind() != Kind.UNCLASSIFIED;
      case TRIAGE_ACCEPTED -> item.route() != null;
      case NOT_JUDICIAL -> item.route() != LegalRoute.JUDICIAL;
      case NOT_ACCUSATION -> item.category() != PetitionCategory.ACCUSATION;
      case MEDIABLE -> mediable(item);
      case RESUMES -> row.to() == item.resumeState();
      case TRACK_DISPUTE -> item.track() == Track.DISPUTE;
      case TRACK_PETITION -> item.track() == Track.PETITION;
      case SUGGESTION -> item.category() == PetitionCategory.SUGGESTION;
      case INVESTIGABLE -> investigable(item);
      case OTHER_PERSON -> !actor.id().equals(item.handlerId());
      case NOT_RECUSED -> !item.regions().recused().contains(actor.id());
      case IN_CLASS -> item.regions().classCase() != null;
      case BY_PETITION -> item.track() == Track.PETITION || item.channel().ofPetitions();
      case RECONSIDERATION ->
          item.route() == LegalRoute.ADMIN_PROCEDURE
              || item.progress().cameFrom() == LegalRoute.ADMIN_PROCEDURE;
      case BELOW_DISTRICT -> item.tier() != Tier.DISTRICT;
      case OWN_TIER -> !item.tier().above(Scope.tier(actor));
      case LENGTHENS -> lengthens(item, actor);
      case NOT_BOUND -> !item.progress().course().bound();
      case FAMILY_SAFETY ->
          item.kind() == Kind.FAMILY || item.safety().contains(Safety.DOMESTIC_VIOLENCE);
      default -> throw new IllegalArgumentException(guard + " asks for more than the item");
    };
  }

  private static boolean mediable(Item item) {
    boolean claim = item.track() == Track.PETITION && item.category() == PetitionCategory.CLAIM;
    return item.kind() != Kind.UNCLASSIFIED
        && item.category() != PetitionCategory.ACCUSATION
        && (claim || item.route() == LegalRoute.MEDIATION);
  }

  private static boolean investigable(Item item) {
    return item.route() == LegalRoute.HANDLING_OPINION
        || item.route() == LegalRoute.PROTECTIVE_DUTY
        || item.route() == LegalRoute.MEDIATION;
  }

  private static boolean canLead(Item lead, Item item) {
    return lead.state().open() && lead.seal() != Seal.SEALED && !lead.id().equals(item.id());
  }

  private static boolean lengthens(Item item, Actor actor) {
    boolean approves =
        item.track() == Track.PETITION && Scope.may(Permission.ITEM_APPROVE, item, actor);
    return approves || Scope.may(Permission.ITEM_MEDIATE, item, actor);
  }

  private static boolean keepsClocks(Item lead, Item item) {
    return item.track() == Track.DISPUTE || lead.track() == Track.PETITION;
  }

  private static boolean accusing(Item item) {
    return item.category() == PetitionCategory.ACCUSATION;
  }

  /** Whether a matter is small and safe enough to be settled where it was found. */
  static boolean small(Item item) {
    return item.safety().isEmpty()
        && item.peopleInvolved() < CROWD
        && !item.level().atLeast(Level.ORANGE);
  }

  private static List<Field> fields(Guard guard) {
    String pointer = guard.pointer();
    return pointer == null ? List.of() : List.of(new Field(pointer, "required"));
  }
}
