/** Searching places and reading addresses over HTTP. */
@NullMarked
package org.fengqiao.holder.http;

import org.jspecify.annotations.NullMarked;
