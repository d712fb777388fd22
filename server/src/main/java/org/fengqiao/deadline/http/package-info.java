/** The work calendar and its import; the rules of clocks. */
@NullMarked
package org.fengqiao.deadline.http;

import org.jspecify.annotations.NullMarked;
