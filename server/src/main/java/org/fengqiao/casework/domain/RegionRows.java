package org.fengqiao.casework.domain;

import static org.fengqiao.casework.domain.Guard.*;
import static org.fengqiao.casework.domain.ItemEvent.*;
import static org.fengqiao.casework.domain.ItemState.*;
import static org.fengqiao.casework.domain.Transitions.row;
import static org.fengqiao.kernel.Permission.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.kernel.Permission;

/** The rows that leave the state as it is (domain notes 4.4: 7, 28, 47 to 49, and the regions). */
final class RegionRows {
  private static final Set<ItemState> ANY = EnumSet.complementOf(EnumSet.of(NEW, DRAFT));

  private static final Set<ItemState> OPEN =
      ANY.stream()
          .filter(ItemState::open)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(ItemState.class)));

  /** Before anybody works on it. */
  private static final Set<ItemState> EARLY =
      EnumSet.of(REPORTED, NEEDS_INFO, VERIFIED, TRIAGED, DISPATCHED, ACCEPTED);

  /**
   * A matter there is; a court's protection of somebody does not wait for our state (反家庭暴力法 23).
   */
  private static final Set<ItemState> STANDS =
      ANY.stream()
          .filter(state -> state != VOID && state != MERGED)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(ItemState.class)));

  private static final Set<ItemState> WORKED_ON =
      EnumSet.of(ACCEPTED, MEDIATING, INVESTIGATING, AGREED, PERFORMING, BREACHED, FAILED);

  private RegionRows() {}

  static final List<Transition> ROWS = rows();

  /** Events that are never more than a word beside the state. */
  static final Set<ItemEvent> EVENTS =
      ROWS.stream()
          .map(Transition::event)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(ItemEvent.class)));

  private static List<Transition> rows() {
    List<Transition> rows = new ArrayList<>();
    add(rows, EnumSet.of(REPORTED, VERIFIED), EMERGENCY, ITEM_READ, REASON, TOLD);
    offers(rows);
    add(
        rows,
        OPEN,
        RAISE_PETITION,
        ITEM_TRIAGE,
        REASON,
        TRACK_DISPUTE,
        RECEIPT_DAY,
        ACCUSATION_OWN);
    add(rows, EnumSet.of(FINALISED), NEW_FACTS, ITEM_FINAL, REASON, OTHER_ITEM);
    add(rows, EnumSet.of(FOLLOW_UP), REVISIT, ITEM_FOLLOW_UP, REASON, OTHER_PERSON, DAY_AHEAD);
    add(rows, ANY, SUPERVISE, ITEM_SUPERVISE, REASON, SUPERVISION_DUE);
    add(rows, OPEN, TAKE_OVER, ITEM_LEAD, REASON, LEADER_NAMED);
    add(rows, ANY, RECUSE, ITEM_READ, REASON, RECUSAL);
    add(rows, OPEN, JOIN_CLASS, CLASS_CASE, NOT_ACCUSATION, CLASS_NUMBER);
    add(rows, OPEN, LEAVE_CLASS, CLASS_CASE, REASON, IN_CLASS);
    add(rows, EARLY, MARK_FAST, ITEM_TRIAGE, REASON);
    add(rows, OPEN, RECORD_PARTIES, ITEM_READ_PERSONAL, PARTIES, REPRESENTATIVES);
    add(rows, WORKED_ON, JOINT_TASK, ITEM_DISPATCH, REASON, UNITS);
    add(rows, STANDS, PROTECTION_ACCEPTED, ITEM_RECORD, FAMILY_SAFETY, COURT_TOOK);
    add(rows, STANDS, PROTECTION_DECIDED, ITEM_RECORD, FAMILY_SAFETY, COURT_ORDER);
    add(rows, OPEN, RECORD_LIMITATION, ITEM_READ_PERSONAL, REASON, HAS_LIMITATION, LIMITATION_DAY);
    add(rows, OPEN, REMIND, ITEM_SUPERVISE);
    add(rows, OPEN, RELOCATE, ITEM_VERIFY);
    add(rows, HandOverCommand.STATES, HAND_OVER, ITEM_DISPATCH, REASON);
    return List.copyOf(rows);
  }

  /** Before a claim is registered (HZ-21), and out of an administrative procedure (NS-10). */
  private static void offers(List<Transition> rows) {
    EnumSet<ItemState> before = EnumSet.of(REPORTED, VERIFIED);
    add(rows, before, OFFER_MEDIATION, ITEM_TRIAGE, NOT_ACCUSATION, BY_PETITION);
    EnumSet<ItemState> triaged = EnumSet.of(TRIAGED);
    add(rows, triaged, OFFER_MEDIATION, ITEM_TRIAGE, NOT_ACCUSATION, RECONSIDERATION);
    EnumSet<ItemState> handled = EnumSet.of(ACCEPTED);
    add(rows, handled, OFFER_MEDIATION, ITEM_MEDIATE, NOT_ACCUSATION, RECONSIDERATION);
  }

  private static void add(
      List<Transition> rows,
      Set<ItemState> states,
      ItemEvent event,
      Permission permission,
      Guard... guards) {
    states.forEach(state -> rows.add(row(state, event, state, permission, guards)));
  }
}
