/**
 * Items that belong together: candidates for being the same matter, the members of a merged matter,
 * a report split in two, and class cases (类案) of one cause. Owns the tables {@code duplicate_rule},
 * {@code item_split} and {@code class_case}. Compares matters and places, never persons. Merges
 * nothing and closes nothing: a person does, through the one door for item events; a class case is
 * decided once, and each of its members is told and closed by itself.
 */
@NullMarked
package org.fengqiao.group;

import org.jspecify.annotations.NullMarked;
