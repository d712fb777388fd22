/** Searching places and reading addresses over HTTP. */
@NullMarked
package org.fengqiao.gazetteer.http;

import org.jspecify.annotations.NullMarked;
