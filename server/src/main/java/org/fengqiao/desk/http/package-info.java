/** Items over HTTP. */
@NullMarked
package org.fengqiao.desk.http;

import org.jspecify.annotations.NullMarked;
