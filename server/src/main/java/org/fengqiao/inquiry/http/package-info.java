/** The doors of a citizen and of the office that hands out codes. */
@NullMarked
package org.fengqiao.inquiry.http;

import org.jspecify.annotations.NullMarked;
