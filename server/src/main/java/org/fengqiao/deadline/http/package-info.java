/** Import of a year's calendar. */
@NullMarked
package org.fengqiao.deadline.http;

import org.jspecify.annotations.NullMarked;
