/**
 * What people at a desk see and do: lists, one item with everything that belongs to it, and the one
 * door for item events. Owns indexes for its lists and {@code late_update}: events decided on
 * without a line that came too late for the item. Decides nothing itself: events go to casework,
 * suggestions come from dispatch, a late update waits for a person.
 */
@NullMarked
package org.fengqiao.desk;

import org.jspecify.annotations.NullMarked;
