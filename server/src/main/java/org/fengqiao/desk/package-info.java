/**
 * What people at a desk see and do: lists, one item with everything that belongs to it, and the one
 * door for item events. Owns no table, only indexes for its lists. Decides nothing itself: events
 * go to casework, suggestions come from dispatch.
 */
@NullMarked
package org.fengqiao.desk;

import org.jspecify.annotations.NullMarked;
