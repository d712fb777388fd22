/** Calendars, rules, clocks and their firing in SQL, and the first filling of the calendar. */
@NullMarked
package org.fengqiao.deadline.db;

import org.jspecify.annotations.NullMarked;
