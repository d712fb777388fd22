package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.approval.Approval;
import org.fengqiao.approval.domain.ApprovalHandler;
import org.fengqiao.approval.domain.Approved;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;

/** A false report is void when a second person says so too (domain notes 4.4, row 6). */
@Singleton
class VoidApproval implements ApprovalHandler {
  private static final String SUBJECT = "item-void";

  private final Casework casework;

  VoidApproval(Casework casework) {
    this.casework = casework;
  }

  /** Puts the proposal before a second person; the item stays as it is until then. */
  static Outcome<Item> propose(
      Approval approval, Item item, UUID key, String reason, Actor proposer) {
    StagedChange change =
        new StagedChange(
            item.district(),
            key,
            item.gridCode(),
            SUBJECT,
            item.number(),
            Long.toString(item.version()),
            null,
            reason);
    return approval.stage(change, proposer).map(_ -> item);
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public Set<Permission> permissions() {
    return Set.of(Permission.ITEM_TRIAGE);
  }

  /** The place of the change is judged by approval; the item may have moved on from there. */
  @Override
  public boolean sees(StagedChange change, Actor actor) {
    return !casework.withheld(new ItemRef(change.district(), change.target()), actor);
  }

  /** On the version that was proposed: what has changed since must be looked at again. */
  @Override
  public Outcome<String> apply(Approved approved) {
    StagedChange change = approved.change();
    return casework
        .apply(
            new ItemRef(change.district(), change.target()),
            List.of(new TriageCommand.MarkVoid(change.reason(), approved.proposer())),
            change.id(),
            Long.parseLong(change.payload()),
            approved.decider())
        .map(Item::number);
  }
}
