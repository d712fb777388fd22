/** Documents over HTTP. */
@NullMarked
package org.fengqiao.document.http;

import org.jspecify.annotations.NullMarked;
