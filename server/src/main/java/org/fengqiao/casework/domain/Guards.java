package org.fengqiao.casework.domain;

import java.util.List;
import org.fengqiao.casework.domain.CaseRefusal.GuardFailed;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** Asks the guards of a transition (domain notes 4.4). Pure. */
final class Guards {
  /** From so many people on nothing is settled on the spot (row 51). */
  private static final int CROWD = 5;

  private Guards() {}

  /**
   * The first guard that fails, null when all hold.
   *
   * @param lead the item named by a merge, null when it does not exist or the actor cannot see it
   */
  static @Nullable GuardFailed check(
      Transition row, Item item, ItemCommand command, Actor actor, @Nullable Item lead) {
    for (Guard guard : row.guards()) {
      if (!holds(guard, row, item, command, actor, lead)) {
        return new GuardFailed(row.event(), guard, fields(guard));
      }
    }
    return null;
  }

  private static boolean holds(
      Guard guard,
      Transition row,
      Item item,
      ItemCommand command,
      Actor actor,
      @Nullable Item lead) {
    return switch (guard) {
      case REASON -> told(command.reason());
      case PLACE_CONFIRMED -> placeConfirmed(item, command);
      case THREE_DISTINCTIONS ->
          command instanceof ItemCommand.Triage t && t.tier() != Tier.GRID && told(t.basis());
      case CLASSIFIED -> item.kind() != Kind.UNCLASSIFIED;
      case RECEIVER ->
          command instanceof ItemCommand.Dispatch d && told(d.body()) && d.tier() == item.tier();
      case TRIAGE_ACCEPTED -> item.route() != null;
      case EVERY_CONSENT -> command instanceof ItemCommand.StartMediation m && consented(m);
      case MEDIABLE -> mediable(item);
      case RESUMES -> row.to() == item.resumeState();
      case TEXT -> command instanceof ItemCommand.Supplement s && told(s.text());
      case MINUTES -> command instanceof ItemCommand.Session s && told(s.minutes());
      case TERMS -> command instanceof ItemCommand.Agree a && complete(a);
      case PROOF -> command instanceof ItemCommand.PerformedDispute p && told(p.proof());
      case TRACK_DISPUTE -> item.track() == Track.DISPUTE;
      case TRACK_PETITION -> item.track() == Track.PETITION;
      case SMALL_AND_SAFE -> command instanceof ItemCommand.SettledOnSpot s && small(item, s);
      case BOTH_SETTLED ->
          command instanceof ItemCommand.Settled s
              && s.matter()
              && s.heart()
              && !s.outcome().isEmpty();
      case OTHER_PERSON -> !actor.id().equals(item.handlerId());
      case BELOW_DISTRICT -> item.tier() != Tier.DISTRICT;
      case OWN_WILL -> command instanceof ItemCommand.Withdraw w && ownWill(item, w);
      case LEAD_OPEN -> lead != null && canLead(lead, item);
      case SECOND_PERSON -> false;
    };
  }

  private static boolean told(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** A place told with the event counts instead of the one the item has. */
  private static boolean placeConfirmed(Item item, ItemCommand command) {
    OpenItem.Placement told = command instanceof ItemCommand.Verify v ? v.place() : null;
    return told == null ? item.placeConfirmed() : told.confirmed();
  }

  private static boolean consented(ItemCommand.StartMediation start) {
    List<String> sides =
        start.consents().stream().map(ItemCommand.Consent::side).distinct().toList();
    return sides.size() >= 2 && start.consents().stream().allMatch(ItemCommand.Consent::consented);
  }

  private static boolean mediable(Item item) {
    boolean claim = item.track() == Track.PETITION && item.category() == PetitionCategory.CLAIM;
    return item.kind() != Kind.UNCLASSIFIED
        && item.category() != PetitionCategory.ACCUSATION
        && (claim || item.route() == LegalRoute.MEDIATION);
  }

  private static boolean complete(ItemCommand.Agree agree) {
    return !agree.terms().isEmpty()
        && agree.terms().stream().allMatch(Guards::told)
        && (agree.sealed() || agree.form() == ItemCommand.Form.ORAL);
  }

  private static boolean small(Item item, ItemCommand.SettledOnSpot settled) {
    return settled.readBack()
        && told(settled.record())
        && item.safety().isEmpty()
        && item.peopleInvolved() < CROWD
        && !item.level().atLeast(Level.ORANGE);
  }

  private static boolean ownWill(Item item, ItemCommand.Withdraw withdraw) {
    return withdraw.readBack() && item.safety().isEmpty() && item.urgency() == Urgency.NORMAL;
  }

  private static boolean canLead(Item lead, Item item) {
    return lead.state().open() && lead.seal() != Seal.SEALED && !lead.id().equals(item.id());
  }

  private static List<Field> fields(Guard guard) {
    String pointer =
        switch (guard) {
          case REASON -> "/reason";
          case PLACE_CONFIRMED -> "/grid";
          case THREE_DISTINCTIONS -> "/triage";
          case RECEIVER -> "/body";
          case EVERY_CONSENT -> "/consents";
          case TEXT -> "/text";
          case MINUTES -> "/minutes";
          case TERMS -> "/terms";
          case PROOF -> "/proof";
          case BOTH_SETTLED -> "/outcome";
          case LEAD_OPEN -> "/lead";
          case OWN_WILL, SMALL_AND_SAFE -> "/readBack";
          default -> null;
        };
    return pointer == null ? List.of() : List.of(new Field(pointer, "required"));
  }
}
