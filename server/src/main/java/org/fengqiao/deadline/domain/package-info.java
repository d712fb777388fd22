/** Counting of days, working days and months (domain notes 2.0). Pure; no clock, no SQL. */
@NullMarked
package org.fengqiao.deadline.domain;

import org.jspecify.annotations.NullMarked;
