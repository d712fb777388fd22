/** Bodies over HTTP. */
@NullMarked
package org.fengqiao.dispatch.http;

import org.jspecify.annotations.NullMarked;
