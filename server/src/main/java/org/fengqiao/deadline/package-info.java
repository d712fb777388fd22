/**
 * The statutory clock: work calendars, term arithmetic and timer rows. Owns {@code work_calendar},
 * {@code timer_rule}, {@code item_timer}, {@code timer_pause}, {@code timer_log}, {@code
 * timer_fired} and the jobs' table. Says when something is due and tells each stage once; what
 * happens then is decided by the features that register a {@code TimerHandler}.
 */
@NullMarked
package org.fengqiao.deadline;

import org.jspecify.annotations.NullMarked;
