package org.fengqiao.approval.domain;

import java.util.Set;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;

/**
 * What a feature that has changes approved implements, as a bean. It is asked once per change, in
 * the transaction of the decision.
 */
public interface ApprovalHandler {
  /** The {@link StagedChange#subject} it answers for, e.g. {@code item-void}. */
  String subject();

  /** Whoever holds one of these at the place of the change may be its second person. */
  Set<Permission> permissions();

  /**
   * Whether the actor may know of this change at all, beside the permission and the place: whoever
   * is recused from what it is about may not, even who proposed it.
   */
  default boolean sees(StagedChange change, Actor actor) {
    return true;
  }

  /**
   * Does it. A refusal is answered to the second person and leaves the change waiting; so refuse
   * before anything is written.
   *
   * @return a code or number of what was made, at most 100 characters, shown with the decision
   */
  Outcome<String> apply(Approved approved);
}
