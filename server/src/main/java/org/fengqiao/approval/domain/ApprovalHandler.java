package org.fengqiao.approval.domain;

import java.util.Set;
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
   * Does it. A refusal is answered to the second person and leaves the change waiting; so refuse
   * before anything is written.
   *
   * @return a code or number of what was made, at most 100 characters, shown with the decision
   */
  Outcome<String> apply(Approved approved);
}
