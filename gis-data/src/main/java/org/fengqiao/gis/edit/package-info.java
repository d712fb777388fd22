/**
 * Editing a coverage by hand: split, merge, reshape, move a corner. Every operation keeps the
 * topology: a corner that two areas share is one corner before and after, and what one area gives
 * up another gets. Pure functions over one version; knows nothing of who edits or where it is kept.
 */
@NullMarked
package org.fengqiao.gis.edit;

import org.jspecify.annotations.NullMarked;
