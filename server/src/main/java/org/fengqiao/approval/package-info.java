/**
 * Four eyes: a change that one person stages takes effect when a second one, with the permission
 * the kind of change asks for, approves it. Owns tables {@code staged_change} and {@code
 * staged_decision}. Knows nothing of what the changes mean: the owning feature hands over a text
 * and applies it through an {@link org.fengqiao.approval.domain.ApprovalHandler}.
 */
@NullMarked
package org.fengqiao.approval;

import org.jspecify.annotations.NullMarked;
