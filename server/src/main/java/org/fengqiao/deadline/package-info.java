/**
 * The statutory clock: work calendars, term arithmetic and timer rows. Owns {@code work_calendar},
 * {@code timer_rule}, {@code item_timer} and {@code timer_log}. Says when something is due; never
 * decides what happens when it is late.
 */
@NullMarked
package org.fengqiao.deadline;

import org.jspecify.annotations.NullMarked;
