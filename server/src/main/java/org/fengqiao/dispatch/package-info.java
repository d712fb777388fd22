/**
 * Bodies of three tiers and the suggestion which of them should get an item. Owns table {@code
 * body}. The machine suggests, a person dispatches: nothing here changes an item. Called by intake,
 * desk and the tools.
 */
@NullMarked
package org.fengqiao.dispatch;

import org.jspecify.annotations.NullMarked;
